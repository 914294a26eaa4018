import { describe, expect, it } from "vitest";
import { limits } from "../../../src/app/platforms.ts";
import { createCorrectMessage } from "../../../src/briefing/corrections/correct-message.ts";
import { createCorrections } from "../../../src/briefing/corrections/find-corrections.ts";
import { createComposeEdition } from "../../../src/briefing/edition/compose-edition.ts";
import { USUAL_EDITION } from "../../../src/domain/edition/edition-settings.ts";
import { newSchedule, plan, ROOM, slot } from "../../support/digests/digests.ts";
import { articlePage, rss } from "../../support/sources/news-site.ts";
import { sourceNewsroom } from "../../support/sources/source-newsroom.ts";

/** A feed of three articles, whose first edition was told here. */
async function toldRoom(numbers: readonly number[] = [1, 2, 3]) {
  const room = await sourceNewsroom();
  const { site, store, clock, cache } = room;
  site.pages.set(
    "/feed.xml",
    rss(
      site,
      numbers.map((number) => ({ number })),
    ),
  );
  for (const number of numbers) site.pages.set(`/news/${number}`, articlePage(number));
  const source = await room.add(site.feedUrl, numbers.length);
  const corrections = createCorrections(store.sources);
  const compose = createComposeEdition(limits, cache.forDigest, {
    findReworded: corrections.among,
  });
  const told = new Map<string, Date>();
  const edition = async () => {
    const wanted = { conversation: ROOM, settings: USUAL_EDITION, timezone: "UTC", late: null };
    return compose({ ...wanted, now: clock.now(), told });
  };
  const first = await edition();
  const at = slot(clock.now().toISOString());
  const schedule = await store.addSchedule(newSchedule(), at);
  const ids = first?.articleIds ?? [];
  const plans = [plan(at, ["told"], ids)];
  await store.decideSlot({ scheduleId: schedule.id, waiting: at, plans, next: null });
  for (const id of ids) told.set(id, clock.now());
  const correct = createCorrectMessage(limits, cache.forDigest, corrections);
  const removed = async () => {
    const { articles } = await cache.forDigest(ROOM);
    return articles.flatMap(({ title, removedAt }) => (removedAt ? [title] : []));
  };
  return { ...room, source, first, edition, correct, removed };
}

describe("a page that its outlet has taken away", () => {
  it.each([404, 410])(
    "is removed where two looks find %i, and readers are told",
    async (status) => {
      const room = await toldRoom([2]);
      const [message] = room.first?.messages ?? [];
      if (!message) throw new Error("there is an edition");
      expect(await room.correct(ROOM, message)).toBeNull();

      room.site.pages.set("/news/2", status);
      await room.pollLater();
      expect(await room.removed()).toEqual([]);
      await room.pollLater();
      await room.pollLater();
      expect(await room.removed()).toEqual(["Harbour plan 2"]);

      const corrected = await room.correct(ROOM, message);
      const blocks = corrected?.message.blocks ?? [];
      const heading = blocks.findIndex(
        (block) => "text" in block && block.text === "Harbour plan 2",
      );
      expect(blocks[heading + 1]).toMatchObject({
        kind: "note",
        text: expect.stringMatching(/^Removed by its outlet, seen on \d+ March 2026$/),
      });
      expect(blocks).toHaveLength(message.blocks.length + 1);
      if (corrected) expect(await room.correct(ROOM, corrected.message)).toBeNull();

      const [next] = (await room.edition())?.messages ?? [];
      expect(next?.blocks[0]).toEqual({ kind: "heading", text: "Corrected since" });
      expect(next?.blocks[1]).toMatchObject({
        items: [
          {
            text: "Harbour plan 2",
            detail: expect.stringMatching(/^removed by its outlet \(\d+ March 2026\)$/),
          },
        ],
      });
    },
  );

  it("is there again once it is found again", async () => {
    const room = await toldRoom([1]);
    const page = room.site.pages.get("/news/1") ?? 200;
    room.site.pages.set("/news/1", 404);
    for (const _ of [1, 2]) await room.pollLater();
    expect(await room.removed()).toEqual(["Harbour plan 1"]);
    room.site.pages.set("/news/1", page);
    await room.pollLater();
    expect(await room.removed()).toEqual([]);
  });
});

describe("an article is not taken for removed", () => {
  it("where its feed has dropped it", async () => {
    const room = await toldRoom();
    room.site.pages.set("/feed.xml", rss(room.site, [{ number: 9 }]));
    for (const _ of [1, 2, 3]) await room.pollLater();
    expect(await room.removed()).toEqual([]);
  });

  it.each([500, 503, 403, 429])("where its server answers %i", async (status) => {
    const room = await toldRoom([1]);
    room.site.pages.set("/news/1", status);
    for (const _ of [1, 2, 3]) await room.pollLater();
    expect(await room.removed()).toEqual([]);
  });

  it("where it was gone at one look alone", async () => {
    const room = await toldRoom([1]);
    const page = room.site.pages.get("/news/1") ?? 200;
    for (const now of [404, page, 404, page] as const) {
      room.site.pages.set("/news/1", now);
      await room.pollLater();
    }
    expect(await room.removed()).toEqual([]);
  });

  it("where nobody was shown it", async () => {
    const room = await sourceNewsroom();
    room.site.pages.set("/feed.xml", rss(room.site, [{ number: 1 }]));
    await room.add(room.site.feedUrl, 1);
    const before = room.site.asked.filter((path) => path === "/news/1").length;
    for (const _ of [1, 2, 3]) await room.pollLater();
    expect(room.site.asked.filter((path) => path === "/news/1")).toHaveLength(before);
  });
});

it("looks at two pages at most with each poll", async () => {
  const room = await toldRoom();
  const looks = () => room.site.asked.filter((path) => path.startsWith("/news/")).length;
  const before = looks();
  await room.pollLater();
  expect(looks()).toBe(before + 2);
  await room.pollLater();
  expect(looks()).toBe(before + 4);
  expect(new Set(room.site.asked.slice(-6).filter((path) => path.startsWith("/news/"))).size).toBe(
    3,
  );
});
