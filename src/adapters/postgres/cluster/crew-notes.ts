import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Crew } from "../../../ports/crew.ts";
import type { Database, Session } from "../database.ts";

interface NotesOptions {
  readonly database: Database;
  readonly pieces: { holds(piece: number): boolean };
  /** The session that holds the pieces: when it is gone, so is the right to write about them. */
  readonly presence: { live(): Session | null };
}

/** What a crew writes down, beside what its members lock. */
export function crewNotes({
  database,
  pieces,
  presence,
}: NotesOptions): Pick<Crew, "takeTurn" | "noteOf" | "keepNote"> {
  return {
    /** By one statement, so that no two have the same turn. */
    async takeTurn(name, gapMs) {
      const [turn] = await database.all(turnRow, TAKE_TURN, [name, gapMs]);
      await wait(Math.max(0, turn?.wait_ms ?? 0), undefined, { ref: false });
    },
    async noteOf(piece) {
      const [row] = await database.all(noteRow, NOTE_OF, [piece]);
      return row?.note ?? null;
    },
    async keepNote(piece, note) {
      if (pieces.holds(piece)) await presence.live()?.run(KEEP_NOTE, [piece, note]);
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
