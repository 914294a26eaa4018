import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Cluster } from "../../../ports/cluster.ts";
import type { Database, Session } from "../database.ts";

interface HandoverOptions {
  readonly database: Database;
  readonly shards: { holds(shard: number): boolean };
  /** The session that holds the shards: when it is gone, so is the right to write about them. */
  readonly presence: { live(): Session | null };
}

/**
 * What the processes of a cluster write down, beside what they lock. The columns are named as the
 * first version named them.
 */
export function shardHandover({
  database,
  shards,
  presence,
}: HandoverOptions): Pick<Cluster, "takeTurn" | "handoverOf" | "keepHandover"> {
  return {
    /** One statement takes the turn, so that no two have the same. */
    async takeTurn(name, gapMs) {
      const [turn] = await database.all(turnRow, TAKE_TURN, [name, gapMs]);
      await wait(Math.max(0, turn?.wait_ms ?? 0), undefined, { ref: false });
    },
    async handoverOf(shard) {
      const [row] = await database.all(noteRow, NOTE_OF, [shard]);
      return row?.note ?? null;
    },
    async keepHandover(shard, handover) {
      if (shards.holds(shard)) await presence.live()?.run(KEEP_NOTE, [shard, handover]);
    },
  };
}

const turnRow = z.object({ wait_ms: z.number() });
const noteRow = z.object({ note: z.string() });

const TAKE_TURN = `
  INSERT INTO verbatim.turns AS known (name, free_at)
  VALUES ($1, clock_timestamp() + $2::INTEGER * interval '1 millisecond')
  ON CONFLICT (name) DO UPDATE SET free_at =
    greatest(known.free_at, clock_timestamp()) + $2::INTEGER * interval '1 millisecond'
  RETURNING (extract(epoch FROM free_at - clock_timestamp()) * 1000)::FLOAT8 - $2::INTEGER
    AS wait_ms`;

const NOTE_OF = "SELECT note FROM verbatim.piece_notes WHERE piece = $1";

const KEEP_NOTE = `
  INSERT INTO verbatim.piece_notes (piece, note) VALUES ($1, $2)
  ON CONFLICT (piece) DO UPDATE SET note = excluded.note`;
