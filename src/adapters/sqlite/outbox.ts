import type { Conversation } from "../../domain/conversation.ts";
import { columnsOfStep, frozenRow } from "../../ports/delivery-rows.ts";
import type { DeliveryStep, Store } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { rows } from "./rows.ts";

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

/** `run` names this process: what another one was sending when it ended is an orphan. */
export function outboxQueries(connection: Connection, run: string): OutboxQueries {
  return {
    openDeliveries: async (conversation) =>
      conversation
        ? connection.all(rows.delivery, OPEN_HERE, { ...conversation })
        : connection.all(rows.delivery, OPEN),

    async beginSending(key, now) {
      const [row] = connection.all(frozenRow, BEGIN, { key, run, now: now.getTime() });
      return row?.message ?? null;
    },

    async recordStep(key, from, step, attempt) {
      connection.transaction(() => {
        const changed = connection.run(RECORD, {
          key,
          from,
          attempt: attempt ?? null,
          ...columnsOf(step),
        });
        const isOver = step.state === "dead" || step.state === "skipped";
        if (changed > 0 && isOver) connection.run(SKIP_REST, { key });
        if (step.state === "planned") connection.run(SKIP_IF_STOPPED, { key });
      });
    },

    async frozenMessage(key) {
      const [row] = connection.all(frozenRow, MESSAGE, { key });
      return row?.message ?? null;
    },

    async shownMessage(key) {
      const [row] = connection.all(frozenRow, SHOWN, { key });
      return row?.message ?? null;
    },

    async recordEdit(key, edit, words) {
      const message = words && JSON.stringify(words);
      connection.run(RECORD_EDIT, { key, edit: JSON.stringify(edit), message });
    },

    replay: async (key, now) =>
      connection.transaction(() => {
        const values = { key, now: now.getTime() };
        const isReplayed = connection.run(REPLAY, values) > 0;
        if (isReplayed) connection.run(REPLAY_REST, values);
        return isReplayed;
      }),

    orphanedDeliveries: async () => connection.all(rows.delivery, ORPHANED, { run }),

    deliveries: async ({ conversation, states, keys, limit }) =>
      connection.all(rows.delivery, FILTERED, {
        ...placeOf(conversation),
        states: states ? JSON.stringify(states) : null,
        keys: keys ? JSON.stringify(keys) : null,
        limit: limit ?? -1,
      }),
  };
}

/** Nulls match every conversation. */
function placeOf(conversation: Conversation | undefined) {
  return {
    platform: conversation?.platform ?? null,
    tenant: conversation?.tenant ?? null,
    channel: conversation?.channel ?? null,
  };
}

function columnsOf(step: DeliveryStep) {
  const { nextAttemptAt, mayRepeat, ...columns } = columnsOfStep(step);
  return {
    ...columns,
    nextAttemptAt: nextAttemptAt?.getTime() ?? null,
    mayRepeat: Number(mayRepeat),
  };
}

const COLUMNS = `
  SELECT outbox.key, outbox.part, outbox.parts, outbox.state, outbox.attempts, outbox.started_at,
    outbox.next_attempt_at, outbox.message_id, outbox.may_repeat, outbox.replayed_at, outbox.reason,
    outbox.edit,
    slots.platform, slots.tenant, slots.channel, slots.digest, slots.due_at, slots.planned_at`;

const DELIVERY = `${COLUMNS} FROM outbox JOIN slots ON slots.id = outbox.slot_id`;

const HERE = `
  (:platform IS NULL OR slots.platform = :platform)
    AND (:tenant IS NULL OR slots.tenant = :tenant)
    AND (:channel IS NULL OR slots.channel = :channel)`;

const IS_OPEN = `
  (outbox.state IN ('planned', 'sending')
    OR (outbox.state = 'unknown' AND outbox.next_attempt_at IS NOT NULL))`;

const OPEN = `${DELIVERY} WHERE ${IS_OPEN} ORDER BY slots.planned_at, slots.id, outbox.part`;

/** From the conversation's slots to their rows: there may be thousands of others open. */
const OPEN_HERE = `${COLUMNS} FROM slots CROSS JOIN outbox ON outbox.slot_id = slots.id
  WHERE slots.platform = :platform AND slots.tenant = :tenant AND slots.channel = :channel
    AND ${IS_OPEN}
  ORDER BY slots.planned_at, slots.id, outbox.part`;

const ORPHANED = `${DELIVERY}
  WHERE outbox.state = 'sending' AND outbox.run <> :run ORDER BY slots.id, outbox.part`;

const FILTERED = `${DELIVERY}
  WHERE ${HERE}
    AND (:states IS NULL OR outbox.state IN (SELECT value FROM json_each(:states)))
    AND (:keys IS NULL OR outbox.key IN (SELECT value FROM json_each(:keys)))
  ORDER BY slots.planned_at DESC, slots.id DESC, outbox.part DESC LIMIT :limit`;

const BEGIN = `
  UPDATE outbox SET state = 'sending', attempts = attempts + 1, run = :run, started_at = :now,
    next_attempt_at = NULL, reason = NULL
  WHERE key = :key AND state = 'planned' AND (next_attempt_at IS NULL OR next_attempt_at <= :now)
  RETURNING message`;

const RECORD = `
  UPDATE outbox SET state = :state, message_id = :messageId, reason = :reason,
    next_attempt_at = :nextAttemptAt, may_repeat = max(may_repeat, :mayRepeat)
  WHERE key = :key AND state = :from AND attempts = coalesce(:attempt, attempts)`;

const MESSAGE = "SELECT message FROM outbox WHERE key = :key AND message IS NOT NULL";

const SHOWN = `
  SELECT coalesce(edited_message, message) AS message FROM outbox
  WHERE key = :key AND message IS NOT NULL`;

const RECORD_EDIT = `
  UPDATE outbox SET edit = :edit, edited_message = coalesce(:message, edited_message)
  WHERE key = :key AND state = 'sent'`;

const REPLAY = `
  UPDATE outbox SET may_repeat = max(may_repeat, state = 'unknown'), state = 'planned',
    next_attempt_at = NULL, replayed_at = :now, reason = NULL
  WHERE key = :key AND state IN ('dead', 'unknown') AND message IS NOT NULL`;

const REPLAY_REST = `
  UPDATE outbox SET state = 'planned', next_attempt_at = NULL, replayed_at = :now, reason = NULL
  FROM outbox AS first
  WHERE first.key = :key AND outbox.slot_id = first.slot_id AND outbox.part > first.part
    AND outbox.state = 'skipped' AND outbox.message IS NOT NULL`;

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
