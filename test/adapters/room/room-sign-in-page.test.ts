import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createRoomBot, digestReply } from "../../support/room/room-bot.ts";
import { launchBrowser, skipsBrowserTests } from "../../support/room/room-browser.ts";
import { createRoom, keyOf } from "../../support/room/room-under-test.ts";

const HERE = { platform: "room", tenant: "local", channel: "room" } as const;

describe.skipIf(skipsBrowserTests)("signing in to the room in Chromium", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);

  afterAll(() => browser?.close());

  async function openRoom(port = 0) {
    const { room } = createRoom({ host: "0.0.0.0", port });
    await room.start(createRoomBot());
    return { room, here: (link: string) => link.replace(/\/\/[^/:]+/, "//127.0.0.1") };
  }

  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  }

  const asksToSignIn = (page: Page) =>
    page.getByRole("heading", { name: "This room needs a sign-in" }).waitFor();

  it("takes the link to the room, once, and leaves the key nowhere", async () => {
    const { room, here } = await openRoom();
    onTestFinished(() => room.stop());
    const page = await newPage();
    await page.goto(here(room.address));
    await asksToSignIn(page);
    const { link } = room;
    await page.goto(here(link));
    await page.waitForURL(`${here(room.address)}/`);
    await page.getByRole("combobox").fill("/quote");
    await page.keyboard.press("Enter");
    await page.getByRole("article").first().waitFor();
    expect(await page.evaluate("document.cookie")).toBe("");

    const other = await newPage();
    await other.goto(here(link));
    await other.getByText("This link is wrong, or was used already.").waitFor();
    expect(other.url()).toBe(`${here(room.address)}/sign-in`);
    // The next link, pasted into the very page that refused the last one.
    await other.evaluate(`location.assign("${new URL(room.link).hash}")`);
    await other.getByRole("combobox").waitFor();
  });

  it("asks an open page to sign in again when the room was started anew", async () => {
    const { room, here } = await openRoom();
    const page = await newPage();
    await page.goto(here(room.link));
    await room.post({ key: keyOf(1), conversation: HERE, message: digestReply("A digest") });
    await page.getByRole("article").waitFor();
    const port = Number(new URL(room.address).port);
    await room.stop();
    const again = await openRoom(port);
    onTestFinished(() => again.room.stop());
    await asksToSignIn(page);
  });
});
