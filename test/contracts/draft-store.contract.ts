import { describe, expect, it } from "vitest";
import type { Schedule } from "../../src/domain/digest.ts";
import type { Draft } from "../../src/domain/edition/draft.ts";
import type { DraftChange, SlotPlan } from "../../src/ports/slot-plan.ts";
import type { Store } from "../../src/ports/store.ts";
import { message, newSchedule, plan, ROOM, slot } from "../support/digests/digests.ts";
import type { StoreUnderTest } from "./store.contract.ts";

const DUE = slot("2026-03-02T08:30:00Z");
const NEXT = slot("2026-03-03T08:30:00Z");
const EARLY = new Date("2026-03-02T08:00:00Z");
const DRAFT = { leadMs: 1_800_000, person: "ada" };

interface Held {
  readonly store: Store;
  readonly schedule: Schedule;
  readonly plan: SlotPlan;
}

/** An edition of two messages that waits for half past eight. */
async function holding(store: Store): Promise<Held> {
  const schedule = await store.addSchedule(newSchedule({ draft: DRAFT }), DUE);
  const held = {
    until: DUE.dueAt,
    sheet: { messages: [message("one"), message("two")], order: [0, 1] },
  };
  const planned = { ...plan(DUE, ["one", "two"], ["a"]), plannedAt: EARLY, held };
  await store.decideSlot({
    scheduleId: schedule.id,
    waiting: DUE,
    plans: [planned],
    next: NEXT,
  });
  return { store, schedule, plan: planned };
}

async function draftOf({ store, schedule }: Held): Promise<Draft> {
  const [draft] = await store.drafts.list(schedule.id);
  if (!draft) throw new Error("There is no draft.");
  return draft;
}

function rearranged({ plan: planned }: Held, texts: readonly string[]): DraftChange {
  const sheet = { messages: texts.map(message), order: [1] };
  const others = plan(DUE, texts).rows;
  const rows = texts.flatMap((text, index) => {
    const key = planned.rows[index]?.key ?? others[index]?.key;
    return key ? [{ key, state: "planned" as const, message: message(text) }] : [];
  });
  return { kind: "rearranged", sheet, rows };
}

const wordsThere = async (store: Store) => {
  const open = await store.openDeliveries(ROOM);
  const words = await Promise.all(open.map(({ key }) => store.frozenMessage(key)));
  return words.map((each) => each?.title);
};

export function draftStoreContract(name: string, { open, reopen }: StoreUnderTest): void {
  describe(`${name} store: drafts`, () => {
    it("has a slot to be decided as long before as its draft is wanted, and not before", async () => {
      const store = await open();
      await store.addSchedule(newSchedule({ draft: DRAFT }), DUE);
      await store.addSchedule(newSchedule(), DUE);
      expect(await store.dueSlots(new Date(EARLY.getTime() - 1))).toEqual([]);
      expect(await store.dueSlots(EARLY)).toMatchObject([{ schedule: { draft: DRAFT } }]);
      expect(await store.dueSlots(EARLY, ROOM)).toHaveLength(1);
      expect(await store.dueSlots(DUE.dueAt)).toHaveLength(2);
    });

    it("holds an edition until its time, and keeps its draft over a restart", async () => {
      const held = await holding(await open());
      const store = await reopen(held.store);
      expect(await store.drafts.list()).toEqual([
        {
          digest: held.schedule.id,
          conversation: ROOM,
          dueAt: DUE.dueAt,
          heldUntil: DUE.dueAt,
          version: 1,
          sheet: held.plan.held?.sheet,
          hasMore: false,
        },
      ]);
      const [row] = held.plan.rows;
      if (!row) throw new Error("There is no row.");
      expect(await store.beginSending(row.key, EARLY)).toBeNull();
      expect(await store.beginSending(row.key, DUE.dueAt)).toEqual(message("one"));
    });

    it("replaces all messages, by fewer or by more, which wait as long", async () => {
      const held = await holding(await open());
      const { store } = held;
      expect(await store.drafts.change(await draftOf(held), rearranged(held, ["two"]))).toBe(true);
      expect(await wordsThere(store)).toEqual(["two"]);
      const more = rearranged(held, ["three", "two", "one"]);
      expect(await store.drafts.change(await draftOf(held), more)).toBe(true);
      expect(await wordsThere(store)).toEqual(["three", "two", "one"]);
      const waiting = await store.openDeliveries(ROOM);
      expect(waiting.map(({ part, parts }) => [part, parts])).toEqual([
        [1, 3],
        [2, 3],
        [3, 3],
      ]);
      expect(waiting.map(({ nextAttemptAt }) => nextAttemptAt)).toEqual(Array(3).fill(DUE.dueAt));
      expect(await draftOf(held)).toMatchObject({ version: 3, sheet: { order: [1] } });
    });

    it("lets one of two changes that were made on the same version win", async () => {
      const held = await holding(await open());
      const seen = await draftOf(held);
      const won = await Promise.all([
        held.store.drafts.change(seen, rearranged(held, ["one"])),
        held.store.drafts.change(seen, { kind: "held back", reason: "By hand." }),
        held.store.drafts.change(seen, { kind: "released" }),
      ]);
      expect(won.filter(Boolean)).toHaveLength(1);
    });

    it("changes nothing of what has begun to be posted, nor what was posted half", async () => {
      const held = await holding(await open());
      const { store, plan: planned } = held;
      const seen = await draftOf(held);
      const [first] = planned.rows;
      if (!first) throw new Error("There is no row.");
      await store.beginSending(first.key, DUE.dueAt);
      expect(await store.drafts.change(seen, rearranged(held, ["two"]))).toBe(false);
      await store.recordStep(first.key, "sending", { state: "sent", messageId: "m1" });
      expect(await store.drafts.change(seen, { kind: "held back", reason: "By hand." })).toBe(
        false,
      );
      expect(await store.drafts.list()).toEqual([]);
      expect(await wordsThere(store)).toEqual(["two"]);
    });

    it("posts one version whole where the change and the posting come together", async () => {
      const held = await holding(await open());
      const { store, plan: planned } = held;
      const seen = await draftOf(held);
      const [key] = planned.rows.map((row) => row.key);
      if (!key) throw new Error("There is no row.");
      const [sent, isChanged] = await Promise.all([
        store.beginSending(key, DUE.dueAt),
        store.drafts.change(seen, rearranged(held, ["new one", "new two"])),
      ]);
      const rest = await store.openDeliveries(ROOM);
      const last = rest.at(-1);
      const words = last && (await store.frozenMessage(last.key));
      expect(words?.title).toBe(isChanged ? "new two" : "two");
      if (sent) expect(sent.title).toBe(isChanged ? "new one" : "one");
    });

    it("posts at once what is released", async () => {
      const held = await holding(await open());
      const { store, plan: planned } = held;
      const [first] = planned.rows;
      if (!first) throw new Error("There is no row.");
      expect(await store.drafts.change(await draftOf(held), { kind: "released" })).toBe(true);
      expect(await draftOf(held)).toMatchObject({ heldUntil: null });
      expect(await store.beginSending(first.key, EARLY)).toEqual(message("one"));
    });

    it("skips what is held back, and counts it as not told", async () => {
      const held = await holding(await open());
      const { store } = held;
      expect(await store.toldArticles(ROOM)).toMatchObject([{ articleId: "a" }]);
      const reason = "Held back.";
      await store.drafts.change(await draftOf(held), { kind: "held back", reason });
      expect(await store.deliveries({})).toMatchObject([
        { state: "skipped", reason, nextAttemptAt: null },
        { state: "skipped", reason, nextAttemptAt: null },
      ]);
      expect(await store.toldArticles(ROOM)).toEqual([]);
      expect(await store.drafts.list()).toEqual([]);
    });

    it("has no draft of a digest that was stopped", async () => {
      const held = await holding(await open());
      const seen = await draftOf(held);
      await held.store.stopSchedule({ id: held.schedule.id, state: "paused", reason: "By hand." });
      expect(await held.store.drafts.list(held.schedule.id)).toEqual([]);
      expect(await held.store.drafts.change(seen, { kind: "released" })).toBe(false);
    });

    it("lists beside a channel's deliveries those of its drafts, where they are asked for", async () => {
      const { store, schedule } = await holding(await open());
      const person = { ...ROOM, channel: "@ada" };
      const sent = { ...plan(NEXT, ["draft"]), conversation: person };
      await store.decideSlot({ scheduleId: schedule.id, waiting: NEXT, plans: [sent], next: null });
      expect(await store.deliveries({ conversation: ROOM })).toHaveLength(2);
      expect(await store.deliveries({ conversation: ROOM, withDrafts: true })).toHaveLength(3);
      expect(await store.openDeliveries(person)).toMatchObject([{ conversation: person }]);
    });

    it("forgets the words of a draft with those of its edition", async () => {
      const { store } = await holding(await open());
      const before = { messagesBefore: NEXT.dueAt, copiesBefore: NEXT.dueAt };
      const forgetting = { articlesBefore: null, ...before, limit: 10 };
      expect(await store.forgetWords(forgetting)).toBe(1);
      expect(await store.drafts.list()).toEqual([]);
    });
  });
}
