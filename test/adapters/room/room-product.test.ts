import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openBot } from "../../../src/app/open-bot.ts";
import { createRoom } from "../../../src/app/room.ts";
import { readConfig } from "../../../src/config.ts";
import { launchBrowser, skipsBrowserTests } from "../../support/room/room-browser.ts";
import { dataDir } from "../../support/store/data-dir.ts";

const PICTURE = fileURLToPath(new URL("../../../docs/room.png", import.meta.url));
const NOW = new Date("2025-11-19T15:30:00Z");

/** The room as `npm start` wires it, on the articles that come with the project. */
describe.skipIf(skipsBrowserTests)("the room on the seed article", { timeout: 60_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);

  afterAll(() => browser?.close());

  async function openRoom() {
    const config = readConfig({ PORT: "0", VERBATIM_DATA_DIR: dataDir() });
    const open = await openBot(config, { clock: { now: () => NOW } });
    const room = createRoom(config, open);
    await room.start(open.bot);
    open.chats.push(room);

    const context = await browser.newContext({
      viewport: { width: 1120, height: 1300 },
      deviceScaleFactor: 2,
      timezoneId: "America/New_York",
      locale: "en-US",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.clock.setFixedTime(NOW);
    onTestFinished(async () => {
      await context.close();
      await room.stop();
      await open.store.close();
    });
    await page.goto(room.address);
    return page;
  }

  it.each(["Slack", "Discord"])("never gives Tisch another's words, as %s", async (view) => {
    const page = await openRoom();
    await page.getByRole("radio", { name: view }).check();
    await page.getByRole("combobox").pressSequentially("/quote tis");
    await page.getByRole("option", { name: "Jessica Tisch" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");

    const answer = page.getByRole("article").locator(`.${view.toLowerCase()}`);
    await answer.getByText("Jessica Tisch is not quoted directly in the articles here.").waitFor();
    const shown = (await answer.textContent()) ?? "";
    const [reported = "", byOthers = ""] = shown.split("said by others");
    expect(reported).toContain("she plans to stay on in her position");
    expect(reported).not.toContain("“");
    expect(byOthers).toContain("I look forward to working with Commissioner Jessica Tisch");
    expect(byOthers).toContain("Zohran Mamdani");

    if (view === "Slack" && process.env.VERBATIM_SCREENSHOT)
      await page.screenshot({ path: PICTURE });
  });

  it.each(["Slack", "Discord"])(
    "lets one quotation be cited, pictured and shared, as %s",
    async (view) => {
      const page = await openRoom();
      await page.getByRole("radio", { name: view }).check();
      await page.getByRole("combobox", { name: "Your question" }).fill("/quote mamdani");
      await page.keyboard.press("Enter");
      const menu = page.getByRole("combobox", { name: /one/ });
      await menu.selectOption({ index: 1 });
      await page.getByText(/^“Well, what I've shared .*” — Zohran Mamdani, .*2025$/).waitFor();
      await page.getByRole("button", { name: "As a picture" }).click();
      const card = page.getByRole("img", { name: /^“Well, what I've shared .*” — Zohran Mamdani/ });
      const width = () => card.evaluate((image) => Reflect.get(image, "naturalWidth"));
      await expect.poll(width, { timeout: 10_000 }).toBe(1_280);
      await page.getByRole("button", { name: "Share here" }).last().click();
      await page.getByText("Shared by you", { exact: true }).waitFor();
      expect(await card.count()).toBe(2);
    },
  );

  it("gives the whole of an answer as a file", async () => {
    const page = await openRoom();
    await page.getByRole("combobox", { name: "Your question" }).fill("/quote mamdani");
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: /one/ }).selectOption("Take along: a table (CSV)");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /\.csv$/ }).click();
    expect(await readFile(await (await download).path(), "utf8")).toContain("That can never even");
  });

  it("posts a digest that is asked for, to everyone and once", async () => {
    const page = await openRoom();
    await page.getByRole("combobox").fill("/digest now");
    await page.keyboard.press("Enter");

    const digest = page.getByRole("listitem").filter({
      has: page.locator(".label", { hasText: "Posted for everyone here" }),
    });
    await digest.getByText("News briefing").waitFor();
    await page.reload();
    await digest.getByText("News briefing").waitFor();
    expect(await digest.count()).toBe(1);
  });
});
