import type { Crew } from "../../ports/crew.ts";
import type { Log } from "../../ports/log.ts";
import { openDatabase, type Session } from "./database.ts";
import { adjustPieces, presenceOf, showPresence } from "./share-pieces.ts";
import { isBroken } from "./to-store-fault.ts";
import { type Line, openLine } from "./watch-session.ts";

interface CrewOptions {
  readonly databaseUrl: string;
  readonly log: Log;
  readonly lookEveryMs?: number;
}

type OnChange = Parameters<Crew["shareOut"]>[1];

/**
 * All processes with this database. What one holds is locked by its session, so that it is free
 * as soon as that process is gone, and is taken over at the others' next look.
 */
export async function openPostgresCrew(options: CrewOptions): Promise<Crew> {
  const { databaseUrl, log, lookEveryMs = 5_000 } = options;
  const database = openDatabase({ ...ONE_CONNECTION, databaseUrl, log });
  const report = (error: unknown) => log.warn("crew not seen", { reason: String(error) });
  const inTurn = createTurn();
  let live: Line | null = null;
  let size = 1;
  let pieces: readonly number[] = [];
  let wanted: { readonly count: number; readonly onChange: OnChange } | null = null;

  async function session(): Promise<Session> {
    if (live) return live.session;
    const opened = await openLine(database);
    opened.client.once("end", () => {
      if (live === opened) live = null;
      // Others may have them by now.
      inTurn(() => change([])).catch(report);
    });
    await showPresence(opened.session);
    live = opened;
    return opened.session;
  }

  async function change(now: readonly number[]): Promise<void> {
    const isChanged = !isSame(now, pieces);
    pieces = now;
    if (isChanged) await wanted?.onChange(now).catch(report);
  }

  async function look(): Promise<void> {
    const open = await session();
    size = await presenceOf(open);
    if (wanted) await adjustPieces(open, { count: wanted.count, size, pieces, change });
  }

  const doubt = (error: unknown) => {
    report(error);
    if (isBroken(error)) live?.client.end().catch(report);
  };
  const lookSafely = () => look().catch(doubt);

  await inTurn(look);
  const looking = setInterval(() => inTurn(lookSafely), lookEveryMs).unref();

  return {
    size: () => size,
    async shareOut(count, onChange) {
      wanted = { count, onChange };
      await inTurn(lookSafely);
    },
    async stop() {
      clearInterval(looking);
      await inTurn(() => change([]));
      await live?.client.end();
    },
  };
}

const ONE_CONNECTION = { maxConnections: 1, patienceMs: 5_000, readOnly: false };

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((piece) => other.includes(piece));
}

function createTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
