import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import type { DeliveryKey } from "../../../src/domain/ids.ts";
import { type Quotas, USUAL_QUOTAS } from "../../../src/domain/quota.ts";
import type { Store } from "../../../src/ports/store.ts";
import { message, NO_KEY, newSchedule, plan, ROOM, slot } from "../../support/digests/digests.ts";
import { cutWire } from "../../support/sources/cut-wire.ts";
import { articleFound, newSource } from "../../support/sources/sources.ts";
import { usePostgres } from "../../support/store/postgres-server.ts";
import { postgresStore } from "../../support/store/postgres-store.ts";
import { startReplica } from "../../support/store/start-replica.ts";

const DUE = slot("2026-03-02T08:30:00Z");
const NEXT = slot("2026-03-03T08:30:00Z");
const RACES = 200;

const postgres = await usePostgres();
const newDatabase = async () => (await postgres?.newDatabase()) ?? "";

describe.runIf(postgres)("two replicas", { timeout: 60_000 }, () => {
  it(`that race for ${RACES} slots and deliveries win each once`, async () => {
    const { one, other } = await twoReplicas();
    for (let race = 0; race < RACES; race += 1) {
      const { id } = await one.addSchedule(newSchedule(), DUE);
      const decide = (store: Store) =>
        store.decideSlot({ scheduleId: id, waiting: DUE, plans: [plan(DUE, ["a"])], next: null });
      const decided = await Promise.all([decide(one), decide(other)]);
      expect(decided.toSorted()).toEqual([false, true]);

      const key = (await one.deliveries({ limit: 1 }))[0]?.key ?? NO_KEY;
      const begun = await Promise.all([
        other.beginSending(key, DUE.dueAt),
        one.beginSending(key, DUE.dueAt),
      ]);
      expect(begun.filter(Boolean)).toEqual([message("a")]);
    }
    const rows = await one.deliveries({});
    expect(rows).toHaveLength(RACES);
    expect(rows.every(({ attempts, state }) => attempts === 1 && state === "sending")).toBe(true);
  });

  it("take one of two alike for the original, though each finds one at the same moment", async () => {
    const { one, other } = await twoReplicas();
    await one.sources.add(newSource());
    for (let race = 0; race < RACES; race += 1) {
      const copySearch = { bands: [`wire ${race}`], since: DUE.dueAt, isCopyOf: () => true };
      const seenAt = DUE.dueAt;
      const keep = ({ sources }: Store, id: string) =>
        sources.keepArticle(articleFound({ id: `${id} ${race}`, copySearch, seenAt }));
      const kept = await Promise.all([keep(one, "first"), keep(other, "second")]);
      expect(kept.toSorted()).toEqual(["copy", "new"]);
    }
  });

  it("never let a digest that is stopped on one be retried by the other", async () => {
    const { one, other } = await twoReplicas();
    const retry = { state: "planned", nextAttemptAt: NEXT.dueAt, reason: "busy" } as const;
    for (let race = 0; race < 50; race += 1) {
      const { id } = await one.addSchedule(newSchedule(), DUE);
      await one.decideSlot({ scheduleId: id, waiting: DUE, plans: [plan(DUE, ["a"])], next: null });
      const key = (await one.openDeliveries())[0]?.key ?? NO_KEY;
      await one.beginSending(key, DUE.dueAt);

      await Promise.all([
        one.recordStep(key, "sending", retry),
        other.stopSchedule({ id, state: "removed", reason: "Removed." }),
      ]);
      expect(await other.openDeliveries()).toEqual([]);
    }
  });

  it("never leave a stopped digest waiting for a slot that the other decided", async () => {
    const { one, other, databaseUrl } = await twoReplicas();
    for (let race = 0; race < 50; race += 1) {
      const { id } = await one.addSchedule(newSchedule(), DUE);
      const plans = [plan(DUE, ["a"])];
      await Promise.all([
        one.decideSlot({ scheduleId: id, waiting: DUE, plans, next: NEXT }),
        other.stopSchedule({ id, state: "paused", reason: "Paused." }),
      ]);
      expect(await other.openDeliveries()).toEqual([]);
    }
    const waiting = "SELECT * FROM verbatim.slots WHERE state = 'waiting'";
    expect(await postgres?.query(waiting, databaseUrl)).toEqual([]);
  });

  it("leave what the other is sending to that one", async () => {
    const { one, other } = await twoReplicas();
    const key = await planOne(one);
    await one.beginSending(key, DUE.dueAt);

    await other.recordStep(key, "sending", { state: "unknown", reason: "not mine" });
    expect(await other.orphanedDeliveries()).toEqual([]);
    await one.recordStep(key, "sending", { state: "sent", messageId: "m1" });
    expect(await other.deliveries({})).toMatchObject([{ state: "sent", messageId: "m1" }]);
  });
});

describe.runIf(postgres)("a replica in another process", { timeout: 60_000 }, () => {
  it("leaves an orphan when it is killed", async () => {
    const databaseUrl = await newDatabase();
    const store = await postgresStore(databaseUrl, { absenceMs: 1_000 });
    const key = await planOne(store);
    const replica = startReplica(databaseUrl, "1000", key);
    await replica.said("begun");
    expect(await store.orphanedDeliveries()).toEqual([]);

    replica.process.kill("SIGKILL");
    await once(replica.process, "exit");
    await vi.waitFor(
      async () => expect(await store.orphanedDeliveries()).toMatchObject([{ key }]),
      { timeout: 20_000, interval: 100 },
    );
    const undo = { state: "planned", nextAttemptAt: DUE.dueAt, reason: "not begun" } as const;
    await store.recordStep(key, "sending", undo);
    expect(await store.deliveries({})).toMatchObject([{ state: "sending" }]);
    await store.recordStep(key, "sending", { state: "unknown", reason: "It was killed." });
    expect(await store.deliveries({})).toMatchObject([{ state: "unknown" }]);
  });

  it("leaves none while it is only stopped, and records what it sent when it wakes", async () => {
    const databaseUrl = await newDatabase();
    const store = await postgresStore(databaseUrl, { absenceMs: 300 });
    const key = await planOne(store);
    const replica = startReplica(databaseUrl, "300", key);
    await replica.said("begun");

    replica.process.kill("SIGSTOP");
    await wait(1_500); // Five times what it may be absent.
    expect(await store.orphanedDeliveries()).toEqual([]);
    await store.recordStep(key, "sending", { state: "unknown", reason: "not known" });
    expect(await store.deliveries({})).toMatchObject([{ state: "sending" }]);

    replica.process.kill("SIGCONT");
    replica.post();
    await replica.said("sent");
    expect(await store.deliveries({})).toMatchObject([{ state: "sent", messageId: "m1" }]);
  });
});

describe.runIf(postgres)("a replica whose connection is cut", { timeout: 60_000 }, () => {
  it("plans again what was begun without its hearing of it", async () => {
    const direct = await newDatabase();
    const other = await postgresStore(direct);
    const wire = await cutWire(direct);
    const store = await postgresStore(wire.url, { absenceMs: 3_000 });
    await store.beginSending(await planOne(store), DUE.dueAt);
    const key = await planOne(store, NEXT);

    wire.mute();
    const begun = store.beginSending(key, NEXT.dueAt);
    const refused = expect(begun).rejects.toMatchObject({ code: "store-failed" });
    await vi.waitFor(async () =>
      expect(await other.deliveries({ keys: [key] })).toMatchObject([{ state: "sending" }]),
    );
    wire.cut();
    await refused;

    await vi.waitFor(
      async () => expect(await store.beginSending(key, NEXT.dueAt)).toEqual(message("a")),
      { timeout: 20_000, interval: 200 },
    );
    expect(await other.deliveries({})).toMatchObject([{ attempts: 2 }, { attempts: 1 }]);
  });

  it.runIf(postgres?.power)("keeps what it is sending while Postgres restarts", async () => {
    const databaseUrl = await newDatabase();
    const settings = { absenceMs: 15_000, patienceMs: 2_000 };
    const store = await postgresStore(databaseUrl, settings);
    const other = await postgresStore(databaseUrl, settings);
    const key = await planOne(store);
    await store.beginSending(key, DUE.dueAt);

    await postgres?.power?.off();
    const failed = { code: "store-failed", message: expect.stringContaining("DATABASE_URL") };
    await expect(store.openDeliveries()).rejects.toMatchObject(failed);
    await expect(store.beginSending(key, DUE.dueAt)).rejects.toMatchObject(failed);
    await expect(store.planAskedFor(ROOM, plan(NEXT, ["b"]))).rejects.toMatchObject(failed);
    await postgres?.power?.on();

    expect(await other.orphanedDeliveries()).toEqual([]);
    await vi.waitFor(() => store.beginSending(NO_KEY, DUE.dueAt), { timeout: 10_000 });
    await store.recordStep(key, "sending", { state: "sent", messageId: "m1" });
    expect(await other.deliveries({})).toMatchObject([{ state: "sent" }]);
  });

  it("goes on when every connection of it is ended", async () => {
    const databaseUrl = await newDatabase();
    const store = await postgresStore(databaseUrl, { absenceMs: 3_000 });
    await store.beginSending(await planOne(store), DUE.dueAt);
    await postgres?.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      databaseUrl,
    );

    await vi.waitFor(async () => expect(await store.openDeliveries()).toHaveLength(1));
    await vi.waitFor(() => store.beginSending(NO_KEY, DUE.dueAt), { timeout: 10_000 });
    expect(await store.orphanedDeliveries()).toEqual([]);
  });
});

/** Each race has a digest of its own. */
const MANY: Quotas = {
  ...USUAL_QUOTAS,
  digests: { channel: 1_000, workspace: 1_000 },
};

async function twoReplicas() {
  const databaseUrl = await newDatabase();
  const open = () => postgresStore(databaseUrl, { quotas: MANY });
  const [one, other] = [await open(), await open()];
  return { one, other, databaseUrl };
}

async function planOne(store: Store, at = DUE): Promise<DeliveryKey> {
  const planned = plan(at, ["a"]);
  await store.planAskedFor(ROOM, planned);
  return planned.rows[0]?.key ?? NO_KEY;
}
