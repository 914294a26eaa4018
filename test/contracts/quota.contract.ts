import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/domain/conversation.ts";
import type { QuotaKind, Quotas } from "../../src/domain/quota.ts";
import type { Store } from "../../src/ports/store.ts";
import { newSchedule, SLACK, slot } from "../support/digests/digests.ts";
import { newWatch } from "../support/digests/watches.ts";
import { newSource } from "../support/sources/sources.ts";

export interface QuotaStores {
  /** An empty store that keeps to these. */
  open(quotas: Quotas): Promise<Store>;
  /** The same store, as another process opens it. */
  beside(store: Store, quotas: Quotas): Promise<Store>;
  /** The same store, opened again with other quotas. */
  reopen(store: Store, quotas: Quotas): Promise<Store>;
}

const QUOTA = { channel: 3, workspace: 5 };
const QUOTAS: Quotas = {
  sources: QUOTA,
  digests: QUOTA,
  filters: { channel: 1, workspace: 5 },
  watches: QUOTA,
};
const LOWER = { channel: 1, workspace: 1 };
const LOWERED: Quotas = { sources: LOWER, digests: LOWER, filters: LOWER, watches: LOWER };

const KINDS: readonly QuotaKind[] = ["sources", "digests", "filters", "watches"];
const OF_A_CHANNEL = ["sources", "digests", "watches"] as const;

export function quotaContract(name: string, { open, beside, reopen }: QuotaStores): void {
  describe(`${name} store: quotas`, () => {
    it.each(OF_A_CHANNEL)("lets a channel have so many %s and says what to do", async (kind) => {
      const store = await open(QUOTAS);
      await addMany(store, kind, [channel(1), channel(1), channel(1)]);
      await expect(add(store, kind, channel(1))).rejects.toMatchObject({
        code: "over-quota",
        message: expect.stringMatching(
          new RegExp(`This channel has 3 ${kind}; at most 3 .*remove.*_PER_CHANNEL`, "i"),
        ),
      });
      expect(await countOf(store, kind)).toBe(3);
      await add(store, kind, channel(2));
    });

    it.each(KINDS)("lets a workspace have so many %s, and each its own", async (kind) => {
      const store = await open(QUOTAS);
      await addMany(store, kind, [1, 2, 3, 4, 5].map(channel));
      await expect(add(store, kind, channel(6))).rejects.toMatchObject({
        code: "over-quota",
        message: expect.stringMatching(
          new RegExp(`workspace or server have 5 ${kind} together; at most 5 .*_PER_WORKSPACE`),
        ),
      });
      await add(store, kind, { ...channel(6), tenant: "T2" });
      await add(store, kind, { ...channel(6), platform: "discord" });
      expect(await countOf(store, kind)).toBe(7);
    });

    it.each(KINDS)("has people who write to it directly share no quota of %s", async (kind) => {
      const store = await open(QUOTAS);
      for (let person = 1; person <= 8; person += 1) {
        await add(store, kind, { platform: "discord", tenant: "dm", channel: `D${person}` });
      }
      expect(await countOf(store, kind)).toBe(8);
    });

    it.each(OF_A_CHANNEL)("keeps to it when two processes add %s at once", async (kind) => {
      const store = await open(QUOTAS);
      const both = [store, await beside(store, QUOTAS)];
      const oneChannel = both.flatMap((each) =>
        [1, 2, 3, 4].map(() => add(each, kind, channel(1))),
      );
      expect(outcomes(await Promise.allSettled(oneChannel))).toEqual({ kept: 3, refused: 5 });
      expect(await countOf(store, kind)).toBe(3);
    });

    it.each(KINDS)("keeps a workspace to it when two processes add %s at once", async (kind) => {
      const store = await open(QUOTAS);
      const both = [store, await beside(store, QUOTAS)];
      const places = [1, 2, 3, 4, 5].map((number) => [channel(number), channel(number + 10)]);
      const work = places.flatMap((pair) =>
        pair.map((place, process) => add(both[process] ?? store, kind, place)),
      );
      expect(outcomes(await Promise.allSettled(work))).toEqual({ kept: 5, refused: 5 });
      expect(await countOf(store, kind)).toBe(5);
    });

    it.each(OF_A_CHANNEL)("has room for %s again when one was removed", async (kind) => {
      const store = await open(QUOTAS);
      await addMany(store, kind, [channel(1), channel(1), channel(1)]);
      await removeOne(store, kind);
      await add(store, kind, channel(1));
      await expect(add(store, kind, channel(1))).rejects.toMatchObject({ code: "over-quota" });
    });

    it("replaces and clears a filter whatever the quota, and counts one a channel", async () => {
      const store = await open(QUOTAS);
      await addMany(store, "filters", [1, 2, 3, 4, 5].map(channel));
      await add(store, "filters", channel(5));
      expect(await store.filters.clear(channel(5))).toBe(true);
      await add(store, "filters", channel(6));
    });

    it.each(KINDS)("keeps the %s that there are when the quota is lowered", async (kind) => {
      const store = await open(QUOTAS);
      await addMany(store, kind, [1, 2, 3].map(channel));
      const lowered = await reopen(store, LOWERED);
      expect(await countOf(lowered, kind)).toBe(3);
      await expect(add(lowered, kind, channel(4))).rejects.toMatchObject({ code: "over-quota" });
      expect(await countOf(lowered, kind)).toBe(3);
    });

    it("sets no limit to everyone's sources", async () => {
      const store = await open(QUOTAS);
      for (let number = 0; number < 8; number += 1) {
        await store.sources.add(newSource({ conversation: null, url: nextUrl() }));
      }
      expect(await store.sources.list(null)).toHaveLength(8);
    });

    it("gives an address that is there already back as such, at the quota too", async () => {
      const store = await open(QUOTAS);
      const source = newSource({ conversation: channel(1) });
      await store.sources.add(source);
      await addMany(store, "sources", [channel(1), channel(1)]);
      expect(await store.sources.add(source)).toBeNull();
    });
  });
}

function channel(number: number): Conversation {
  return { ...SLACK, tenant: "T1", channel: `C${number}` };
}

let urls = 0;

function nextUrl(): string {
  urls += 1;
  return `https://news.example/${urls}`;
}

async function add(store: Store, kind: QuotaKind, conversation: Conversation): Promise<void> {
  switch (kind) {
    case "sources":
      await store.sources.add(newSource({ conversation, url: nextUrl() }));
      return;
    case "digests":
      await store.addSchedule(newSchedule({ conversation }), slot("2026-03-02T08:30:00Z"));
      return;
    case "filters":
      await store.filters.set({ conversation, expression: "ferry", setBy: "ada", setAt: NOON });
      return;
    case "watches":
      await store.watches.add(newWatch({ conversation, expression: nextUrl() }));
  }
}

const NOON = new Date("2026-03-02T12:00:00Z");

async function addMany(
  store: Store,
  kind: QuotaKind,
  places: readonly Conversation[],
): Promise<void> {
  for (const place of places) await add(store, kind, place);
}

async function countOf(store: Store, kind: QuotaKind): Promise<number> {
  if (kind === "sources") return (await store.sources.list()).length;
  if (kind === "digests") return (await store.listSchedules()).length;
  const places = ["slack:T1", "slack:T2", "discord:T1", "discord:dm"].flatMap((where) => {
    const [platform, tenant] = where.split(":") as ["slack" | "discord", string];
    return ["C", "D"].flatMap((letter) =>
      Array.from({ length: 20 }, (_, number) => ({
        platform,
        tenant,
        channel: `${letter}${number}`,
      })),
    );
  });
  if (kind === "watches") {
    return (await Promise.all(places.map((place) => store.watches.list(place)))).flat().length;
  }
  const found = await Promise.all(places.map((place) => store.filters.find(place)));
  return found.filter((filter) => filter !== null).length;
}

async function removeOne(store: Store, kind: (typeof OF_A_CHANNEL)[number]): Promise<void> {
  const removed = { state: "removed", reason: "gone" } as const;
  if (kind === "sources") {
    const [source] = await store.sources.list();
    if (!source) throw new Error("There is no source to remove.");
    return store.sources.stop(source.id, removed);
  }
  if (kind === "watches") {
    const [watch] = await store.watches.list(channel(1));
    if (!watch) throw new Error("There is no watch to remove.");
    await store.watches.change(watch.conversation, watch.id, removed);
    return;
  }
  const [schedule] = await store.listSchedules();
  if (!schedule) throw new Error("There is no digest to remove.");
  return store.stopSchedule({ id: schedule.id, ...removed });
}

function outcomes(results: readonly PromiseSettledResult<void>[]) {
  const refused = results.filter(
    (result) => result.status === "rejected" && result.reason.code === "over-quota",
  );
  const kept = results.filter(({ status }) => status === "fulfilled");
  return { kept: kept.length, refused: refused.length };
}
