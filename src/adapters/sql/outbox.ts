import type { DeliveryKey } from "../../domain/ids.ts";
import type { DeliveryFilter, Store } from "../../ports/store.ts";
import { type Database, NO_LIMIT, type Session, type Statement, type Values } from "./database.ts";
import { columnsOfStep, countRow, deliveryRows, frozenRow } from "./delivery-rows.ts";

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
  | "deliveryCounts"
>;

/** Who is sending what: this process alone, or one of several. */
export interface Senders {
  readonly beginSending: Store["beginSending"];
  /** Conditions on a row of the outbox: that this process may record a step of it, that its sender is gone. */
  readonly mayRecord: string;
  readonly isOrphan: string;
  /** What the conditions compare with. */
  values(): Values;
}

export function outboxQueries(database: Database, senders: Senders): OutboxQueries {
  const words = async (sql: Statement, key: DeliveryKey) =>
    (await database.all(frozenRow, sql, { key }))[0]?.message ?? null;

  return {
    openDeliveries: (conversation) =>
      conversation
        ? database.all(deliveryRows.delivery, OPEN_HERE, { ...conversation })
        : database.all(deliveryRows.delivery, OPEN),

    beginSending: senders.beginSending,
    recordStep: stepRecorder(database, senders),
    frozenMessage: (key) => words(MESSAGE, key),
    shownMessage: (key) => words(SHOWN, key),

    async recordEdit(key, edit, shown, after) {
      const message = shown && JSON.stringify(shown);
      const values = { key, edit: JSON.stringify(edit), message };
      if (after === undefined) await database.run(RECORD_EDIT, values);
      else await database.run(RECORD_STEP_OF_EDIT, { ...values, after: JSON.stringify(after) });
    },

    replay: (key, now) =>
      database.transaction(async (session) => {
        await session.lock(LOCK_SCHEDULE, { key });
        const isReplayed = (await session.run(REPLAY, { key, now })) > 0;
        if (isReplayed) await session.run(REPLAY_REST, { key, now });
        return isReplayed;
      }),

    orphanedDeliveries: () =>
      database.all(deliveryRows.delivery, orphaned(senders), senders.values()),

    deliveryCounts: () => database.all(countRow, COUNTS),

    deliveries: (filter) =>
      database.all(deliveryRows.delivery, filtered(filter), {
        ...filter.conversation,
        ...(filter.states && { states: filter.states }),
        ...(filter.keys && { keys: filter.keys }),
        limit: filter.limit ?? NO_LIMIT,
      }),
  };
}

function stepRecorder(database: Database, senders: Senders): Store["recordStep"] {
  const sql = recording(senders);
  return async (key, from, step, attempt) => {
    const record = (session: Session) =>
      session.run(sql, {
        ...{ key, from, attempt: attempt ?? null },
        ...columnsOfStep(step),
        ...senders.values(),
      });
    if (step.state === "sent" || step.state === "unknown") {
      await record(database);
      return;
    }
    await database.transaction(async (session) => {
      await session.lock(LOCK_SCHEDULE, { key });
      const changed = await record(session);
      if (step.state === "planned") await session.run(SKIP_IF_STOPPED, { key });
      else if (changed > 0) await session.run(SKIP_REST, { key });
    });
  };
}

const COLUMNS = `
  SELECT outbox.key, outbox.part, outbox.parts, outbox.state, outbox.attempts, outbox.started_at,
    outbox.next_attempt_at, outbox.message_id, outbox.may_repeat, outbox.replayed_at, outbox.reason,
    outbox.edit,
    slots.platform, slots.tenant, slots.channel, slots.digest, slots.due_at, slots.planned_at`;

const DELIVERY = `${COLUMNS} FROM outbox JOIN slots ON slots.id = outbox.slot_id`;

const HERE = "slots.platform = :platform AND slots.tenant = :tenant AND slots.channel = :channel";

const IS_OPEN = `
  (outbox.state IN ('planned', 'sending')
    OR (outbox.state = 'unknown' AND outbox.next_attempt_at IS NOT NULL))`;

const OPEN = `${DELIVERY} WHERE ${IS_OPEN} ORDER BY slots.planned_at, slots.id, outbox.part`;

/**
 * The query goes from the conversation's slots to their rows, because there may be thousands of
 * others open.
 */
const OPEN_HERE = `${COLUMNS} FROM slots CROSS JOIN outbox
  WHERE outbox.slot_id = slots.id AND ${HERE} AND ${IS_OPEN}
  ORDER BY slots.planned_at, slots.id, outbox.part`;

const orphaned = ({ isOrphan }: Senders) => `${DELIVERY}
  WHERE outbox.state = 'sending' AND ${isOrphan} ORDER BY slots.id, outbox.part`;

/** Whatever a digest of this conversation sent, wherever that went. */
const OF_HERE = `(${HERE} OR slots.digest IN (SELECT CAST(id AS TEXT) FROM schedules
  WHERE platform = :platform AND tenant = :tenant AND channel = :channel))`;

function filtered({ conversation, withDrafts, states, keys }: DeliveryFilter): Statement {
  return ({ isAny }) => {
    const conditions = [
      "1 = 1",
      ...(conversation ? [withDrafts ? OF_HERE : HERE] : []),
      ...(states ? [isAny("outbox.state", ":states")] : []),
      ...(keys ? [isAny("outbox.key", ":keys")] : []),
    ];
    return `${DELIVERY} WHERE ${conditions.join(" AND ")}
      ORDER BY slots.planned_at DESC, slots.id DESC, outbox.part DESC LIMIT :limit`;
  };
}

const COUNTS = `
  SELECT outbox.state, count(*) AS count, 
    min(CASE WHEN slots.due_at > slots.planned_at THEN slots.due_at ELSE slots.planned_at END)
      AS oldest
  FROM outbox JOIN slots ON slots.id = outbox.slot_id
  GROUP BY outbox.state ORDER BY outbox.state`;

const recording = ({ mayRecord }: Senders) => `
  UPDATE outbox SET state = :state, message_id = :messageId, reason = :reason,
    next_attempt_at = :nextAttemptAt, may_repeat = (may_repeat OR :mayRepeat)
  WHERE key = :key AND state = :from AND attempts = coalesce(:attempt, attempts) AND ${mayRecord}`;

const MESSAGE = "SELECT message FROM outbox WHERE key = :key AND message IS NOT NULL";

const SHOWN = `
  SELECT coalesce(edited_message, message) AS message FROM outbox
  WHERE key = :key AND message IS NOT NULL`;

export const RECORD_EDIT = `
  UPDATE outbox SET edit = :edit, edited_message = coalesce(:message, edited_message)
  WHERE key = :key AND state = 'sent'`;

const RECORD_STEP_OF_EDIT = `${RECORD_EDIT} AND edit = :after`;

const REPLAY = `
  UPDATE outbox SET may_repeat = (may_repeat OR state = 'unknown'), state = 'planned',
    next_attempt_at = NULL, replayed_at = :now, reason = NULL
  WHERE key = :key AND state IN ('dead', 'unknown') AND message IS NOT NULL`;

const REPLAY_REST = `
  UPDATE outbox SET state = 'planned', next_attempt_at = NULL, replayed_at = :now, reason = NULL
  FROM outbox AS first
  WHERE first.key = :key AND outbox.slot_id = first.slot_id AND outbox.part > first.part
    AND outbox.state = 'skipped' AND outbox.message IS NOT NULL`;

/** Whoever stops the schedule waits for this, or this for it. */
const LOCK_SCHEDULE: Statement = ({ lock }) => `
  SELECT 1 FROM schedules
  WHERE CAST(id AS TEXT) = (SELECT slots.digest FROM slots
    JOIN outbox ON outbox.slot_id = slots.id WHERE outbox.key = :key)
  ${lock("FOR SHARE")}`;

const SKIP_REST = `
  UPDATE outbox SET state = 'skipped', next_attempt_at = NULL,
    reason = 'An earlier message of this digest could not be posted.'
  WHERE state = 'planned' AND slot_id = (SELECT slot_id FROM outbox WHERE key = :key)`;

/** Its digest may have been paused or removed while the attempt was under way. */
const SKIP_IF_STOPPED = `
  UPDATE outbox SET state = 'skipped', next_attempt_at = NULL, reason = schedules.reason
  FROM slots JOIN schedules ON slots.digest = CAST(schedules.id AS TEXT)
  WHERE outbox.key = :key AND outbox.state = 'planned' AND slots.id = outbox.slot_id
    AND schedules.state <> 'active'`;
