import { createMutex } from "../../../domain/mutex.ts";
import type { Cluster } from "../../../ports/cluster.ts";
import type { Log } from "../../../ports/log.ts";
import { type Database, openDatabase, type Session } from "../database.ts";
import { isBroken } from "../to-store-fault.ts";
import { holdShards } from "./hold-shards.ts";
import { shardHandover } from "./shard-handover.ts";
import { endAbsent, presenceOf, showPresence } from "./share-shards.ts";
import { type Line, openLine } from "./watch-session.ts";

interface ClusterOptions {
  readonly databaseUrl: string;
  readonly log: Log;
  readonly lookEveryMs?: number;
  /** How long a process may not look before what it holds is taken from it. */
  readonly absenceMs?: number;
}

/** Chosen by hand: twice as long as a session waits for an answer before it is given up. */
const ABSENCE_MS = 40_000;

/**
 * All processes with this database. What one holds is locked by its session, so that it is free
 * as soon as that process is gone, and is taken over at the others' next look.
 */
export async function openPostgresCluster(options: ClusterOptions): Promise<Cluster> {
  const { databaseUrl, log, lookEveryMs = 1_000 } = options;
  const database = openDatabase({ ...ONE_CONNECTION, databaseUrl, log });
  const report = (error: unknown) => log.warn("cluster not seen", { error });
  const { run: inTurn } = createMutex();
  const shards = holdShards(report);
  const presence = holdPresence(database, {
    onOpen: shards.join,
    onEnd: () => void inTurn(shards.lose()).catch(report),
  });
  const look = createLook({ ...options, presence, shards });
  const doubt = (error: unknown) => {
    report(error);
    if (isBroken(error)) presence.doubt();
  };
  const lookSafely = () => look.run().catch(doubt);
  const giveBack = () => shards.giveBack(presence.live()).catch(doubt);

  await inTurn(look.run).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const looking = setInterval(() => inTurn(lookSafely), lookEveryMs).unref();

  return {
    size: look.size,
    shareOut: (count, onChange) =>
      inTurn(async () => {
        await giveBack();
        shards.want(count, onChange);
        const live = presence.live();
        if (live) await shards.join(live).catch(doubt);
        await lookSafely();
      }),
    withdraw: () => inTurn(giveBack),
    ...shardHandover({ database, shards, presence }),
    async stop() {
      clearInterval(looking);
      await inTurn(giveBack);
      await presence.end();
      await database.close();
    },
  };
}

const ONE_CONNECTION = { maxConnections: 1, patienceMs: 5_000, readOnly: false };

interface Presence {
  /** The session that says that this process is there, opened anew where it was lost. */
  session(): Promise<Session>;
  live(): Session | null;
  /** Something is wrong with the session, so that a new one is better. */
  doubt(): void;
  end(): Promise<void>;
}

interface OnPresence {
  readonly onOpen: (session: Session) => Promise<void>;
  readonly onEnd: () => void;
}

function holdPresence(database: Database, { onOpen, onEnd }: OnPresence): Presence {
  let live: Line | null = null;
  return {
    async session() {
      if (live) return live.session;
      const opened = await openLine(database);
      opened.client.once("end", () => {
        if (live !== opened) return;
        live = null;
        onEnd();
      });
      try {
        await showPresence(opened.session);
        await onOpen(opened.session);
      } catch (error) {
        opened.client.end().catch(() => {});
        throw error;
      }
      live = opened;
      return opened.session;
    },
    live: () => live?.session ?? null,
    doubt: () => void live?.client.end().catch(() => {}),
    end: async () => live?.client.end(),
  };
}

interface Looking extends ClusterOptions {
  readonly presence: Presence;
  readonly shards: ReturnType<typeof holdShards>;
}

function createLook({ absenceMs = ABSENCE_MS, log, presence, shards }: Looking) {
  let size = 1;
  return {
    size: () => size,
    async run(): Promise<void> {
      const session = await presence.session();
      const ended = await endAbsent(session, absenceMs);
      if (ended > 0) log.warn("cluster lost one that does not look", { ended });
      size = await presenceOf(session);
      await shards.adjust(session);
    },
  };
}
