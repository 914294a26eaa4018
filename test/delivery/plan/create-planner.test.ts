import { describe, expect, it } from "vitest";
import { createPlanner, type Planner } from "../../../src/delivery/plan/create-planner.ts";
import type { Store } from "../../../src/ports/store.ts";
import { composeFrom, newSchedule, OTHER_ROOM, ROOM, slot } from "../../support/digests/digests.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { setClock } from "../../support/set-clock.ts";
import { sqliteStore } from "../../support/store/sqlite.ts";

const DUE = slot("2026-03-02T08:30:00Z");

/** Two processes that plan on one store, in which a digest is due in each of two conversations. */
async function twoPlanners() {
  const store = await sqliteStore();
  const clock = setClock("2026-03-02T08:30:01Z");
  await store.addSchedule(newSchedule(), DUE);
  await store.addSchedule(newSchedule({ conversation: OTHER_ROOM }), DUE);
  const plannerOn = (): Planner =>
    createPlanner({ store, clock, log: silentLog, compose: composeFrom(["one"]) });
  return { store, clock, finder: plannerOn(), other: plannerOn() };
}

async function plannedIn(store: Store): Promise<readonly string[]> {
  return (await store.openDeliveries()).map(({ conversation }) => conversation.channel);
}

describe("of two planners on one store", () => {
  it("whichever serves a conversation plans what is due there, whoever found it", async () => {
    const { store, finder, other } = await twoPlanners();
    const due = await finder.findDue();
    expect(due.map(({ schedule }) => schedule.conversation)).toEqual([ROOM, OTHER_ROOM]);
    await other.planDueAt(ROOM);
    expect(await plannedIn(store)).toEqual([ROOM.channel]);
    await finder.planDueAt(ROOM);
    await finder.planDueAt(OTHER_ROOM);
    expect(await plannedIn(store)).toEqual([ROOM.channel, OTHER_ROOM.channel]);
    expect(await other.findDue()).toEqual([]);
  });

  it("both may plan for a conversation at once, and it is planned once", async () => {
    const { store, finder, other } = await twoPlanners();
    await Promise.all([finder.planDueAt(ROOM), other.planDueAt(ROOM), other.planDueAt(ROOM)]);
    expect(await plannedIn(store)).toEqual([ROOM.channel]);
  });

  it("neither plans what is not due by now", async () => {
    const { store, clock, other } = await twoPlanners();
    clock.set("2026-03-02T08:29:59Z");
    await other.planDueAt(ROOM);
    expect(await plannedIn(store)).toEqual([]);
  });
});
