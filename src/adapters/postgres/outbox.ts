import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Conversation } from "../../domain/conversation.ts";
import { columnsOfStep, frozenRow } from "../../ports/delivery-rows.ts";
import type { Store } from "../../ports/store.ts";
import type { Replica } from "./cluster/hold-replica.ts";
import type { Database, Session } from "./database.ts";
import { rows } from "./rows.ts";
import { STORE_LOCKS } from "./store-locks.ts";

type OutboxQueries = Pick<
  Store,
  | "openDeliveries"
  | "beginSending"
  | "recordStep"
  | "frozenMessage"
  | "shownMessage"
  | "recordEdit"
  | "replay"
  | "orphanedDeliveries"
  | "deliveries"
>;

interface OutboxOptions {
  readonly database: Database;
  readonly replica: Pick<Replica, "number" | "run">;
  readonly doubtful: Set<string>;
  /** How long a replica whose session was cut has to come back. */
  readonly absenceMs: number;
}

export function outboxQueries(options: OutboxOptions): OutboxQueries {
  const { database, replica, doubtful, absenceMs } = options;

  return {
    openDeliveries: (conversation) => database.all(rows.delivery, OPEN, placeOf(conversation)),

    /** On the replica's own session, so that what is being sent was begun under its lock. */
    beginSending: (key, now) =>
      replica.run(async (session, number) => {
        const attempt = randomUUID();
        // An answer that is lost leaves open whether the attempt was begun; `takeBack` looks.
        doubtful.add(attempt);
        const [row] = await session.all(frozenRow, BEGIN, [key, number, attempt, now]);
        doubtful.delete(attempt);
        return row?.message ?? null;
      }),

    recordStep: stepRecorder(options),

    async frozenMessage(key) {
      const [row] = await database.all(frozenRow, MESSAGE, [key]);
      return row?.message ?? null;
    },

    async shownMessage(key) {
      const [row] = await database.all(frozenRow, SHOWN, [key]);
      return row?.message ?? null;
    },

    async recordEdit(key, edit, words) {
      const message = words && JSON.stringify(words);
      await database.run(RECORD_EDIT, [key, JSON.stringify(edit), message]);
    },

    replay: (key, now) =>
      database.transaction(async (session) => {
        await session.run(LOCK_SCHEDULE, [key]);
        const isReplayed = (await session.run(REPLAY, [key, now])) > 0;
        if (isReplayed) await session.run(REPLAY_REST, [key, now]);
        return isReplayed;
      }),

    orphanedDeliveries: () => database.all(rows.delivery, ORPHANED, [replica.number(), absenceMs]),

    deliveries: ({ conversation, states, keys, limit }) =>
      database.all(rows.delivery, FILTERED, [
        ...placeOf(conversation),
        states ?? null,
        keys ?? null,
        limit ?? null,
      ]),
  };
}

function stepRecorder({ database, replica, absenceMs }: OutboxOptions): Store["recordStep"] {
  return async (key, from, step, attempt) => {
    const { state, messageId, reason, nextAttemptAt, mayRepeat } = columnsOfStep(step);
    const record = (session: Session) =>
      session.run(RECORD, [
        key,
        from,
        attempt ?? null,
        state,
        messageId,
        reason,
        nextAttemptAt,
        mayRepeat,
        replica.number(),
        absenceMs,
      ]);
    if (step.state === "sent" || step.state === "unknown") {
      await record(database);
      return;
    }
    await database.transaction(async (session) => {
      await session.run(LOCK_SCHEDULE, [key]);
      const changed = await record(session);
      if (step.state === "planned") await session.run(SKIP_IF_STOPPED, [key]);
      else if (changed > 0) await session.run(SKIP_REST, [key]);
    });
  };
}

/** What was begun without our hearing of it was not posted, so it is planned again. */
export async function takeBack(
  { database, doubtful }: Pick<OutboxOptions, "database" | "doubtful">,
  store: Pick<Store, "recordStep">,
): Promise<void> {
  if (doubtful.size === 0) return;
  const begun = await database.all(begunRow, BEGUN, [[...doubtful]]);
  for (const { key, started_at } of begun) {
    await store.recordStep(key, "sending", {
      state: "planned",
      nextAttemptAt: started_at,
      reason: "The store was cut off just before this was to be posted.",
    });
  }
  doubtful.clear();
}

const begunRow = z.object({ key: z.string(), started_at: z.date() });

const BEGUN = `
  SELECT key, started_at FROM verbatim.outbox
  WHERE state = 'sending' AND attempt = ANY($1::UUID[])`;

/** Nulls match every conversation. */
function placeOf(conversation: Conversation | undefined): readonly (string | null)[] {
  return [
    conversation?.platform ?? null,
    conversation?.tenant ?? null,
    conversation?.channel ?? null,
  ];
}

const DELIVERY = `
  SELECT outbox.key, outbox.part, outbox.parts, outbox.state, outbox.attempts, outbox.started_at,
    outbox.next_attempt_at, outbox.message_id, outbox.may_repeat,
    outbox.replayed_at, outbox.reason, outbox.edit, slots.platform, slots.tenant,
    slots.channel, slots.digest, slots.due_at, slots.planned_at
  FROM verbatim.outbox JOIN verbatim.slots ON slots.id = outbox.slot_id`;

const HERE = `
  ($1::TEXT IS NULL OR slots.platform = $1)
    AND ($2::TEXT IS NULL OR slots.tenant = $2)
    AND ($3::TEXT IS NULL OR slots.channel = $3)`;

const OPEN = `${DELIVERY}
  WHERE (outbox.state IN ('planned', 'sending')
    OR (outbox.state = 'unknown' AND outbox.next_attempt_at IS NOT NULL)) AND ${HERE}
  ORDER BY slots.planned_at, slots.id, outbox.part`;

/** Neither does its session live nor may it yet come back. */
const isGone = (absence: string) => `
  NOT EXISTS (SELECT 1 FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND objsubid = 2
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND classid = ${STORE_LOCKS.family} AND objid = outbox.replica::OID)
  AND NOT EXISTS (SELECT 1 FROM verbatim.replicas WHERE replicas.id = outbox.replica
    AND seen_at > clock_timestamp() - ${absence} * interval '1 millisecond')`;

const ORPHANED = `${DELIVERY}
  WHERE outbox.state = 'sending' AND outbox.replica IS DISTINCT FROM $1::INTEGER
    AND ${isGone("$2::INTEGER")}
  ORDER BY slots.id, outbox.part`;

const FILTERED = `${DELIVERY}
  WHERE ${HERE}
    AND ($4::TEXT[] IS NULL OR outbox.state = ANY($4))
    AND ($5::TEXT[] IS NULL OR outbox.key = ANY($5))
  ORDER BY slots.planned_at DESC, slots.id DESC, outbox.part DESC LIMIT $6`;

const BEGIN = `
  UPDATE verbatim.outbox SET state = 'sending', attempts = attempts + 1, replica = $2,
    attempt = $3, started_at = $4, next_attempt_at = NULL, reason = NULL
  WHERE key = $1 AND state = 'planned' AND (next_attempt_at IS NULL OR next_attempt_at <= $4)
  RETURNING message`;

/**
 * What a replica is sending is its own to record. Once it is gone nobody knows whether the message
 * has left, so that is all that another may say.
 */
const RECORD = `
  UPDATE verbatim.outbox SET state = $4, message_id = $5, reason = $6, next_attempt_at = $7,
    may_repeat = may_repeat OR $8
  WHERE key = $1 AND state = $2 AND attempts = coalesce($3, attempts)
    AND (state <> 'sending' OR replica = $9::INTEGER
      OR ($4 = 'unknown' AND ${isGone("$10::INTEGER")}))`;

const MESSAGE = "SELECT message FROM verbatim.outbox WHERE key = $1 AND message IS NOT NULL";

const SHOWN = `
  SELECT coalesce(edited_message, message) AS message FROM verbatim.outbox
  WHERE key = $1 AND message IS NOT NULL`;

const RECORD_EDIT = `
  UPDATE verbatim.outbox SET edit = $2, edited_message = coalesce($3, edited_message)
  WHERE key = $1 AND state = 'sent'`;

const REPLAY = `
  UPDATE verbatim.outbox SET may_repeat = may_repeat OR state = 'unknown', state = 'planned',
    next_attempt_at = NULL, replayed_at = $2, reason = NULL
  WHERE key = $1 AND state IN ('dead', 'unknown') AND message IS NOT NULL`;

const REPLAY_REST = `
  UPDATE verbatim.outbox SET state = 'planned', next_attempt_at = NULL, replayed_at = $2,
    reason = NULL
  FROM verbatim.outbox AS first
  WHERE first.key = $1 AND outbox.slot_id = first.slot_id AND outbox.part > first.part
    AND outbox.state = 'skipped' AND outbox.message IS NOT NULL`;

/** Whoever stops the schedule waits for this, or this for it. */
const LOCK_SCHEDULE = `
  SELECT 1 FROM verbatim.schedules
  WHERE id::TEXT = (SELECT slots.digest FROM verbatim.slots
    JOIN verbatim.outbox ON outbox.slot_id = slots.id WHERE outbox.key = $1)
  FOR SHARE`;

const SKIP_REST = `
  UPDATE verbatim.outbox SET state = 'skipped', next_attempt_at = NULL,
    reason = 'An earlier message of this digest could not be posted.'
  WHERE state = 'planned' AND slot_id = (SELECT slot_id FROM verbatim.outbox WHERE key = $1)`;

/** Its digest may have been paused or removed while the attempt was under way. */
const SKIP_IF_STOPPED = `
  UPDATE verbatim.outbox SET state = 'skipped', next_attempt_at = NULL, reason = schedules.reason
  FROM verbatim.slots JOIN verbatim.schedules ON slots.digest = schedules.id::TEXT
  WHERE outbox.key = $1 AND outbox.state = 'planned' AND slots.id = outbox.slot_id
    AND schedules.state <> 'active'`;
