import { describe, expect, it } from "vitest";
import type { DeliveryEdit, Schedule, Slot } from "../../src/domain/digest.ts";
import { USUAL_EDITION } from "../../src/domain/edition/edition-settings.ts";
import { asDeliveryKey, asScheduleId, type DeliveryKey } from "../../src/domain/ids.ts";
import type { SlotPlan } from "../../src/ports/slot-plan.ts";
import type { Store } from "../../src/ports/store.ts";
import {
  message,
  NO_KEY,
  newSchedule,
  OTHER_ROOM,
  plan,
  ROOM,
  SLACK,
  slot,
} from "../support/digests/digests.ts";

export interface StoreUnderTest {
  /** An empty store. */
  open(): Promise<Store>;
  /** The same store again after its process was killed, without its having been closed. */
  reopen(store: Store): Promise<Store>;
}

const FIRST = slot("2026-03-02T08:30:00Z");
const SECOND = slot("2026-03-03T08:30:00Z");
const THIRD = slot("2026-03-04T08:30:00Z");

export function storeContract(name: string, { open, reopen }: StoreUnderTest): void {
  describe(`${name} store: schedules`, () => {
    it("gives back what was scheduled, also after a restart", async () => {
      const store = await open();
      const quietHours = { from: "22:00", to: "07:00" };
      const choices = {
        whenEmpty: "say-so",
        whenUnknown: "may-repeat",
        quietHours,
        graceMs: 1_800_000,
        draft: { leadMs: 1_800_000, person: "ada" },
      } as const;
      const added = await store.addSchedule(newSchedule(choices), FIRST);

      const again = await reopen(store);
      expect(await again.findSchedule(added.id)).toEqual(added);
      expect(added).toMatchObject({ state: "active", reason: null, ...choices });
      expect(added.createdAt).toEqual(new Date("2026-03-01T00:00:00Z"));
    });

    it("lists the schedules of one conversation or of all, oldest first", async () => {
      const store = await open();
      const here = await store.addSchedule(newSchedule(), FIRST);
      const there = await store.addSchedule(newSchedule({ conversation: SLACK }), FIRST);
      const alsoHere = await store.addSchedule(newSchedule(), SECOND);

      expect(idsOf(await store.listSchedules(ROOM))).toEqual([here.id, alsoHere.id]);
      expect(idsOf(await store.listSchedules())).toEqual([here.id, there.id, alsoHere.id]);
      expect(await store.listSchedules(OTHER_ROOM)).toEqual([]);
    });

    it("never gives a removed schedule's number to another", async () => {
      const store = await open();
      const removed = await store.addSchedule(newSchedule(), FIRST);
      await store.stopSchedule({ id: removed.id, state: "removed", reason: "gone" });
      const next = await store.addSchedule(newSchedule(), FIRST);

      expect(next.id).not.toBe(removed.id);
      expect(await store.findSchedule(removed.id)).toBeNull();
      expect(idsOf(await store.listSchedules())).toEqual([next.id]);
    });

    it.each(["", "x", "1 OR 1=1", "99", "1.5"])("finds nothing under %j", async (id) => {
      const store = await open();
      await store.addSchedule(newSchedule(), FIRST);
      expect(await store.findSchedule(asScheduleId(id))).toBeNull();
    });

    it("leaves a removed schedule removed when it is paused afterwards", async () => {
      const store = await open();
      const { id } = await store.addSchedule(newSchedule(), FIRST);
      await store.stopSchedule({ id, state: "removed", reason: "gone" });
      await store.stopSchedule({ id, state: "paused", reason: "could not be posted" });
      expect(await store.findSchedule(asScheduleId(id))).toBeNull();
    });

    it("keeps a paused schedule with its reason, and has nothing due for it", async () => {
      const store = await open();
      const { id } = await store.addSchedule(newSchedule(), FIRST);
      await store.stopSchedule({ id, state: "paused", reason: "Paused by hand." });

      expect(await store.findSchedule(id)).toMatchObject({
        state: "paused",
        reason: "Paused by hand.",
      });
      expect(await store.dueSlots(THIRD.dueAt)).toEqual([]);

      await store.resumeSchedule(id, THIRD);
      expect(await store.findSchedule(id)).toMatchObject({ state: "active", reason: null });
      expect(await store.dueSlots(THIRD.dueAt)).toMatchObject([{ slot: THIRD }]);
    });
  });

  describe(`${name} store: changed schedules`, () => {
    const changes = {
      timing: { cron: "15 9 * * *", words: "every day at 09:15", timezone: "Europe/London" },
      whenEmpty: "say-so",
      whenUnknown: "may-repeat",
      quietHours: { from: "22:00", to: "07:00" },
      graceMs: 3_600_000,
      draft: { leadMs: 600_000, person: "bo" },
      edition: { ...USUAL_EDITION, template: "weekly", topics: ["rent", "snow"], title: "{date}" },
    } as const;

    it("keep every change, also after a restart, and nothing else changes", async () => {
      const store = await open();
      const added = await store.addSchedule(newSchedule(), FIRST);
      const other = await store.addSchedule(newSchedule(), FIRST);
      await store.changeSchedule({ id: added.id, ...changes, next: null, now: FIRST.dueAt });

      const again = await reopen(store);
      expect(await again.findSchedule(added.id)).toEqual({ ...added, ...changes });
      expect(await again.findSchedule(other.id)).toEqual(other);
      expect(await again.dueSlots(FIRST.dueAt)).toMatchObject([{ slot: FIRST }, { slot: FIRST }]);
      expect(await again.dueSlots(FIRST.dueAt, ROOM)).toHaveLength(2);
      expect(await again.dueSlots(FIRST.dueAt, OTHER_ROOM)).toEqual([]);
    });

    it("wait for their new time instead of the old one", async () => {
      const store = await open();
      const { id } = await store.addSchedule(newSchedule(), SECOND);
      await store.changeSchedule({ id, ...changes, next: THIRD, now: FIRST.dueAt });
      expect(await store.dueSlots(SECOND.dueAt)).toEqual([]);
      expect(await store.dueSlots(THIRD.dueAt)).toMatchObject([{ slot: THIRD }]);
    });

    it("still have due what was due at the time", async () => {
      const store = await open();
      const { id } = await store.addSchedule(newSchedule(), FIRST);
      await store.changeSchedule({ id, ...changes, next: THIRD, now: FIRST.dueAt });
      expect(await store.dueSlots(THIRD.dueAt)).toMatchObject([{ slot: FIRST }]);
    });

    it("stay paused, and stay removed", async () => {
      const store = await open();
      const paused = await store.addSchedule(newSchedule(), FIRST);
      await store.stopSchedule({ id: paused.id, state: "paused", reason: "By hand." });
      const removed = await store.addSchedule(newSchedule(), FIRST);
      await store.stopSchedule({ id: removed.id, state: "removed", reason: "Gone." });
      for (const { id } of [paused, removed]) {
        await store.changeSchedule({ id, ...changes, next: THIRD, now: FIRST.dueAt });
      }
      expect(await store.listSchedules()).toMatchObject([{ id: paused.id, state: "paused" }]);
      expect(await store.dueSlots(THIRD.dueAt)).toEqual([]);
    });
  });

  describe(`${name} store: slots`, () => {
    it("has a slot due from its time on, and not before", async () => {
      const store = await open();
      const schedule = await store.addSchedule(newSchedule(), FIRST);

      expect(await store.dueSlots(new Date("2026-03-02T08:29:59.999Z"))).toEqual([]);
      expect(await store.dueSlots(FIRST.dueAt)).toEqual([{ schedule, slot: FIRST }]);
    });

    it("lets one of two who decide the same slot win", async () => {
      const store = await open();
      const { id } = await store.addSchedule(newSchedule(), FIRST);
      const decide = (text: string) =>
        store.decideSlot({
          scheduleId: id,
          waiting: FIRST,
          plans: [plan(FIRST, [text])],
          next: SECOND,
        });

      const won = await Promise.all([decide("one"), decide("other")]);
      expect(won.toSorted()).toEqual([false, true]);
      expect(await store.deliveries({})).toHaveLength(1);
      expect(await store.dueSlots(SECOND.dueAt)).toMatchObject([{ slot: SECOND }]);
      expect(await store.lastSlot(id)).toEqual(FIRST);
    });

    it("does not decide a slot of a schedule that was stopped meanwhile", async () => {
      const store = await open();
      const { id } = await store.addSchedule(newSchedule(), FIRST);
      await store.stopSchedule({ id, state: "paused", reason: "Paused by hand." });

      const decision = {
        scheduleId: id,
        waiting: FIRST,
        plans: [plan(FIRST, ["x"])],
        next: SECOND,
      };
      expect(await store.decideSlot(decision)).toBe(false);
      expect(await store.deliveries({})).toEqual([]);
    });

    it("keeps all of a decision or nothing of it", async () => {
      const store = await open();
      const { id } = await store.addSchedule(newSchedule(), FIRST);
      const [row] = plan(FIRST, ["twice the same key"]).rows;
      const broken: SlotPlan = { ...plan(FIRST, []), rows: row ? [row, row] : [] };
      const decision = { scheduleId: id, waiting: FIRST, plans: [broken], next: SECOND };

      await expect(store.decideSlot(decision)).rejects.toMatchObject({ code: "store-failed" });
      expect(await store.deliveries({})).toEqual([]);
      expect(await store.dueSlots(FIRST.dueAt)).toMatchObject([{ slot: FIRST }]);
    });

    it("never plans a slot a second time, even if a schedule is made to wait for it again", async () => {
      const store = await open();
      const { id } = await planned(store, FIRST, ["told"]);
      await store.resumeSchedule(id, FIRST);
      const again = {
        scheduleId: id,
        waiting: FIRST,
        plans: [plan(FIRST, ["again"])],
        next: THIRD,
      };

      expect(await store.decideSlot(again)).toBe(false);
      expect(await store.deliveries({})).toHaveLength(1);
    });

    it("plans a digest asked for by hand once for each moment", async () => {
      const store = await open();
      expect(await store.planAskedFor(ROOM, plan(FIRST, ["a"]))).toBe(true);
      expect(await store.planAskedFor(ROOM, plan(FIRST, ["a"]))).toBe(false);
      expect(await store.planAskedFor(OTHER_ROOM, plan(FIRST, ["a"]))).toBe(true);
      expect(await store.deliveries({ conversation: ROOM })).toMatchObject([{ digest: "now" }]);
    });

    it("plans nothing that was composed before the conversation was told of something else", async () => {
      const store = await open();
      const { id } = await store.addSchedule(newSchedule(), SECOND);
      const composedBy = (at: Slot) => ({ ...plan(at, ["a"], ["one"]), told: new Set<string>() });

      const two = [composedBy(FIRST), composedBy(SECOND)];
      const planned = await Promise.all(two.map((each) => store.planAskedFor(ROOM, each)));
      expect(planned.toSorted()).toEqual([false, true]);

      const due = { scheduleId: id, waiting: SECOND, next: THIRD };
      expect(await store.decideSlot({ ...due, plans: [composedBy(SECOND)] })).toBe(false);
      expect(await store.dueSlots(SECOND.dueAt)).toHaveLength(1);
      const told = (await store.toldArticles(ROOM)).map(({ articleId }) => articleId);
      const fresh = { ...plan(SECOND, ["b"], ["two"]), told: new Set(told) };
      expect(await store.decideSlot({ ...due, plans: [fresh] })).toBe(true);
      expect(await store.planAskedFor(OTHER_ROOM, composedBy(FIRST))).toBe(true);
    });
  });

  describe(`${name} store: outbox`, () => {
    it("opens deliveries in the order in which they were planned, part after part", async () => {
      const store = await open();
      await planned(store, FIRST, ["a1", "a2"]);
      await planned(store, SECOND, ["b1"], SLACK);

      expect((await store.openDeliveries()).map(placeOf)).toEqual([
        "room 1/2",
        "room 2/2",
        "C1 1/1",
      ]);
      expect((await store.openDeliveries(SLACK)).map(placeOf)).toEqual(["C1 1/1"]);
    });

    it("counts them by their states, and tells since when", async () => {
      const store = await open();
      expect(await store.deliveryCounts()).toEqual([]);
      await planned(store, FIRST, ["a1", "a2"]);
      await planned(store, SECOND, ["b1"], SLACK);
      const [first] = await store.openDeliveries();
      await store.beginSending(first?.key ?? NO_KEY, FIRST.dueAt);
      expect(await store.deliveryCounts()).toEqual([
        { state: "planned", count: 2, oldest: expect.any(Date) },
        { state: "sending", count: 1, oldest: expect.any(Date) },
      ]);
    });

    it("gives the words frozen at planning to one of two who begin", async () => {
      const store = await open();
      await planned(store, FIRST, ["Grüße, „Welt“ 👋\u0000"]);
      const key = await onlyKey(store);

      const begun = await Promise.all([
        store.beginSending(key, FIRST.dueAt),
        store.beginSending(key, FIRST.dueAt),
      ]);
      expect(begun).toEqual([message("Grüße, „Welt“ 👋\u0000"), null]);
      expect(await store.deliveries({})).toMatchObject([
        { state: "sending", attempts: 1, startedAt: FIRST.dueAt },
      ]);
    });

    it("does not begin again before the next attempt's time", async () => {
      const store = await open();
      await planned(store, FIRST, ["a"]);
      const key = await onlyKey(store);
      await store.beginSending(key, FIRST.dueAt);
      const step = { state: "planned", nextAttemptAt: SECOND.dueAt, reason: "busy" } as const;
      await store.recordStep(key, "sending", step);

      expect(await store.beginSending(key, FIRST.dueAt)).toBeNull();
      expect(await store.beginSending(key, SECOND.dueAt)).toEqual(message("a"));
      expect(await store.deliveries({})).toMatchObject([{ attempts: 2 }]);
    });

    it("records a step only from the state it was taken in", async () => {
      const store = await open();
      await planned(store, FIRST, ["a"]);
      const key = await onlyKey(store);
      await store.recordStep(key, "sending", { state: "sent", messageId: "m0" });
      expect(await store.deliveries({})).toMatchObject([{ state: "planned", messageId: null }]);

      await store.beginSending(key, FIRST.dueAt);
      await store.recordStep(key, "sending", { state: "sent", messageId: "m1" });
      await store.recordStep(key, "sending", { state: "unknown", reason: "too late" });
      expect(await store.deliveries({})).toMatchObject([
        { state: "sent", messageId: "m1", reason: null },
      ]);
    });

    it("records a step of the attempt it was taken in only", async () => {
      const store = await open();
      await planned(store, FIRST, ["a"]);
      const key = await onlyKey(store);
      await store.beginSending(key, FIRST.dueAt);
      await store.recordStep(key, "sending", { state: "sent", messageId: "m0" }, 0);
      expect(await store.openDeliveries()).toMatchObject([{ state: "sending" }]);
      await store.recordStep(key, "sending", { state: "sent", messageId: "m1" }, 1);
      expect(await store.deliveries({})).toMatchObject([{ state: "sent", messageId: "m1" }]);
    });

    it("skips the rest of an edition of which one message is dead", async () => {
      const store = await open();
      await planned(store, FIRST, ["a1", "a2", "a3"]);
      await planned(store, SECOND, ["b1"], SLACK);
      const [first] = await store.openDeliveries();
      await store.beginSending(first?.key ?? NO_KEY, FIRST.dueAt);
      await store.recordStep(first?.key ?? NO_KEY, "sending", {
        state: "dead",
        reason: "no channel",
      });

      const here = await store.deliveries({ conversation: ROOM });
      expect(here.map(({ state }) => state)).toEqual(["skipped", "skipped", "dead"]);
      expect(here.every(({ reason }) => reason)).toBe(true);
      expect(await store.openDeliveries()).toHaveLength(1);
    });

    it("skips what a stopped schedule has planned, and does not retry what it was sending", async () => {
      const store = await open();
      const { id } = await planned(store, FIRST, ["a1", "a2"]);
      const [first, second] = await store.openDeliveries();
      await store.beginSending(first?.key ?? NO_KEY, FIRST.dueAt);
      await store.stopSchedule({ id, state: "removed", reason: "The digest was removed." });
      expect(await store.deliveries({ keys: [second?.key ?? NO_KEY] })).toMatchObject([
        { state: "skipped", reason: "The digest was removed." },
      ]);

      const retry = { state: "planned", nextAttemptAt: SECOND.dueAt, reason: "busy" } as const;
      await store.recordStep(first?.key ?? NO_KEY, "sending", retry);
      expect(await store.openDeliveries()).toEqual([]);
      expect(await store.deliveries({ keys: [first?.key ?? NO_KEY] })).toMatchObject([
        { state: "skipped", reason: "The digest was removed." },
      ]);
    });

    it("keeps the words that a sent one was edited to beside the frozen ones, and how that went", async () => {
      const store = await open();
      await planned(store, FIRST, ["first"]);
      const key = await onlyKey(store);
      const waiting: DeliveryEdit = {
        state: "waiting",
        at: FIRST.dueAt,
        wordings: ["quay as of 2026-03-02T08:00:00Z"],
        attempts: 1,
        nextAttemptAt: SECOND.dueAt,
        reason: "no answer",
      };
      await store.recordEdit(key, waiting, message("too early"));
      expect(await store.deliveries({})).toMatchObject([{ state: "planned", edit: null }]);

      await store.beginSending(key, FIRST.dueAt);
      await store.recordStep(key, "sending", { state: "sent", messageId: "m1" });
      expect(await store.shownMessage(key)).toEqual(message("first"));

      await store.recordEdit(key, waiting, message("second"));
      expect(await store.deliveries({})).toMatchObject([{ state: "sent", edit: waiting }]);
      const edited = { ...waiting, state: "edited", nextAttemptAt: null, reason: null } as const;
      await store.recordEdit(key, { ...edited, state: "ended" }, null, edited);
      expect(await store.deliveries({})).toMatchObject([{ edit: waiting }]);
      await store.recordEdit(key, edited, null, waiting);

      const again = await reopen(store);
      expect(await again.deliveries({})).toMatchObject([{ messageId: "m1", edit: edited }]);
      expect(await again.shownMessage(key)).toEqual(message("second"));
      expect(await again.frozenMessage(key)).toEqual(message("first"));
      expect(await again.shownMessage(NO_KEY)).toBeNull();
    });

    it("takes what was being sent for an orphan only when its process is gone", async () => {
      const store = await open();
      await planned(store, FIRST, ["a1", "a2"]);
      const key = (await store.openDeliveries())[0]?.key ?? NO_KEY;
      await store.beginSending(key, FIRST.dueAt);
      expect(await store.orphanedDeliveries()).toEqual([]);

      const again = await reopen(store);
      expect((await again.orphanedDeliveries()).map((orphan) => orphan.key)).toEqual([key]);
      await again.recordStep(key, "sending", { state: "unknown", reason: "stopped" });
      expect(await again.orphanedDeliveries()).toEqual([]);
    });

    it("opens an unknown one only while it is still to be looked for", async () => {
      const store = await open();
      await planned(store, FIRST, ["a"]);
      const key = await onlyKey(store);
      await store.beginSending(key, FIRST.dueAt);
      const step = { state: "unknown", reason: "no answer", askAt: SECOND.dueAt } as const;
      await store.recordStep(key, "sending", step);
      expect(await store.openDeliveries()).toMatchObject([
        { state: "unknown", reason: "no answer", nextAttemptAt: SECOND.dueAt },
      ]);

      await store.recordStep(key, "unknown", { state: "unknown", reason: "may not read" });
      expect(await store.openDeliveries()).toEqual([]);
      expect(await store.deliveries({})).toMatchObject([
        { state: "unknown", reason: "may not read", nextAttemptAt: null },
      ]);
    });

    it("plans again an unknown one that is not there, and remembers that it may be", async () => {
      const store = await open();
      await planned(store, FIRST, ["a"]);
      const key = await onlyKey(store);
      await store.beginSending(key, FIRST.dueAt);
      await store.recordStep(key, "sending", { state: "unknown", reason: "?" });
      const again = { state: "planned", nextAttemptAt: SECOND.dueAt, reason: "chosen" } as const;
      await store.recordStep(key, "unknown", { ...again, mayRepeat: true });
      expect(await store.openDeliveries()).toMatchObject([{ state: "planned", mayRepeat: true }]);

      await store.beginSending(key, SECOND.dueAt);
      await store.recordStep(key, "sending", again);
      expect(await store.beginSending(key, SECOND.dueAt)).toEqual(message("a"));
      await store.recordStep(key, "sending", { state: "sent", messageId: "m" });
      expect(await store.deliveries({})).toMatchObject([{ state: "sent", mayRepeat: true }]);
    });

    it("skips an unknown one that is not there when its schedule was stopped meanwhile", async () => {
      const store = await open();
      const { id } = await planned(store, FIRST, ["a"]);
      const key = await onlyKey(store);
      await store.beginSending(key, FIRST.dueAt);
      const askAt = SECOND.dueAt;
      await store.recordStep(key, "sending", { state: "unknown", reason: "?", askAt });
      await store.stopSchedule({ id, state: "paused", reason: "Paused by hand." });
      expect(await store.openDeliveries()).toMatchObject([{ state: "unknown" }]);
      const again = { state: "planned", nextAttemptAt: SECOND.dueAt, reason: "absent" } as const;
      await store.recordStep(key, "unknown", again);
      expect(await store.deliveries({})).toMatchObject([{ state: "skipped" }]);
    });

    it("gives the frozen words without changing anything", async () => {
      const store = await open();
      await planned(store, FIRST, ["a"]);
      const key = await onlyKey(store);
      expect(await store.frozenMessage(key)).toEqual(message("a"));
      expect(await store.frozenMessage(NO_KEY)).toBeNull();
      expect(await store.openDeliveries()).toMatchObject([{ state: "planned", attempts: 0 }]);
    });

    it("plans a dead one once more when asked, and the parts skipped on its account", async () => {
      const store = await open();
      await planned(store, FIRST, ["a1", "a2", "a3"]);
      const [first, second] = await store.openDeliveries();
      const [key, next] = [first?.key ?? NO_KEY, second?.key ?? NO_KEY];
      expect(await store.replay(key, SECOND.dueAt)).toBe(false);
      await store.beginSending(key, FIRST.dueAt);
      await store.recordStep(key, "sending", { state: "sent", messageId: "m1" });
      expect(await store.replay(key, SECOND.dueAt)).toBe(false);
      await store.beginSending(next, FIRST.dueAt);
      await store.recordStep(next, "sending", { state: "dead", reason: "no channel" });

      expect(await store.replay(next, SECOND.dueAt)).toBe(true);
      expect(await store.replay(next, SECOND.dueAt)).toBe(false);
      const again = { state: "planned", mayRepeat: false, replayedAt: SECOND.dueAt, reason: null };
      expect(await store.openDeliveries()).toMatchObject([
        { part: 2, ...again },
        { part: 3, ...again },
      ]);
      expect(await store.beginSending(next, SECOND.dueAt)).toEqual(message("a2"));
    });

    it("replays an unknown one too, which then may be there twice", async () => {
      const store = await open();
      await planned(store, FIRST, ["a"]);
      const key = await onlyKey(store);
      await store.beginSending(key, FIRST.dueAt);
      await store.recordStep(key, "sending", { state: "unknown", reason: "?" });
      expect(await store.replay(key, SECOND.dueAt)).toBe(true);
      expect(await store.openDeliveries()).toMatchObject([{ state: "planned", mayRepeat: true }]);
    });

    it("keeps a row without words as it was planned, and never replays it", async () => {
      const store = await open();
      const { id } = await store.addSchedule(newSchedule(), FIRST);
      const unworded = asDeliveryKey("k1");
      const rows = [{ key: unworded, state: "unknown", reason: "put back from a backup" }] as const;
      const plans = [{ ...plan(FIRST, []), rows }];
      await store.decideSlot({ scheduleId: id, waiting: FIRST, plans, next: null });
      expect(await store.deliveries({})).toMatchObject([{ ...rows[0] }]);
      expect(await store.openDeliveries()).toEqual([]);
      expect(await store.frozenMessage(unworded)).toBeNull();
      expect(await store.replay(unworded, SECOND.dueAt)).toBe(false);
    });

    it("counts as told what is planned, sending, sent or unknown, for that destination", async () => {
      const store = await open();
      await planned(store, FIRST, ["a"], ROOM, ["one", "two"]);
      const key = await onlyKey(store);
      const told = async () =>
        (await store.toldArticles(ROOM)).map(({ articleId }) => articleId).sort();

      expect(await told()).toEqual(["one", "two"]);
      expect([...(await store.toldArticles(SLACK))]).toEqual([]);
      await store.beginSending(key, FIRST.dueAt);
      expect(await told()).toEqual(["one", "two"]);
      await store.recordStep(key, "sending", { state: "unknown", reason: "no answer" });
      expect(await told()).toEqual(["one", "two"]);
    });

    it("tells by which digest and when at the latest an article was told", async () => {
      const store = await open();
      const one = await planned(store, FIRST, ["a"], ROOM, ["x", "y"]);
      const other = await planned(store, SECOND, ["b"], ROOM, ["y"]);
      await store.planAskedFor(ROOM, plan(FIRST, ["c"], ["y"]));
      await store.planAskedFor(ROOM, plan(THIRD, ["d"], ["y"]));
      const told = await store.toldArticles(ROOM);
      expect(told).toHaveLength(4);
      expect(told).toEqual(
        expect.arrayContaining([
          { articleId: "x", digest: one.id, at: FIRST.dueAt },
          { articleId: "y", digest: one.id, at: FIRST.dueAt },
          { articleId: "y", digest: other.id, at: SECOND.dueAt },
          { articleId: "y", digest: "now", at: THIRD.dueAt },
        ]),
      );
    });

    it("keeps what an edition had no room for, by the key of any of its messages", async () => {
      const store = await open();
      const first = { ...plan(FIRST, ["a", "b"]), more: message("rest of the first") };
      const second = { ...plan(SECOND, ["c"]), more: message("rest of the second") };
      for (const each of [first, second, plan(THIRD, ["d"])]) await store.planAskedFor(ROOM, each);

      const again = await reopen(store);
      expect(await again.leftOver(ROOM, first.rows[1]?.key)).toEqual(first.more);
      expect(await again.leftOver(ROOM)).toEqual(second.more);
      expect(await again.leftOver(ROOM, NO_KEY)).toBeNull();
      expect(await again.leftOver(SLACK, first.rows[1]?.key)).toBeNull();
      expect(await again.leftOver(SLACK)).toBeNull();
    });

    it("does not count as told what was never posted", async () => {
      const store = await open();
      await planned(store, FIRST, ["a"], ROOM, ["one"]);
      const key = await onlyKey(store);
      await store.beginSending(key, FIRST.dueAt);
      await store.recordStep(key, "sending", { state: "dead", reason: "no channel" });
      expect([...(await store.toldArticles(ROOM))]).toEqual([]);
    });

    it("lists deliveries by conversation, state and number, latest first", async () => {
      const store = await open();
      await planned(store, FIRST, ["a1"]);
      await planned(store, SECOND, ["b1"], SLACK);
      await planned(store, THIRD, ["c1"]);

      const due = async (filter: Parameters<Store["deliveries"]>[0]) =>
        (await store.deliveries(filter)).map(({ dueAt }) => dueAt.getUTCDate());
      expect(await due({})).toEqual([4, 3, 2]);
      expect(await due({ conversation: ROOM })).toEqual([4, 2]);
      expect(await due({ limit: 1 })).toEqual([4]);
      expect(await due({ states: ["sent", "dead"] })).toEqual([]);
      expect(await due({ keys: [] })).toEqual([]);
    });
  });
}

async function planned(
  store: Store,
  at: typeof FIRST,
  texts: readonly string[],
  conversation = ROOM,
  articleIds: readonly string[] = [],
): Promise<Schedule> {
  const schedule = await store.addSchedule(newSchedule({ conversation }), at);
  const plans = [plan(at, texts, articleIds)];
  await store.decideSlot({ scheduleId: schedule.id, waiting: at, plans, next: null });
  return schedule;
}

async function onlyKey(store: Store): Promise<DeliveryKey> {
  const open = await store.openDeliveries();
  expect(open).toHaveLength(1);
  return open[0]?.key ?? NO_KEY;
}

function idsOf(schedules: readonly Schedule[]): readonly string[] {
  return schedules.map(({ id }) => id);
}

function placeOf({
  conversation,
  part,
  parts,
}: Awaited<ReturnType<Store["openDeliveries"]>>[number]): string {
  return `${conversation.channel} ${part}/${parts}`;
}

export function roomHistoryContract(name: string, { open, reopen }: StoreUnderTest): void {
  describe(`${name} store: the room's history`, () => {
    const posted = (key: string) => ({
      key,
      kind: "digest" as const,
      reply: message(key),
      postedAt: new Date("2026-03-02T08:30:00Z"),
    });

    it("keeps what was posted once for each key, also over a restart", async () => {
      const store = await open();
      expect(await store.roomHistory.keep(posted("a"))).toBe(true);
      const again = await reopen(store);
      expect(await again.roomHistory.keep({ ...posted("b"), key: "a" })).toBe(false);
      expect(await again.roomHistory.newest(10)).toEqual([posted("a")]);
    });

    it("gives the newest, oldest of them first", async () => {
      const { roomHistory } = await open();
      for (const key of ["a", "b", "c"]) await roomHistory.keep(posted(key));
      expect(await roomHistory.newest(2)).toEqual([posted("b"), posted("c")]);
    });
  });
}
