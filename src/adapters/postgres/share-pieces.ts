import { z } from "zod";
import type { Session } from "./database.ts";
import { STORE_LOCKS } from "./store-locks.ts";

interface Sharing {
  readonly count: number;
  readonly size: number;
  /** Those we hold. */
  readonly pieces: readonly number[];
  readonly change: (pieces: readonly number[]) => Promise<void>;
}

export async function showPresence(session: Session): Promise<void> {
  await session.run("SELECT pg_advisory_lock_shared($1, 0)", [STORE_LOCKS.presence]);
}

/** How many processes there are. */
export async function presenceOf(session: Session): Promise<number> {
  const [row] = await session.all(z.object({ size: z.int() }), PRESENCE, [STORE_LOCKS.presence]);
  return Math.max(1, row?.size ?? 1);
}

/** Gives away what is beyond a fair part, or takes what is free up to it. */
export async function adjustPieces(session: Session, sharing: Sharing): Promise<void> {
  const { count, size, pieces, change } = sharing;
  const fair = Math.ceil(count / size);
  const surplus = pieces.filter((piece, index) => index >= fair || piece >= count);
  if (surplus.length > 0) {
    await change(pieces.filter((piece) => !surplus.includes(piece)));
    for (const piece of surplus) await session.run(GIVE, [STORE_LOCKS.pieces, piece]);
    return;
  }
  const taken = await takeFree(session, sharing, fair - pieces.length);
  await change([...pieces, ...taken]);
}

async function takeFree(session: Session, { count }: Sharing, room: number) {
  if (room <= 0) return [];
  const free = await session.all(pieceRow, FREE, [STORE_LOCKS.pieces, count]);
  const taken: number[] = [];
  for (const { piece } of free) {
    if (taken.length === room) break;
    const [row] = await session.all(lockRow, TAKE, [STORE_LOCKS.pieces, piece]);
    if (row?.locked) taken.push(piece);
  }
  return taken;
}

const pieceRow = z.object({ piece: z.int() });
const lockRow = z.object({ locked: z.boolean() });

const OURS = `
  locktype = 'advisory' AND granted AND objsubid = 2 AND classid = $1::INTEGER::OID
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

const PRESENCE = `SELECT count(*)::INTEGER AS size FROM pg_locks WHERE ${OURS}`;

const FREE = `
  SELECT piece FROM generate_series(0, $2::INTEGER - 1) AS piece
  WHERE piece::OID NOT IN (SELECT objid FROM pg_locks WHERE ${OURS})`;

const TAKE = "SELECT pg_try_advisory_lock($1, $2) AS locked";

const GIVE = "SELECT pg_advisory_unlock($1, $2)";
