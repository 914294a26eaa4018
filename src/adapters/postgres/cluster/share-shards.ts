import { z } from "zod";
import type { Session } from "../database.ts";
import { STORE_LOCKS } from "../store-locks.ts";

/** Some of the shards that something was cut into. */
export interface Part {
  /** How many there are in all. */
  readonly count: number;
  readonly shards: readonly number[];
}

interface Sharing {
  /** What we hold. */
  readonly held: Part;
  /** Tells whoever works with them; they are given back only after that. */
  readonly change: (part: Part) => Promise<void>;
}

export async function showPresence(session: Session): Promise<void> {
  await session.run("SELECT pg_advisory_lock_shared($1, 0)", [STORE_LOCKS.presence]);
}

/** How many processes there are. */
export async function presenceOf(session: Session): Promise<number> {
  const [row] = await session.all(z.object({ size: z.int() }), PRESENCE, [STORE_LOCKS.presence]);
  return Math.max(1, row?.size ?? 1);
}

/**
 * Ends the sessions of processes that have not looked for so long, because they were stopped or are
 * stuck. What they hold is free then, and they are told when they wake. Gives how many it ended.
 */
export async function endAbsent(session: Session, absenceMs: number): Promise<number> {
  const ended = await session.all(z.object({}), END_ABSENT, [STORE_LOCKS.presence, absenceMs]);
  return ended.length;
}

/** Says how many shards this process wants there to be. */
export async function joinSharing(session: Session, count: number): Promise<void> {
  await session.run("SELECT pg_advisory_lock_shared($1, $2)", [STORE_LOCKS.sharing, count]);
}

export async function leaveSharing(session: Session, count: number): Promise<void> {
  await session.run("SELECT pg_advisory_unlock_shared($1, $2)", [STORE_LOCKS.sharing, count]);
}

/**
 * Gives away what is beyond a fair part, or takes what is free up to it. Where not all say the same
 * count, the largest holds, and nobody takes a shard of it before all have given back the others'.
 */
export async function adjustShards(session: Session, { held, change }: Sharing): Promise<Part> {
  const [sharing] = await session.all(sharingRow, SHARING, [STORE_LOCKS.sharing]);
  const count = sharing?.count ?? held.count;
  const fair = fairPart(count, sharing ?? { sharers: 1, before: 0 });

  const kept = { ...held, shards: count === held.count ? held.shards.slice(0, fair) : [] };
  if (kept.shards.length < held.shards.length) {
    await change(kept);
    await giveShards(session, { ...held, shards: held.shards.slice(kept.shards.length) });
    return kept;
  }
  const taken = await takeFree(session, count, fair - kept.shards.length);
  return { count, shards: [...kept.shards, ...taken] };
}

export async function giveShards(session: Session, { count, shards }: Part): Promise<void> {
  for (const shard of shards) {
    await session.run(GIVE, [STORE_LOCKS.shards, lockOf(count, shard)]);
  }
}

/** The shards that are left over go to the processes that come first, one each. */
function fairPart(count: number, { sharers, before }: { sharers: number; before: number }): number {
  return Math.floor(count / sharers) + (before < count % sharers ? 1 : 0);
}

async function takeFree(session: Session, count: number, room: number) {
  if (room <= 0) return [];
  const free = await session.all(shardRow, FREE, [STORE_LOCKS.shards, count]);
  const taken: number[] = [];
  for (const { shard } of free) {
    if (taken.length === room) break;
    const lock = [STORE_LOCKS.shards, lockOf(count, shard)];
    const [row] = await session.all(lockRow, TAKE, lock);
    if (row?.locked) taken.push(shard);
  }
  return taken;
}

/**
 * A lock's number has 31 bits: these are for the shard, and the rest for how many shards there are.
 */
const SHARD_BITS = 15;

function lockOf(count: number, shard: number): number {
  return count * 2 ** SHARD_BITS + shard;
}

const shardRow = z.object({ shard: z.int() });
const lockRow = z.object({ locked: z.boolean() });
const sharingRow = z.object({ count: z.int(), sharers: z.int(), before: z.int() });

const OURS = `
  locktype = 'advisory' AND granted AND objsubid = 2 AND classid = $1::INTEGER::OID
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

const PRESENCE = `SELECT count(*)::INTEGER AS size FROM pg_locks WHERE ${OURS}`;

const SHARING = `
  SELECT max(objid::BIGINT)::INTEGER AS count, count(*)::INTEGER AS sharers,
    (count(*) FILTER (WHERE pid < pg_backend_pid()))::INTEGER AS before
  FROM pg_locks WHERE ${OURS} HAVING count(*) > 0`;

/** Each look is a statement, after which the session's state changes. */
const END_ABSENT = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE pid IN (SELECT pid FROM pg_locks WHERE ${OURS}) AND pid <> pg_backend_pid()
    AND state_change < clock_timestamp() - $2::INTEGER * interval '1 millisecond'`;

const FREE = `
  WITH held AS (SELECT objid::BIGINT AS lock FROM pg_locks WHERE ${OURS})
  SELECT shard FROM generate_series(0, $2::INTEGER - 1) AS shard
  WHERE ($2::BIGINT << ${SHARD_BITS}) + shard NOT IN (SELECT lock FROM held)
    AND NOT EXISTS (SELECT FROM held WHERE lock >> ${SHARD_BITS} <> $2::BIGINT)`;

const TAKE = "SELECT pg_try_advisory_lock($1, $2) AS locked";

const GIVE = "SELECT pg_advisory_unlock($1, $2)";
