import { describe, expect, it, onTestFinished } from "vitest";
import { picturePath } from "../../../src/adapters/room/picture-path.ts";
import { createDrawPicture } from "../../../src/app/threads/picture-thread.ts";
import { howOften } from "../../../src/briefing/answers/how-often.ts";
import { addDays } from "../../../src/domain/time/days.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { createRoomBot } from "../../support/room/room-bot.ts";
import { launchBrowser, skipsBrowserTests } from "../../support/room/room-browser.ts";
import { createRoom } from "../../support/room/room-under-test.ts";

const drawPicture = createDrawPicture(silentLog);
const chart = {
  kind: "chart",
  title: "Most quoted",
  bars: [{ label: "Marta Lindqvist", value: 5 }],
  text: "",
} as const;

async function openRoom(renderers?: Parameters<typeof createRoom>[0]) {
  const { room } = createRoom({ ...renderers, drawPicture });
  await room.start(createRoomBot());
  onTestFinished(() => room.stop());
  return room;
}

describe("a chart in the room", () => {
  it("is drawn from what is in its address, so that it is there after a restart", async () => {
    const room = await openRoom();
    const answer = await fetch(`${room.address}${picturePath(chart)}`);
    expect(answer.headers.get("content-type")).toBe("image/png");
    const png = new Uint8Array(await answer.arrayBuffer());
    expect(png).toEqual(await drawPicture(chart));
  });

  it("is drawn too with each week of two years", async () => {
    const room = await openRoom();
    const days = Array.from({ length: 105 }, (_, week) => addDays("2024-12-02", 7 * week));
    const weeks = howOften(days);
    if (!weeks) throw new Error("There is nothing to compare.");
    expect(weeks.bars).toHaveLength(105);
    const answer = await fetch(`${room.address}${picturePath(weeks)}`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(await drawPicture(weeks));
  });

  it.each([
    "",
    "?picture=",
    "?picture=bm90IGpzb24",
    `?picture=${Buffer.from(JSON.stringify({ kind: "chart", title: "x".repeat(300), bars: [] })).toString("base64url")}`,
    `?picture=${Buffer.from(JSON.stringify({ kind: "chart", title: "x", bars: Array(500).fill({ label: "a", value: 1 }) })).toString("base64url")}`,
  ])("is none at an address that is not ours: %s", async (query) => {
    const room = await openRoom();
    const answer = await fetch(`${room.address}/picture.png${query}`);
    expect(answer.status).toBe(404);
  });

  it.skipIf(skipsBrowserTests)(
    "is seen in both views, with its words for who can't see it",
    async () => {
      const image = {
        type: "image",
        image_url: picturePath(chart),
        alt_text: "Marta Lindqvist 5.",
      };
      const discord = {
        embeds: [{ image: { url: picturePath(chart) } }],
        attachments: [{ id: "0", filename: "picture-1.png", description: "Marta Lindqvist 5." }],
      };
      const renderers = {
        payloads: { slack: () => ({ blocks: [image] }), discord: () => discord },
        text: () => "",
      };
      const room = await openRoom({ renderers });
      const browser = await launchBrowser();
      onTestFinished(() => browser.close());
      const page = await browser.newPage();
      await page.goto(room.address);
      for (const view of ["slack", "discord"]) {
        await page.locator(`input[value=${view}]`).check();
        await page.getByRole("combobox").fill("/anything");
        await page.keyboard.press("Enter");
        const picture = page.locator(`.${view} img`).last();
        await picture.scrollIntoViewIfNeeded();
        await expect
          .poll(() => picture.evaluate((node) => "naturalWidth" in node && node.naturalWidth))
          .toBe(1_280);
        expect(await picture.getAttribute("alt")).toBe("Marta Lindqvist 5.");
      }
    },
    60_000,
  );
});
