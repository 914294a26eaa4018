import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RoomChat } from "../../../src/adapters/room/room-chat.ts";
import { createMemoryHistory } from "../../support/memory-history.ts";
import {
  createRoomBot,
  digestReply,
  ENTITIES,
  HOSTILE_TEXTS,
} from "../../support/room/room-bot.ts";
import { launchBrowser, skipsBrowserTests } from "../../support/room/room-browser.ts";
import { findFaintTexts } from "../../support/room/room-contrast.ts";
import { createRoom, keyOf } from "../../support/room/room-under-test.ts";

const MANY = 300;
/** How far the reader is from the end. */
const BELOW = "conversation.scrollHeight - conversation.scrollTop - conversation.clientHeight";
const PATIENTLY = { timeout: 10_000 };
const HERE = { platform: "room", tenant: "local", channel: "room" } as const;

describe.skipIf(skipsBrowserTests)("the room's page in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let room: RoomChat;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);

  afterAll(() => browser?.close());

  beforeEach(async () => {
    complaints = [];
    ({ room } = createRoom());
    await room.start(createRoomBot());
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await room.stop();
    // Nothing the page does may break its own content security policy, or fail unseen.
    expect(complaints).toEqual([]);
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      const isLostConnection = message.text().includes("ERR_CONNECTION_REFUSED");
      if (message.type() === "error" && !isLostConnection) complaints.push(message.text());
    });
    await page.goto(room.address);
    return page;
  }

  async function ask(page: Page, text: string): Promise<void> {
    await page.getByRole("combobox").fill(text);
    await page.keyboard.press("Enter");
  }

  const answers = (page: Page) => page.getByRole("article");

  it("shows a question as asked, and its answer as Slack shows it, to its asker only", async () => {
    const page = await open();
    await ask(page, "/quote Ada");

    await page.locator(".asked", { hasText: "/quote Ada" }).waitFor();
    const answer = answers(page);
    await answer.getByText("Only visible to you").waitFor();
    expect(await answer.locator(".slack blockquote").textContent()).toBe(
      "“We will open the bridge in year 1.”",
    );
    expect(await answer.getByRole("link").getAttribute("href")).toBe(
      "https://news.example/bridge#:~:text=We%20will",
    );
    expect(await page.locator("#announcer").textContent()).toContain("We will open the bridge");
  });

  it("verifies what stands in any message on it, as the menu of a message does elsewhere", async () => {
    const page = await open();
    await ask(page, "/quote Ada");
    await answers(page).hover();
    await answers(page).getByRole("button", { name: "Verify quotations" }).click();
    await answers(page).nth(1).getByText("You said").waitFor();
    expect(await answers(page).nth(1).textContent()).toContain("We will open the bridge");
    await page.getByText("/quote Ada", { exact: true }).hover();
    await page.locator(".question").getByRole("button").click();
    await answers(page).nth(2).waitFor();
    expect(await answers(page).nth(2).textContent()).toContain("Only visible to you");
  });

  it("shows the same answer as Discord does, and remembers the choice", async () => {
    const page = await open();
    await ask(page, "/quote Ada");
    await answers(page).waitFor();

    await page.getByRole("radio", { name: "Discord" }).check();
    expect(await answers(page).locator(".discord .embed-title").textContent()).toBe(
      "Ada Marsh, in her own words",
    );
    expect(await answers(page).locator(".discord blockquote").textContent()).toBe(
      "“We will open the bridge in year 1.”",
    );
    expect(await page.locator(".slack").count()).toBe(0);

    await page.reload();
    expect(await page.getByRole("radio", { name: "Discord" }).isChecked()).toBe(true);
  });

  it.each(["Slack", "Discord"])("paints hostile text as text, as %s does", async (view) => {
    const page = await open();
    await page.getByRole("radio", { name: view }).check();
    await ask(page, "/hostile");
    await answers(page).waitFor();

    const shown = await answers(page).textContent();
    for (const text of HOSTILE_TEXTS) expect(shown?.split(text)).toHaveLength(4);
    expect(shown).toContain(ENTITIES);
    expect(shown).toContain("A *title* <!here> _in_ `marks`");
    const markup = "img, script, code, em, s, u, .spoiler, .mention, .unpainted, a, li, pre, h4";
    expect(await answers(page).locator(markup).count()).toBe(0);
    expect(await page.title()).toBe("Verbatim");
  });

  it("turns the page in place and keeps the keyboard on the button", async () => {
    const page = await open();
    await ask(page, "/quote Ada");
    await answers(page).getByRole("button", { name: "Next" }).press("Enter");
    await answers(page).getByText("in year 2.").waitFor();

    expect(await answers(page).count()).toBe(1);
    await expect
      .poll(() => page.evaluate("document.activeElement.textContent"), PATIENTLY)
      .toBe("Next");
    await page.keyboard.press("Enter");
    await answers(page).getByText("in year 3.").waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Previous");
  });

  it("shares an answer with every open page, and keeps the private one", async () => {
    const page = await open();
    const other = await open();
    await ask(page, "/quote Ada");
    await answers(page).getByRole("button", { name: "Share here" }).click();

    for (const reader of [page, other]) {
      const shared = reader.getByRole("listitem").filter({ hasText: "Shared with everyone here" });
      await shared.waitFor();
      expect(await shared.textContent()).not.toContain("Only visible to you");
    }
    expect(await answers(page).count()).toBe(2);
    expect(await answers(other).count()).toBe(1);
    await answers(page).getByText("Only visible to you").waitFor();
    expect(await answers(page).getByRole("button", { name: "Share here" }).count()).toBe(0);
  });

  it("shows digests as they arrive, once, and again after a reload", async () => {
    const page = await open();
    const digest = page
      .getByRole("listitem")
      .filter({ has: page.locator(".label", { hasText: "Posted for everyone here" }) });
    for (const number of [1, 1, 2]) {
      const message = digestReply(`Digest number ${number}`);
      await room.post({ key: keyOf(number), conversation: HERE, message });
    }

    await digest.filter({ hasText: "Digest number 2" }).waitFor();
    expect(await digest.count()).toBe(2);
    await page.reload();
    await digest.filter({ hasText: "Digest number 2" }).waitFor();
    expect(await digest.count()).toBe(2);
  });

  it("shows an edited digest's new words where it stands, and shows it no second time", async () => {
    const page = await open();
    const post = (number: number, text: string) => ({
      key: keyOf(number),
      conversation: HERE,
      message: digestReply(text),
    });
    for (const number of [1, 2]) await room.post(post(number, `As posted ${number}`));
    await answers(page).getByText("As posted 2").waitFor();

    await room.edit?.({ ...post(1, "As corrected"), messageId: keyOf(1) });
    await answers(page).getByText("As corrected").waitFor();
    const shown = await answers(page).allInnerTexts();
    expect(shown).toEqual([
      expect.stringContaining("As corrected"),
      expect.stringContaining("As posted 2"),
    ]);
  });

  it("completes what is typed: arrows choose, Tab takes, Escape closes, Enter sends", async () => {
    const page = await open();
    const input = page.getByRole("combobox");
    const options = page.getByRole("option");

    await input.pressSequentially("/q");
    await options.first().waitFor();
    expect(await options.allTextContents()).toEqual([
      "/quote",
      "/quote Ada Marsh",
      "/quote Ada Moss",
    ]);
    expect(await input.getAttribute("aria-expanded")).toBe("true");

    await input.press("ArrowUp");
    expect(await input.getAttribute("aria-activedescendant")).toBe("completion-2");
    await input.press("ArrowDown");
    await input.press("ArrowDown");
    expect(await page.getByRole("option", { selected: true }).textContent()).toBe(
      "/quote Ada Marsh",
    );
    await input.press("Enter");
    expect(await input.inputValue()).toBe("/quote Ada Marsh ");
    expect(await answers(page).count()).toBe(0);

    await input.fill("/s");
    await options.filter({ hasText: "/summary" }).waitFor();
    await input.press("Tab");
    expect(await input.inputValue()).toBe("/summary ");

    await input.fill("/h");
    await options.filter({ hasText: "/help" }).waitFor();
    await input.press("Escape");
    expect(await options.count()).toBe(0);
    await input.press("Enter");
    await answers(page).getByText("You said /h").waitFor();
    await input.press("ArrowUp");
    expect(await input.inputValue()).toBe("/h");
  });

  it("asks an example for a newcomer at one click", async () => {
    const page = await open();
    await page.getByRole("button", { name: "/quote tisch" }).click();
    await answers(page).waitFor();
    expect(await page.locator(".asked").textContent()).toBe("/quote tisch");
  });

  it("says when the bot has stopped, and goes on by itself once it runs again", async () => {
    const history = createMemoryHistory();
    await room.stop();
    ({ room } = createRoom({ history }));
    await room.start(createRoomBot());
    const page = await open();
    await room.post({ key: keyOf(1), conversation: HERE, message: digestReply("Before") });
    await answers(page).waitFor();

    const port = Number(new URL(room.address).port);
    await room.stop();
    await page.getByText("Verbatim has stopped.").waitFor();
    await ask(page, "/quote Ada");
    await page.getByRole("alert").filter({ hasText: "Start it again with npm start" }).waitFor();

    ({ room } = createRoom({ history, port }));
    await room.post({ key: keyOf(2), conversation: HERE, message: digestReply("Meanwhile") });
    await room.start(createRoomBot());
    await answers(page).getByText("Meanwhile").waitFor();
    await expect
      .poll(() => page.getByText("Verbatim has stopped.").isVisible(), PATIENTLY)
      .toBe(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await answers(page).getByText("in year 1.").waitFor();
    expect(await answers(page).count()).toBe(3);
    expect(await page.locator(".asked").count()).toBe(1);
  });

  it("follows the system's light or dark until told otherwise, and remembers that", async () => {
    const page = await open({ colorScheme: "dark" });
    const ground = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const dark = await ground();
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(ground, PATIENTLY).not.toBe(dark);

    await page.getByRole("button", { name: "Dark theme" }).click();
    expect(await ground()).toBe(dark);
    await page.reload();
    await expect.poll(ground, PATIENTLY).toBe(dark);
  });

  it.each(["light", "dark"] as const)("is readable by contrast when %s", async (colorScheme) => {
    const page = await open({ colorScheme });
    await room.post({ key: keyOf(1), conversation: HERE, message: digestReply("A digest") });
    await ask(page, "/quote Ada");
    await answers(page).getByText("in year 1.").waitFor();
    await page.getByRole("combobox").pressSequentially("/q");
    await page.getByRole("option").first().waitFor();

    for (const view of ["Slack", "Discord"]) {
      await page.getByRole("radio", { name: view }).check();
      expect(await findFaintTexts(page)).toEqual([]);
    }
  });

  it("keeps its height however much was asked", async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    for (let asked = 1; asked <= 5; asked += 1) {
      await ask(page, "/quote Ada");
      await expect.poll(() => answers(page).count(), PATIENTLY).toBe(asked);
    }
    await page.mouse.wheel(0, 2_000);
    expect(await page.evaluate("document.documentElement.scrollHeight - innerHeight")).toBe(0);
    expect(await page.evaluate("scrollY")).toBe(0);
  });

  it("stays at the end while many messages come, and paints only those in sight anew", async () => {
    const page = await open();
    const post = (number: number) =>
      room.post({ key: keyOf(number), conversation: HERE, message: digestReply(`No ${number}`) });
    await post(0);
    await answers(page).waitFor();
    for (let number = 1; number < MANY; number++) await post(number);
    await page.getByText(`No ${MANY - 1}`, { exact: true }).waitFor();
    await expect.poll(() => page.evaluate(BELOW), PATIENTLY).toBeLessThan(1);
    expect(await page.locator("#newer").isHidden()).toBe(true);

    await page.getByRole("radio", { name: "Discord" }).check();
    const repainted = page.locator(".message[data-view=discord]");
    expect(await repainted.count()).toBeLessThan(MANY / 4);
    await page.locator("#conversation").hover();
    await page.mouse.wheel(0, -1_000_000);
    const first = page.locator(".message", { hasText: "No 0" });
    await expect.poll(() => first.getAttribute("data-view"), PATIENTLY).toBe("discord");
    await post(MANY);
    await page.locator("#newer").waitFor();
  });

  it.each(["Slack", "Discord"])("needs no sideways scrolling on a phone, as %s", async (view) => {
    const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true });
    await page.getByRole("radio", { name: view }).check();
    await ask(page, `/${"long".repeat(40)}`);
    await ask(page, "/hostile");
    await answers(page).nth(1).waitFor();

    const overflow = "document.documentElement.scrollWidth - innerWidth";
    const inside = "conversation.scrollWidth - conversation.clientWidth";
    expect(await page.evaluate([overflow, inside].join(" || "))).toBe(0);
  });

  it("shows where the keyboard is, and reaches everything with it", async () => {
    const page = await open();
    const reached: unknown[] = [];
    for (let presses = 0; presses < 9; presses++) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(FOCUSED));
    }
    expect(reached).toEqual([
      "Send",
      "the browser's own",
      "Skip to the question",
      "Slack",
      "Dark theme",
      "/quote tisch",
      "/summary",
      "/digest preview",
      "Your question",
    ]);
  });
});

/** The name of what has the keyboard, or a complaint when nothing shows it. */
const FOCUSED = `(() => {
  const focused = document.activeElement;
  if (focused === document.body) return "the browser's own";
  const name = focused.ariaLabel ?? (focused.closest("label") ?? focused).innerText.split("\\n")[0];
  const isMarked = [focused, focused.nextElementSibling, focused.closest("form")].some((node) => {
    const style = node && getComputedStyle(node);
    return style && (style.outlineStyle !== "none" || style.boxShadow !== "none");
  });
  return isMarked ? name : "unmarked: " + name;
})()`;
