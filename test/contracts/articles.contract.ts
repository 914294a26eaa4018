import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/domain/conversation.ts";
import { CONTENT, type NewNewsSource, type Origin } from "../../src/domain/news-source.ts";
import type { Reach, SourceStore } from "../../src/ports/source-store.ts";
import { newSchedule, OTHER_ROOM, plan, ROOM, SLACK, slot } from "../support/digests/digests.ts";
import { articleFound, itemRecord, newSource } from "../support/sources/sources.ts";
import type { StoreUnderTest } from "./store.contract.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const ONE = new Date("2026-03-02T13:00:00Z");
const WINDOW = { since: new Date("2026-01-01T00:00:00Z"), limit: 10 };
const KEY = { sourceId: "1", id: "a1" };

export function articlesContract(name: string, { open, reopen }: StoreUnderTest): void {
  const opened = async () => (await open()).sources;
  const withSource = async () => {
    const sources = await opened();
    await addTo(sources);
    return sources;
  };

  describe(`${name} store: articles`, () => {
    it("are kept once for a source, and as a new revision when their words change", async () => {
      const store = await open();
      const { sources } = store;
      expect(await sources.keepArticle(articleFound({ text: "One\u2028two 👋" }))).toBe("new");
      expect(await sources.keepArticle(articleFound({ text: "One\u2028two 👋" }))).toBe("same");
      const changed = articleFound({ text: "One three", origin: "page", seenAt: ONE });
      expect(await sources.keepArticle(changed)).toBe("revised");

      const again = (await reopen(store)).sources;
      expect(await again.article(KEY)).toMatchObject({
        ...KEY,
        text: "One three",
        origin: "page",
        revision: 2,
        firstSeenAt: NOON,
        changedAt: ONE,
      });
      const earlier = { revision: 1, title: "Title", text: "One\u2028two 👋", replacedAt: ONE };
      expect(await again.revisionsOf(KEY)).toEqual([{ ...earlier, origin: "own-feed" }]);
    });

    it("were shown where an edition told them, and are removed at the second look alone", async () => {
      const store = await open();
      const { sources } = store;
      await addTo(sources);
      const ids = ["a1", "a2", "a3"];
      for (const id of ids) await sources.keepArticle(articleFound({ id, text: `Text ${id}` }));
      const at = slot("2026-03-02T12:00:00Z");
      const { id: scheduleId } = await store.addSchedule(newSchedule({ conversation: ROOM }), at);
      const plans = [plan(at, ["told"], ["a1", "a2"])];
      await store.decideSlot({ scheduleId, waiting: at, plans, next: null });
      const look = async (place: Conversation | null, lookedBefore: Date, goneBefore = NOON) => {
        const wanted = { sourceId: "1", place, since: WINDOW.since, limit: 9 };
        const shown = await sources.shownArticles({ ...wanted, lookedBefore, goneBefore });
        return shown.map(({ id }) => id);
      };
      expect(await look(ROOM, NOON)).toEqual(["a1", "a2"]);
      expect(await look(null, NOON)).toEqual(["a1", "a2"]);
      expect(await look(OTHER_ROOM, NOON)).toEqual([]);

      const gone = { isGone: true, at: ONE };
      expect(await sources.recordLook(KEY, gone)).toBe(false);
      expect(await look(ROOM, NOON)).toEqual(["a2"]);
      expect(await look(ROOM, NOON, ONE)).toEqual(["a1", "a2"]);
      const mark = await sources.articlesMark();
      expect(await sources.recordLook(KEY, gone)).toBe(true);
      expect(await sources.recordLook(KEY, gone)).toBe(false);
      expect(await sources.articlesMark()).not.toBe(mark);
      expect(await sources.article(KEY)).toMatchObject({ removedAt: ONE, revision: 1 });
      expect(await sources.recordLook(KEY, { isGone: false, at: ONE })).toBe(true);
      expect(await sources.article(KEY)).toMatchObject({ removedAt: null });
      expect(await sources.recordLook({ ...KEY, id: "nobody" }, gone)).toBe(false);
    });

    it("are kept many at once, all or none, and given in order", async () => {
      const sources = await opened();
      const many = ["a1", "a2", "a3"].map((id) => articleFound({ id }));
      expect(await sources.keepArticles(many)).toEqual(["new", "new", "new"]);
      expect(await sources.keepArticles(many.slice(0, 1))).toEqual(["same"]);
      const after = await sources.articlesAfter({ sourceId: "1", id: "a1" }, 1);
      expect(after.map(({ id }) => id)).toEqual(["a2"]);
      expect(await sources.articlesAfter({ sourceId: "1", id: "a3" }, 9)).toEqual([]);
    });

    it("are another source's too, whose words are its own", async () => {
      const sources = await withSource();
      const other = { ...KEY, sourceId: await addTo(sources, { conversation: SLACK }) };
      await sources.keepArticle(articleFound({ text: "Mine" }));
      expect(await sources.keepArticle(articleFound({ ...other, text: "Yours" }))).toBe("new");
      await sources.keepArticle(articleFound({ ...other, text: "Changed", seenAt: ONE }));
      expect(await sources.article(KEY)).toMatchObject({ text: "Mine", revision: 1 });
      expect(await sources.revisionsOf(KEY)).toEqual([]);
      expect(await sources.article({ ...KEY, sourceId: "99" })).toBeNull();
    });

    it("say which files of the content folder have earlier wordings", async () => {
      const sources = await withSource();
      for (const text of ["One", "Two"]) {
        await sources.keepArticle(articleFound({ text }));
        await sources.keepArticle(articleFound({ sourceId: CONTENT, id: "file:quay", text }));
      }
      await sources.keepArticle(articleFound({ sourceId: CONTENT, id: "file:other" }));
      expect(await sources.revisedFiles()).toEqual(new Set(["file:quay"]));
    });

    it("are kept once by two who find the same", async () => {
      const sources = await opened();
      const kept = await Promise.all([
        sources.keepArticle(articleFound()),
        sources.keepArticle(articleFound()),
      ]);
      expect(kept.toSorted()).toEqual(["new", "same"]);
    });

    it("tell by their mark that there is something else to give", async () => {
      const sources = await opened();
      const marks = [await sources.articlesMark()];
      const id = await addTo(sources, { reach: null });
      const steps = [
        () => sources.keepArticle(articleFound()),
        () => poll(sources, id),
        () => sources.keepArticle(articleFound({ text: "Changed", seenAt: ONE })),
        () => poll(sources, id, { reach: "workspace" }),
        () => sources.stop(id, { state: "removed", reason: "gone" }),
      ];
      for (const step of steps) {
        await step();
        marks.push(await sources.articlesMark());
      }
      expect(new Set(marks).size).toBe(steps.length + 1);
      expect(await sources.articlesMark()).toBe(marks.at(-1));
    });
  });

  describe(`${name} store: copies`, () => {
    const alike = (...bands: readonly string[]) => ({ bands, since: NOON, isCopyOf: () => true });

    it("are found by any band of their original's newest wording, the first of several", async () => {
      const sources = await withSource();
      const keep = async (id: string, bands: readonly string[], changes = {}) => {
        const copySearch = { bands, since: NOON, isCopyOf: (text: string) => text !== "Other" };
        await sources.keepArticle(articleFound({ id, copySearch, ...changes }));
        return (await sources.article({ ...KEY, id }))?.copyOf;
      };
      expect(await keep("a", ["x", "y"])).toBeNull();
      expect(await keep("b", ["y", "z"], { seenAt: ONE })).toBe("a");
      expect(await keep("c", ["z", "w"], { seenAt: ONE })).toBe("a");
      expect(await keep("d", ["v"], { text: "Other" })).toBeNull();
      expect(await keep("e", ["v"])).toBeNull();
      const since = { bands: ["x"], since: ONE, isCopyOf: () => true };
      expect(await keep("f", [], { copySearch: since })).toBeNull();
      expect(await keep("a", ["u"], { text: "New" })).toBeNull();
      expect(await keep("g", ["u"])).toBe("a");
      expect(await keep("h", ["x"], { seenAt: ONE })).toBe("f");
    });

    it("are none of one that was kept as an original, whatever it comes to be alike to", async () => {
      const sources = await withSource();
      const copySearch = alike("x");
      await sources.keepArticle(articleFound({ id: "a", copySearch }));
      await sources.keepArticle(articleFound({ id: "b", text: "A teaser" }));
      expect(await sources.keepArticle(articleFound({ id: "b", copySearch }))).toBe("revised");
      expect(await sources.article({ ...KEY, id: "b" })).toMatchObject({ copyOf: null });
    });

    it("have one original where all that are alike are found at once", async () => {
      const sources = await withSource();
      const copySearch = alike("x");
      const ids = ["a", "b", "c", "d", "e"];
      const kept = await Promise.all(
        ids.map((id) => sources.keepArticle(articleFound({ id, copySearch }))),
      );
      expect(kept.toSorted()).toEqual(["copy", "copy", "copy", "copy", "new"]);
      const articles = await Promise.all(ids.map((id) => sources.article({ ...KEY, id })));
      const original = ids[kept.indexOf("new")];
      expect(articles.filter((one) => one?.copyOf === original)).toHaveLength(4);
    });

    it("are looked for in what their channel's digests are made of, and nowhere else", async () => {
      const sources = await withSource();
      const shared = await addTo(sources, { conversation: null });
      const beside = await addTo(sources, { url: "https://b.example/" });
      const elsewhere = [
        await addTo(sources, { conversation: OTHER_ROOM }),
        await addTo(sources, { conversation: SLACK }),
        await addTo(sources, { conversation: { ...ROOM, platform: "terminal" } }),
      ];
      await sources.keepArticle(articleFound({ copySearch: alike("x") }));
      const keep = (sourceId: string) =>
        sources.keepArticle(
          articleFound({ sourceId, id: `of ${sourceId}`, copySearch: alike("x") }),
        );
      for (const sourceId of elsewhere) expect(await keep(sourceId)).toBe("new");
      expect(await keep(beside)).toBe("copy");
      expect(await keep(shared)).toBe("new");
      const later = articleFound({ sourceId: elsewhere[1] ?? "", id: "later" });
      await sources.keepArticle({ ...later, copySearch: alike("x"), seenAt: ONE });
      expect(await sources.article(later)).toMatchObject({ copyOf: expect.stringMatching(/^of/) });
    });

    it("keep the name that the address was told under, also from a source added later", async () => {
      const sources = await withSource();
      await sources.keepArticle(articleFound({ id: "original", copySearch: alike("x") }));
      await sources.keepArticle(articleFound({ id: "copy", copySearch: alike("x") }));
      await sources.stop("1", { state: "removed", reason: "gone" });
      const again = await addTo(sources);
      const copy = articleFound({ sourceId: again, id: "copy", text: "Quite another" });
      expect(await sources.keepArticle(copy)).toBe("copy");
      expect(await sources.article(copy)).toMatchObject({ copyOf: "original" });
      const original = articleFound({ sourceId: again, id: "original", copySearch: alike("x") });
      expect(await sources.keepArticle(original)).toBe("new");
    });
  });

  describe(`${name} store: what a reader reaches`, () => {
    const inChannel = (conversation: Conversation): Reach => ({ conversation, isWide: false });
    const wide = (conversation: Conversation): Reach => ({ conversation, isWide: true });
    const reached = async (sources: SourceStore, reach: Reach, window = WINDOW) =>
      (await sources.newestArticles(reach, window)).map(({ id, text }) => `${id} ${text}`);

    async function keepFrom(
      sources: SourceStore,
      source: Partial<NewNewsSource>,
      changes: Parameters<typeof articleFound>[0],
    ): Promise<string> {
      const sourceId = await addTo(sources, source);
      await sources.keepArticle(articleFound({ ...changes, sourceId }));
      return sourceId;
    }

    it("is its channel's and everyone's, the newest first", async () => {
      const sources = await opened();
      const at = (index: number) => ({
        id: `a${index}`,
        text: `${index}`,
        seenAt: new Date(NOON.getTime() + index),
      });
      const here = await keepFrom(sources, {}, at(0));
      await keepFrom(sources, { conversation: null }, at(1));
      await keepFrom(sources, { conversation: OTHER_ROOM }, at(2));
      await keepFrom(sources, { conversation: SLACK }, at(3));
      expect(await reached(sources, inChannel(ROOM))).toEqual(["a1 1", "a0 0"]);
      expect(await reached(sources, { conversation: null, isWide: false })).toEqual(["a1 1"]);
      expect(await reached(sources, inChannel(ROOM), { ...WINDOW, limit: 1 })).toEqual(["a1 1"]);
      expect(await reached(sources, inChannel(ROOM), { ...WINDOW, since: ONE })).toEqual([]);
      await sources.stop(here, { state: "removed", reason: "gone" });
      expect(await reached(sources, inChannel(ROOM))).toEqual(["a1 1"]);
    });

    it("is for questions what the workspace has elsewhere, unless it is kept to its channel", async () => {
      const sources = await opened();
      const slack = (channel: string, tenant = "T1") => ({ ...SLACK, channel, tenant });
      const has = (id: string, conversation: Conversation, reach: NewNewsSource["reach"]) =>
        keepFrom(sources, { conversation, reach }, { id, text: id });
      await has("open", slack("C1"), "workspace");
      await has("closed", slack("C2"), "channel");
      await has("unknown", slack("C3"), null);
      await has("theirs", slack("C1", "T2"), "workspace");
      await has("discord", { ...slack("C1"), platform: "discord" }, "workspace");
      const ids = async (conversation: Conversation) =>
        (await sources.newestArticles(wide(conversation), WINDOW)).map(({ id }) => id).toSorted();
      expect(await ids(slack("C1"))).toEqual(["open"]);
      expect(await ids(slack("C2"))).toEqual(["closed", "open"]);
      expect(await ids(slack("C3"))).toEqual(["open", "unknown"]);
      expect(await ids(slack(""))).toEqual(["open"]);
      expect(await ids(slack("C2", "T2"))).toEqual(["theirs"]);
      expect(await ids({ ...slack("C9"), platform: "discord" })).toEqual(["discord"]);
    });

    it("is never another person's who is alone with the bot on Discord", async () => {
      const sources = await opened();
      const alone = (channel: string): Conversation => ({
        platform: "discord",
        tenant: "dm",
        channel,
      });
      await keepFrom(sources, { conversation: alone("1"), reach: "workspace" }, { text: "Mine" });
      expect(await reached(sources, wide(alone("1")))).toEqual(["a1 Mine"]);
      expect(await reached(sources, wide(alone("2")))).toEqual([]);
    });

    it("is on one machine the same in the room and in the terminal", async () => {
      const sources = await opened();
      await keepFrom(sources, {}, { text: "Room" });
      const terminal = { platform: "terminal", tenant: "local", channel: "terminal" } as const;
      expect(await reached(sources, wide(terminal))).toEqual(["a1 Room"]);
      expect(await reached(sources, inChannel(terminal))).toEqual([]);
    });

    it("is of an address the channel's own words, then everyone's, then the rest's", async () => {
      const sources = await opened();
      const has = (text: string, conversation: Conversation | null, origin: Origin) =>
        keepFrom(sources, { conversation, reach: "workspace" }, { text, origin });
      await has("Elsewhere", OTHER_ROOM, "page");
      expect(await reached(sources, wide(ROOM))).toEqual(["a1 Elsewhere"]);
      await has("Everyone's", null, "other-feed");
      expect(await reached(sources, wide(ROOM))).toEqual(["a1 Everyone's"]);
      await has("Own", ROOM, "other-feed");
      expect(await reached(sources, wide(ROOM))).toEqual(["a1 Own"]);
      expect(await reached(sources, wide(OTHER_ROOM))).toEqual(["a1 Elsewhere"]);
      expect(await reached(sources, { conversation: null, isWide: false })).toEqual([
        "a1 Everyone's",
      ]);
    });

    it("is among equals what its own page says, then its own feed, then what came first", async () => {
      const sources = await opened();
      const has = (text: string, origin: Origin, seenAt = NOON) =>
        keepFrom(sources, { url: `https://${text}.example/` }, { text, origin, seenAt });
      await has("first", "other-feed");
      await has("second", "other-feed", ONE);
      expect(await reached(sources, inChannel(ROOM))).toEqual(["a1 first"]);
      await has("feed", "own-feed", ONE);
      expect(await reached(sources, inChannel(ROOM))).toEqual(["a1 feed"]);
      await has("page", "page", ONE);
      expect(await reached(sources, inChannel(ROOM))).toEqual(["a1 page"]);
    });
  });
}

/** Each with an address of its own in a place, unless told. */
async function addTo(sources: SourceStore, changes: Partial<NewNewsSource> = {}): Promise<string> {
  const added = await sources.add(newSource(changes));
  if (!added) throw new Error("It was there already.");
  return added.id;
}

async function poll(sources: SourceStore, sourceId: string, changes = {}): Promise<void> {
  const until = new Date(NOON.getTime() + 60_000);
  await sources.claimDue({ now: NOON, until, claim: "claim", limit: 10 });
  const items = [itemRecord({ articleId: "a1" })];
  expect(await sources.recordPoll({ sourceId, claim: "claim", changes, items })).toBe(true);
}
