import { once } from "node:events";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openPostgresCluster } from "../../../../src/adapters/postgres/cluster/open-postgres-cluster.ts";
import { silentLog } from "../../../support/log/silent-log.ts";
import { cutWire } from "../../../support/sources/cut-wire.ts";
import { usePostgres } from "../../../support/store/postgres-server.ts";
import { postgresStore } from "../../../support/store/postgres-store.ts";
import { startReplica } from "../../../support/store/start-replica.ts";

const postgres = await usePostgres();
const newDatabase = async () => (await postgres?.newDatabase()) ?? "";
const PATIENCE = { timeout: 20_000, interval: 50 };

describe.runIf(postgres)("a cluster on Postgres", { timeout: 60_000 }, () => {
  it("shares the shards out evenly as it grows and shrinks, each to one at a time", async () => {
    const databaseUrl = await newDatabase();
    const held = new Map<number, readonly number[]>();
    const doubled: number[] = [];
    const join = async (member: number) => {
      const cluster = await openCluster(databaseUrl);
      await cluster.shareOut(5, async (shards) => {
        const others = [...held]
          .filter(([other]) => other !== member)
          .flatMap(([, theirs]) => theirs);
        doubled.push(...shards.filter((shard) => others.includes(shard)));
        held.set(member, shards);
      });
      return cluster;
    };
    const parts = () => [...held.values()].map(({ length }) => length).toSorted();
    const all = () => [...held.values()].flat().toSorted();

    const first = await join(1);
    expect(held.get(1)).toEqual([0, 1, 2, 3, 4]);
    const second = await join(2);
    await vi.waitFor(() => expect(parts()).toEqual([2, 3]), PATIENCE);
    const third = await join(3);
    await vi.waitFor(() => expect(parts()).toEqual([1, 2, 2]), PATIENCE);
    expect(all()).toEqual([0, 1, 2, 3, 4]);
    const sizes = () => [first, second, third].map((cluster) => cluster.size());
    // Each knows at its next look.
    await vi.waitFor(() => expect(sizes()).toEqual([3, 3, 3]), PATIENCE);

    await second.stop();
    expect(held.get(2)).toEqual([]);
    await vi.waitFor(() => expect(all()).toEqual([0, 1, 2, 3, 4]), PATIENCE);
    expect(parts()).toEqual([0, 2, 3]);
    expect(doubled).toEqual([]);
  });

  it("takes over what a process held that was killed", async () => {
    const databaseUrl = await newDatabase();
    const replica = startReplica(databaseUrl, "share");
    await replica.said("begun");
    const cluster = await openCluster(databaseUrl);
    let held: readonly number[] = [];
    await cluster.shareOut(4, async (shards) => {
      held = shards;
    });
    expect(held).toEqual([]);
    expect(cluster.size()).toBe(2);

    replica.process.kill("SIGKILL");
    await once(replica.process, "exit");
    await vi.waitFor(() => expect(held.toSorted()).toEqual([0, 1, 2, 3]), PATIENCE);
    await vi.waitFor(() => expect(cluster.size()).toBe(1), PATIENCE);
  });

  it("holds nothing while it is cut off, and takes its part again afterwards", async () => {
    const wire = await cutWire(await newDatabase());
    const cluster = await openCluster(wire.url);
    const told: (readonly number[])[] = [];
    await cluster.shareOut(2, async (shards) => void told.push(shards.toSorted()));
    wire.cut();
    await vi.waitFor(() => expect(told).toEqual([[0, 1], [], [0, 1]]), PATIENCE);
  });

  it("takes what a process held that is stopped, which goes without when it wakes", async () => {
    const databaseUrl = await newDatabase();
    const replica = startReplica(databaseUrl, "share");
    await replica.said("begun");
    const cluster = await openCluster(databaseUrl, 500);
    let held: readonly number[] = [];
    await cluster.shareOut(4, async (shards) => {
      held = shards;
    });

    replica.process.kill("SIGSTOP");
    await vi.waitFor(() => expect(held.toSorted()).toEqual([0, 1, 2, 3]), PATIENCE);
    replica.process.kill("SIGCONT");
    await replica.said("nothing");
  });

  it("has as many shards as whoever asks for most says, and mixes no two counts", async () => {
    const databaseUrl = await newDatabase();
    const held = new Map<string, string>();
    const join = async (name: string, count: number) => {
      const cluster = await openCluster(databaseUrl);
      await cluster.shareOut(count, async (shards, of) => {
        held.set(name, shards.map((shard) => `${shard}/${of}`).join(" "));
        const counts = [...held.values()].join(" ").match(/\/\d+/g) ?? [];
        expect(new Set(counts).size).toBeLessThanOrEqual(1);
      });
      return cluster;
    };
    await join("old", 2);
    expect(held.get("old")).toBe("0/2 1/2");
    const grown = await join("new", 4);
    const all = () => [...held.values()].join(" ").split(" ").toSorted().join(" ");
    await vi.waitFor(() => expect(all()).toBe("0/4 1/4 2/4 3/4"), PATIENCE);
    await grown.stop();
    await vi.waitFor(() => expect(held.get("old")).toBe("0/2 1/2"), PATIENCE);
  });

  it("gives turns of one name one after another, whoever asks, and of another at once", async () => {
    const databaseUrl = await newDatabase();
    await postgresStore(databaseUrl);
    const [one, other] = [await openCluster(databaseUrl), await openCluster(databaseUrl)];
    await one.takeTurn("identify", 60_000);
    await other.takeTurn("another", 60_000);
    const later = [one, other, one].map((cluster) => cluster.takeTurn("identify", 60_000));
    const isFree = "SELECT free_at - clock_timestamp() > interval '3 minutes' AS later";
    await vi.waitFor(async () =>
      expect(
        await postgres?.query(`${isFree} FROM verbatim.turns WHERE name = 'identify'`, databaseUrl),
      ).toEqual([{ later: true }]),
    );
    expect(await Promise.race([...later, "none is yet"])).toBe("none is yet");
  });

  it("hands on what was noted about a shard, by whoever holds it", async () => {
    const databaseUrl = await newDatabase();
    await postgresStore(databaseUrl);
    const [one, other] = [await openCluster(databaseUrl), await openCluster(databaseUrl)];
    await one.shareOut(1, async (shards) => {
      if (shards.length === 0) await one.keepHandover(0, "last words");
    });
    await one.keepHandover(0, "mine");
    await other.keepHandover(0, "not mine");
    expect(await other.handoverOf(0)).toBe("mine");
    await one.withdraw();
    await one.keepHandover(0, "too late");
    expect(await other.handoverOf(0)).toBe("last words");
    expect(await other.handoverOf(1)).toBeNull();
  });

  it("says that nobody answers before it begins", async () => {
    const databaseUrl = "postgres://u:secret@127.0.0.1:1/db";
    await expect(openPostgresCluster({ databaseUrl, log: silentLog })).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("DATABASE_URL"),
    });
  });
});

async function openCluster(databaseUrl: string, absenceMs = 20_000) {
  const looking = { lookEveryMs: 100, absenceMs };
  const cluster = await openPostgresCluster({ databaseUrl, log: silentLog, ...looking });
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= cluster.stop();
    return stopped;
  };
  onTestFinished(stop);
  return { ...cluster, stop };
}
