import { once } from "node:events";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openPostgresCrew } from "../../../src/adapters/postgres/open-postgres-crew.ts";
import { cutWire } from "../../support/cut-wire.ts";
import { usePostgres } from "../../support/postgres-server.ts";
import { silentLog } from "../../support/silent-log.ts";
import { startReplica } from "../../support/start-replica.ts";

const postgres = await usePostgres();
const newDatabase = async () => (await postgres?.newDatabase()) ?? "";
const PATIENCE = { timeout: 20_000, interval: 50 };

describe.runIf(postgres)("a crew on Postgres", { timeout: 60_000 }, () => {
  it("shares the pieces out evenly as it grows and shrinks, each to one at a time", async () => {
    const databaseUrl = await newDatabase();
    const held = new Map<number, readonly number[]>();
    const doubled: number[] = [];
    const join = async (member: number) => {
      const crew = await openCrew(databaseUrl);
      await crew.shareOut(6, async (pieces) => {
        const others = [...held]
          .filter(([other]) => other !== member)
          .flatMap(([, theirs]) => theirs);
        doubled.push(...pieces.filter((piece) => others.includes(piece)));
        held.set(member, pieces);
      });
      return crew;
    };
    const parts = () => [...held.values()].map(({ length }) => length).toSorted();
    const all = () => [...held.values()].flat().toSorted();

    const first = await join(1);
    expect(held.get(1)).toEqual([0, 1, 2, 3, 4, 5]);
    const second = await join(2);
    await vi.waitFor(() => expect(parts()).toEqual([3, 3]), PATIENCE);
    const third = await join(3);
    await vi.waitFor(() => expect(parts()).toEqual([2, 2, 2]), PATIENCE);
    expect(all()).toEqual([0, 1, 2, 3, 4, 5]);
    expect([first, second, third].map((crew) => crew.size())).toEqual([3, 3, 3]);

    await second.stop();
    expect(held.get(2)).toEqual([]);
    await vi.waitFor(() => expect(all()).toEqual([0, 1, 2, 3, 4, 5]), PATIENCE);
    expect(parts()).toEqual([0, 3, 3]);
    expect(doubled).toEqual([]);
  });

  it("takes over what a process held that was killed", async () => {
    const databaseUrl = await newDatabase();
    const replica = startReplica(databaseUrl, "share");
    await replica.said("begun");
    const crew = await openCrew(databaseUrl);
    let held: readonly number[] = [];
    await crew.shareOut(4, async (pieces) => {
      held = pieces;
    });
    expect(held).toEqual([]);
    expect(crew.size()).toBe(2);

    replica.process.kill("SIGKILL");
    await once(replica.process, "exit");
    await vi.waitFor(() => expect(held).toEqual([0, 1, 2, 3]), PATIENCE);
    expect(crew.size()).toBe(1);
  });

  it("holds nothing while it is cut off, and takes its part again afterwards", async () => {
    const wire = await cutWire(await newDatabase());
    const crew = await openCrew(wire.url);
    const told: (readonly number[])[] = [];
    await crew.shareOut(2, async (pieces) => void told.push(pieces));
    wire.cut();
    await vi.waitFor(() => expect(told).toEqual([[0, 1], [], [0, 1]]), PATIENCE);
  });

  it("says that nobody answers before it begins", async () => {
    const databaseUrl = "postgres://u:secret@127.0.0.1:1/db";
    await expect(openPostgresCrew({ databaseUrl, log: silentLog })).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringContaining("DATABASE_URL"),
    });
  });
});

async function openCrew(databaseUrl: string) {
  const crew = await openPostgresCrew({ databaseUrl, log: silentLog, lookEveryMs: 100 });
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= crew.stop();
    return stopped;
  };
  onTestFinished(stop);
  return { ...crew, stop };
}
