import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/domain/conversation.ts";
import type { DeliveryEdit } from "../../src/domain/digest.ts";
import { asDeliveryKey, type DeliveryKey } from "../../src/domain/ids.ts";
import type { SourceReach } from "../../src/domain/news-source.ts";
import { type Reply, say } from "../../src/domain/reply.ts";
import type { UnwatchedArticle } from "../../src/domain/watch/watch.ts";
import type { Store } from "../../src/ports/store.ts";
import { OTHER_ROOM, plan, ROOM, SLACK, slot } from "../support/digests/digests.ts";
import { newWatch } from "../support/digests/watches.ts";
import { readInto } from "../support/sources/read-into.ts";
import { newSource } from "../support/sources/sources.ts";
import type { StoreUnderTest } from "./store.contract.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const GONE = { state: "removed", reason: "gone" } as const;

export function watchStoreContract(name: string, { open, reopen }: StoreUnderTest): void {
  const withWatch = async () => {
    const store = await open();
    await store.sources.add(newSource());
    const watch = await store.watches.add(newWatch());
    if (!watch) throw new Error("The watch was not added.");
    return { store, watch };
  };
  const withHit = async () => {
    const { store, watch } = await withWatch();
    await readInto(store);
    await store.watches.settle(await first(store), [watch.id], NOON);
    return { store, watch };
  };

  describe(`${name} store: watches`, () => {
    it("gives back what was set up, oldest first, also after a restart", async () => {
      const { store, watch } = await withWatch();
      const quiet = newWatch({
        expression: "trams",
        quietHours: { from: "22:00", to: "07:00" },
        timezone: "Europe/London",
      });
      await store.watches.add(quiet);
      await store.watches.add(newWatch({ conversation: SLACK }));
      const again = await reopen(store);
      expect(await again.watches.list(ROOM)).toEqual([
        watch,
        { ...quiet, id: expect.any(String), state: "active", reason: null },
      ]);
    });

    it("watches for the same once, and again when that was removed", async () => {
      const { store, watch } = await withWatch();
      expect(await store.watches.add(newWatch())).toBeNull();
      expect(await store.watches.change(OTHER_ROOM, watch.id, GONE)).toBeNull();
      expect(await store.watches.change(ROOM, watch.id, GONE)).toMatchObject(GONE);
      expect(await store.watches.change(ROOM, watch.id, { state: "active" })).toBeNull();
      expect(await store.watches.list(ROOM)).toEqual([]);
      expect(await store.watches.add(newWatch())).not.toBeNull();
    });

    it("notes what a source brings, once, also after a restart", async () => {
      const { store } = await withWatch();
      await readInto(store);
      const again = await reopen(store);
      const article = { sourceId: "1", id: "a1", name: "a1", conversation: ROOM };
      expect(await again.watches.unwatched(5)).toEqual([{ ...article, reach: "workspace" }]);
      await again.watches.settle(await first(again), [], NOON);
      expect(await again.watches.unwatched(5)).toEqual([]);
    });

    it("does not note what is read again, by another engine or in other words", async () => {
      const { store } = await withHit();
      await readInto(store, {}, { engine: 2 });
      await readInto(store, { text: "The ferry fares fall in June." });
      expect(await store.watches.unwatched(5)).toEqual([]);
    });

    it("does not note what was imported, or came before every watch", async () => {
      const { store } = await withWatch();
      await store.sources.add(newSource({ kind: "archive", url: "https://archive.example/" }));
      await readInto(store, { sourceId: "2" });
      await readInto(store, { seenAt: new Date("2026-02-01T00:00:00Z") });
      expect(await store.watches.unwatched(5)).toEqual([]);
    });

    it.each([
      [ROOM, "channel", [ROOM]],
      [ROOM, "workspace", [ROOM, OTHER_ROOM]],
      [ROOM, null, [ROOM]],
      [SLACK, "workspace", [SLACK, { ...SLACK, channel: "C2" }]],
      [null, "channel", "all"],
    ] as [Conversation | null, SourceReach | null, Conversation[] | "all"][])(
      "lets those find an article who reach its source: %j, %s",
      async (conversation, reach, reaching) => {
        const store = await open();
        const elsewhere = { ...SLACK, tenant: "T2" };
        const places = [ROOM, OTHER_ROOM, SLACK, { ...SLACK, channel: "C2" }, elsewhere];
        for (const place of places) await store.watches.add(newWatch({ conversation: place }));
        await store.sources.add(newSource({ conversation, reach }));
        await readInto(store);
        const found = await store.watches.reaching(await first(store));
        expect(found.map((watch) => watch.conversation)).toEqual(
          reaching === "all" ? places : reaching,
        );
      },
    );

    it("lets no watch find anything that is paused, removed or newer than the article", async () => {
      const { store, watch } = await withWatch();
      await readInto(store);
      const article = await first(store);
      const late = new Date("2026-03-03T00:00:00Z");
      await store.watches.add(newWatch({ expression: "late", createdAt: late }));
      expect(await store.watches.reaching(article)).toEqual([watch]);
      await store.watches.change(ROOM, watch.id, { state: "paused", reason: "by ada" });
      expect(await store.watches.reaching(article)).toEqual([]);
      await store.watches.change(ROOM, watch.id, { state: "active" });
      expect(await store.watches.reaching(article)).toEqual([watch]);
      await store.sources.stop("1", GONE);
      expect(await store.watches.reaching(article)).toEqual([]);
    });

    it("finds an article once, whichever source brought it", async () => {
      const { store, watch } = await withHit();
      await store.sources.add(newSource({ url: "https://news.example/other" }));
      await readInto(store, { sourceId: "2" });
      await store.watches.settle(await first(store), [watch.id], NOON);
      expect(await store.watches.waiting(5)).toEqual([{ watch, articleId: "a1", foundAt: NOON }]);
    });

    it("plans a message with the note that its hits are told, or neither", async () => {
      const { store } = await withHit();
      const hits = await store.watches.waiting(5);
      const planned = plan(slot("2026-03-02T12:00:00Z"), ["Found"]);
      expect(await store.watches.plan(ROOM, hits, planned)).toBe(true);
      expect(await store.watches.waiting(5)).toEqual([]);
      expect(await store.openDeliveries(ROOM)).toMatchObject([{ digest: "watch" }]);

      const again = plan(slot("2026-03-02T12:00:01Z"), ["Found again"]);
      expect(await store.watches.plan(ROOM, hits, again)).toBe(false);
      expect(await store.openDeliveries(ROOM)).toHaveLength(1);
      expect(await store.watches.plannedSince(ROOM, NOON)).toBe(1);
      expect(await store.watches.plannedSince(ROOM, new Date(NOON.getTime() + 1))).toBe(0);
      expect(await store.watches.plannedSince(OTHER_ROOM, NOON)).toBe(0);
    });

    it("does not keep a digest from telling what a watch told", async () => {
      const { store } = await withHit();
      const hits = await store.watches.waiting(5);
      await store.watches.plan(ROOM, hits, plan(slot("2026-03-02T12:00:00Z"), ["Found"]));
      expect(await store.toldArticles(ROOM)).toEqual([]);
    });

    it("has a sent message say where else its words are, with the note that its hits are told", async () => {
      const { store, watch } = await withHit();
      const [hit] = await store.watches.waiting(5);
      const planned = plan(slot("2026-03-02T12:00:00Z"), ["Found"]);
      await store.watches.plan(ROOM, hit ? [hit] : [], planned);
      const key = planned.rows[0]?.key ?? asDeliveryKey("");
      expect(await store.watches.told("a1")).toEqual([{ ...hit, key }]);
      const [message, at] = [say("Found, and in the Post"), NOON];
      const before = await shownNow(store, key);

      await readInto(store, { id: "a2", url: "https://news.example/2" });
      await store.watches.settle(await first(store), [watch.id], NOON);
      const others = await store.watches.waiting(5);
      expect(await store.watches.reprint(ROOM, others, { key, before, message, at })).toBe(
        "not there",
      );
      expect(await store.watches.waiting(5)).toEqual(others);

      await store.beginSending(key, NOON);
      await store.recordStep(key, "sending", { state: "sent", messageId: "m1" });
      expect(await store.watches.placesToEdit()).toEqual([]);
      const by = { key, before, message, at };
      expect(await store.watches.reprint(ROOM, others, { ...by, before: say("Lost") })).toBe(
        "says something else",
      );
      expect(await store.watches.waiting(5)).toEqual(others);
      expect(await store.watches.reprint(ROOM, others, by)).toBe("said");
      expect(await store.watches.reprint(ROOM, others, by)).toBe("not there");
      expect(await store.watches.reprint(ROOM, [], by)).toBe("says something else");
      expect(await store.watches.reprint(ROOM, [], { ...by, before: message })).toBe("said");
      expect(await store.watches.waiting(5)).toEqual([]);
      expect(await store.shownMessage(key)).toEqual(message);
      expect(await store.watches.placesToEdit()).toEqual([ROOM]);
      expect(await store.deliveries({ keys: [key] })).toMatchObject([
        { state: "sent", edit: { state: "waiting", attempts: 0 } },
      ]);

      const [later, soon] = [new Date("2026-03-02T12:01:00Z"), new Date("2026-03-02T12:00:09Z")];
      const sending: DeliveryEdit = {
        ...{ state: "waiting", at: NOON, wordings: [], attempts: 1 },
        ...{ nextAttemptAt: later, reason: null },
      };
      await store.recordEdit(key, sending, null);
      const more = { key, before: message, message: say("Found, and in two more"), at: soon };
      expect(await store.watches.reprint(ROOM, [], more)).toBe("said");
      await store.recordEdit(key, { ...sending, state: "edited" }, null, sending);
      expect(await store.deliveries({ keys: [key] })).toMatchObject([
        { edit: { state: "waiting", attempts: 1, nextAttemptAt: later } },
      ]);
    });

    it("has a message that is not sent yet say it as soon as it is, unless hits hang on it", async () => {
      const { store } = await withHit();
      const hits = await store.watches.waiting(5);
      const planned = plan(slot("2026-03-02T12:00:00Z"), ["Found"]);
      await store.watches.plan(ROOM, hits, planned);
      const key = planned.rows[0]?.key ?? asDeliveryKey("");
      const frozen = await store.frozenMessage(key);
      const [message, at] = [say("Found, and in the Post"), NOON];
      const before = await shownNow(store, key);
      expect(await store.watches.reprint(ROOM, [], { key, before, message, at })).toBe("said");
      expect(await store.frozenMessage(key)).toEqual(frozen);
      expect(await store.watches.placesToEdit()).toEqual([]);
      await store.beginSending(key, NOON);
      await store.recordStep(key, "sending", { state: "sent", messageId: "m1" });
      expect(await store.watches.placesToEdit()).toEqual([ROOM]);
      expect(await store.shownMessage(key)).toEqual(message);
    });

    it("drops what a stopped one had found, and leaves it where a channel refused", async () => {
      const { store, watch } = await withHit();
      expect(await store.watches.pauseAll(ROOM, "refused")).toMatchObject([{ id: watch.id }]);
      expect(await store.watches.pauseAll(ROOM, "refused")).toEqual([]);
      expect(await store.watches.waiting(5)).toEqual([]);
      await store.watches.change(ROOM, watch.id, { state: "active" });
      expect(await store.watches.waiting(5)).toMatchObject([{ watch: { reason: null } }]);
      await store.watches.change(ROOM, watch.id, { state: "paused", reason: "by ada" });
      await store.watches.change(ROOM, watch.id, { state: "active" });
      expect(await store.watches.waiting(5)).toEqual([]);
    });
  });
}

async function shownNow(store: Store, key: DeliveryKey): Promise<Reply> {
  const shown = await store.shownMessage(key);
  if (!shown) throw new Error("Nothing is shown.");
  return shown;
}

async function first(store: Store): Promise<UnwatchedArticle> {
  const [article] = await store.watches.unwatched(1);
  if (!article) throw new Error("Nothing is to be looked at.");
  return article;
}
