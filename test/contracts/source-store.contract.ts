import { describe, expect, it } from "vitest";
import { type Conversation, workspaceKey } from "../../src/domain/conversation.ts";
import type { NewsSource } from "../../src/domain/news-source.ts";
import type { ItemRecord, SourceStore } from "../../src/ports/source-store.ts";
import { OTHER_ROOM, ROOM, SLACK } from "../support/digests/digests.ts";
import { itemRecord, newSource } from "../support/sources/sources.ts";
import type { StoreUnderTest } from "./store.contract.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const ONE = new Date("2026-03-02T13:00:00Z");
const TWO = new Date("2026-03-02T14:00:00Z");

export function sourceStoreContract(name: string, { open, reopen }: StoreUnderTest): void {
  const opened = async () => (await open()).sources;

  describe(`${name} store: sources`, () => {
    it("gives back what was added, also after a restart", async () => {
      const store = await open();
      const added = await store.sources.add(newSource({ folders: ["Local", "Città"] }));
      expect(added).toMatchObject({ state: "active", idKind: null, failures: 0, reason: null });
      expect(await (await reopen(store)).sources.find(added?.id ?? "")).toEqual(added);
    });

    it("has an address once in each place, and again after it was removed there", async () => {
      const sources = await opened();
      const first = await addTo(sources, newSource());
      expect(await sources.add(newSource())).toBeNull();
      const shared = await addTo(sources, newSource({ conversation: null }));
      expect(await sources.add(newSource({ conversation: null }))).toBeNull();
      const there = await addTo(sources, newSource({ conversation: SLACK }));

      expect(idsOf(await sources.list(ROOM))).toEqual([first.id]);
      expect(idsOf(await sources.list(null))).toEqual([shared.id]);
      expect(idsOf(await sources.list())).toEqual([first.id, shared.id, there.id]);
      expect(idsOf(await sources.list(undefined, 2))).toEqual([first.id, shared.id]);
      expect(idsOf(await sources.list(null, 1))).toEqual([shared.id]);

      await sources.stop(first.id, { state: "removed", reason: "gone" });
      expect(await sources.find(first.id)).toBeNull();
      const again = await addTo(sources, newSource());
      expect(again.id).not.toBe(first.id);
      expect(idsOf(await sources.list(ROOM))).toEqual([again.id]);
    });

    it.each(["", "x", "1 OR 1=1", "99", "1.5"])("finds nothing under %j", async (id) => {
      const sources = await opened();
      await sources.add(newSource());
      expect(await sources.find(id)).toBeNull();
    });

    it("pauses and resumes, and does neither to one that was removed", async () => {
      const sources = await opened();
      const { id } = await addTo(sources, newSource());
      await sources.stop(id, { state: "paused", reason: "Paused by hand." });
      expect(await sources.find(id)).toMatchObject({ state: "paused", reason: "Paused by hand." });
      expect(await claim(sources, TWO)).toEqual([]);

      await sources.resume(id, ONE);
      expect(await sources.find(id)).toMatchObject({ state: "active", reason: null });
      expect(idsOf(await claim(sources, ONE))).toEqual([id]);

      await sources.stop(id, { state: "removed", reason: "gone" });
      await sources.stop(id, { state: "paused", reason: "too late" });
      await sources.resume(id, NOON);
      expect(await sources.list()).toEqual([]);
    });
  });

  describe(`${name} store: polls`, () => {
    it("gives those due, earliest first and to one of two who ask", async () => {
      const sources = await opened();
      const late = await addTo(sources, newSource({ url: "https://b.example/", nextPollAt: ONE }));
      const early = await addTo(sources, newSource({ nextPollAt: NOON }));
      await addTo(sources, newSource({ url: "https://c.example/", nextPollAt: TWO }));

      const claims = await Promise.all([claim(sources, ONE, "one"), claim(sources, ONE, "other")]);
      const given = claims.find(({ length }) => length > 0) ?? [];
      expect(claims.flat()).toHaveLength(2);
      expect(idsOf(given)).toEqual([early.id, late.id]);
      expect(await claim(sources, ONE)).toEqual([]);
    });

    it("gives with one that is due the other places' of its address, where there is room", async () => {
      const sources = await opened();
      const due = await addTo(sources, newSource());
      const later = { nextPollAt: TWO };
      const along = await addTo(sources, newSource({ ...later, conversation: SLACK }));
      const paused = await addTo(sources, newSource({ ...later, conversation: OTHER_ROOM }));
      await sources.stop(paused.id, { state: "paused", reason: "Paused by hand." });
      await addTo(sources, newSource({ ...later, url: "https://b.example/" }));
      const until = ONE;
      expect(idsOf(await sources.claimDue({ now: NOON, until, claim: "one", limit: 1 }))).toEqual([
        due.id,
      ]);
      expect(await claim(sources, NOON)).toEqual([]);
      expect(idsOf(await claim(sources, ONE))).toEqual([due.id, along.id]);
    });

    it("gives each workspace its turns, however much of another's is due before", async () => {
      const sources = await opened();
      const add = (url: string, conversation: Conversation | null, minutes: number) => {
        const nextPollAt = new Date(NOON.getTime() + minutes * 60_000);
        return addTo(sources, newSource({ url: `https://${url}/`, conversation, nextPollAt }));
      };
      const direct = (channel: string) => ({ platform: "discord", tenant: "dm", channel }) as const;
      for (let feed = 0; feed < 6; feed += 1) await add(`big-${feed}`, SLACK, feed);
      await add("small-1", { ...SLACK, tenant: "T2", channel: "C1" }, 20);
      await add("small-2", { ...SLACK, tenant: "T2", channel: "C2" }, 21);
      await add("everyone", null, 22);
      await add("ann", direct("D1"), 23);
      await add("bob", direct("D2"), 24);
      const next = async (
        limit: number,
        share: { inHand?: ReadonlyMap<string, number>; mostOfOne?: number } = {},
      ) => {
        const times = { now: ONE, until: TWO, claim: "one" };
        const claimed = await sources.claimDue({ ...times, limit, ...share });
        return claimed.map(({ url }) => new URL(url).host);
      };
      expect(await next(5)).toEqual(["big-0", "small-1", "everyone", "ann", "bob"]);
      expect(await next(1, { inHand: new Map([[workspaceKey(SLACK), 1]]) })).toEqual(["small-2"]);
      const inHand = new Map([[workspaceKey(SLACK), 1]]);
      expect(await next(10, { inHand, mostOfOne: 3 })).toEqual(["big-1", "big-2"]);
      expect(await next(10)).toEqual(["big-3", "big-4", "big-5"]);
    });

    it("gives a claimed one to another when the lease has ended", async () => {
      const sources = await opened();
      const { id } = await addTo(sources, newSource());
      await claim(sources, NOON, "first");
      expect(await claim(sources, new Date(NOON.getTime() + 59_999), "second")).toEqual([]);
      expect(await claim(sources, new Date(NOON.getTime() + 60_000), "second")).toHaveLength(1);

      const record = { sourceId: id, changes: { title: "New" }, items: [itemRecord()] };
      expect(await sources.recordPoll({ ...record, claim: "first" })).toBe(false);
      expect(await sources.items({ sourceIds: [id], limit: 5 })).toEqual([]);
      expect(await sources.recordPoll({ ...record, claim: "second" })).toBe(true);
      expect(await sources.find(id)).toMatchObject({ title: "New" });
      expect(await sources.recordPoll({ ...record, claim: "second" })).toBe(false);
    });

    it("keeps what a poll found out, and leaves the rest as it was", async () => {
      const sources = await opened();
      const source = await addTo(sources, newSource());
      await claim(sources, NOON);
      const changes = {
        idKind: "url",
        etag: '"e"',
        nextPollAt: TWO,
        polledAt: NOON,
        answeredAt: NOON,
        newsAt: NOON,
        failures: 2,
        reason: "the server answered 500.",
      } as const;
      await sources.recordPoll({ sourceId: source.id, claim: "claim", changes, items: [] });
      expect(await sources.find(source.id)).toEqual({ ...source, ...changes });
      expect(await claim(sources, ONE)).toEqual([]);
    });

    it("records nothing for one that was stopped meanwhile", async () => {
      const sources = await opened();
      const { id } = await addTo(sources, newSource());
      await claim(sources, NOON);
      await sources.stop(id, { state: "paused", reason: "Paused by hand." });
      const poll = {
        sourceId: id,
        claim: "claim",
        changes: { state: "active" },
        items: [],
      } as const;
      expect(await sources.recordPoll(poll)).toBe(false);
      expect(await sources.find(id)).toMatchObject({ state: "paused" });
    });
  });

  describe(`${name} store: items`, () => {
    it("knows an item by each of its keys, those learned later too", async () => {
      const sources = await opened();
      const { id } = await addTo(sources, newSource());
      await poll(sources, id, [itemRecord({ keys: ["id:1", "url:1"], title: "Ça va “\u0000”" })]);

      const known = await sources.knownItems(id, ["id:1", "url:1", "id:2"]);
      expect([...known.keys()].toSorted()).toEqual(["id:1", "url:1"]);
      const item = known.get("id:1");
      await poll(sources, id, [itemRecord({ ...item, id: item?.id ?? null, keys: ["id:2"] })]);
      expect((await sources.knownItems(id, ["id:2", "id:1"])).get("id:2")).toEqual(
        (await sources.knownItems(id, ["id:1"])).get("id:1"),
      );
      expect(await sources.items({ sourceIds: [id], limit: 5 })).toHaveLength(1);
    });

    it("keeps the items of two sources apart", async () => {
      const sources = await opened();
      const one = await addTo(sources, newSource());
      const other = await addTo(sources, newSource({ conversation: SLACK }));
      await poll(sources, one.id, [itemRecord({ keys: ["id:1"] })]);
      expect(await sources.knownItems(other.id, ["id:1"])).toEqual(new Map());
      await poll(sources, other.id, [itemRecord({ keys: ["id:1"] })]);
      const [first, second] = [one.id, other.id];
      const having = async (...sourceIds: readonly string[]) =>
        (await sources.items({ sourceIds, key: "id:1", limit: 5 })).map((item) => item.sourceId);
      expect(await having(first, second)).toEqual([second, first]);
      expect(await having(first)).toEqual([first]);
      expect(await having()).toEqual([]);
    });

    it("lists what waits by now, and items by what became of them, latest first", async () => {
      const sources = await opened();
      const { id } = await addTo(sources, newSource());
      const waiting = { state: "waiting", tryAt: ONE, reason: "no answer", attempts: 1 } as const;
      await poll(sources, id, [
        itemRecord({ title: "dropped", state: "dropped", reason: "too old", keys: ["a"] }),
        itemRecord({ title: "waits", ...waiting, keys: ["b"] }),
        itemRecord({ title: "waits too", ...waiting, tryAt: TWO, keys: ["c"] }),
      ]);
      expect(await sources.waitingItems(id, NOON)).toEqual([]);
      expect(await sources.waitingItems(id, ONE)).toMatchObject([{ title: "waits", ...waiting }]);
      const titles = async (states?: readonly ItemRecord["state"][]) =>
        (await sources.items({ sourceIds: [id], ...(states && { states }), limit: 5 })).map(
          ({ title }) => title,
        );
      expect(await titles()).toEqual(["waits too", "waits", "dropped"]);
      expect(await titles(["dropped", "kept"])).toEqual(["dropped"]);
    });
  });
}

async function addTo(
  sources: SourceStore,
  source: Parameters<SourceStore["add"]>[0],
): Promise<NewsSource> {
  const added = await sources.add(source);
  if (!added) throw new Error("It was there already.");
  return added;
}

function claim(sources: SourceStore, now: Date, name = "claim") {
  const until = new Date(now.getTime() + 60_000);
  return sources.claimDue({ now, until, claim: name, limit: 10 });
}

async function poll(
  sources: SourceStore,
  sourceId: string,
  items: readonly ItemRecord[],
): Promise<void> {
  const source = await sources.find(sourceId);
  await claim(sources, source?.nextPollAt ?? NOON);
  const record = { sourceId, claim: "claim", changes: {}, items };
  expect(await sources.recordPoll(record)).toBe(true);
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}
