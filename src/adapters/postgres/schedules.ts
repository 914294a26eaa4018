import { z } from "zod";
import type { NewSchedule } from "../../domain/digest.ts";
import { BotError } from "../../domain/errors.ts";
import type { Quotas } from "../../domain/quota.ts";
import { quietHoursColumn } from "../../ports/delivery-rows.ts";
import type { Store } from "../../ports/store.ts";
import type { Database } from "./database.ts";
import { keepWithin } from "./keep-within.ts";
import { rows } from "./rows.ts";
import { insertSlot } from "./slots.ts";

type ScheduleQueries = Pick<
  Store,
  | "addSchedule"
  | "findSchedule"
  | "listSchedules"
  | "stopSchedule"
  | "resumeSchedule"
  | "changeSchedule"
>;

/** What changes a schedule's slots or rows locks the schedule first, so that it waits its turn. */
export function scheduleQueries(database: Database, quotas: Quotas): ScheduleQueries {
  return {
    async addSchedule(schedule, first) {
      return database.transaction(async (session) => {
        const { conversation } = schedule;
        const [row] = await session.all(z.object({ id: z.string() }), ADD, columnsOf(schedule));
        if (!row) throw new BotError("store-failed", "The store did not keep the schedule.");
        await keepWithin(session, quotas, { kind: "digests", conversation });
        await insertSlot(session, { conversation, digest: row.id, slot: first, state: "waiting" });
        return { ...schedule, id: row.id, state: "active", reason: null };
      });
    },

    findSchedule: async (id) => (await database.all(rows.schedule, FIND, [id]))[0] ?? null,

    listSchedules: async (conversation) =>
      conversation
        ? database.all(rows.schedule, LIST_HERE, [
            conversation.platform,
            conversation.tenant,
            conversation.channel,
          ])
        : database.all(rows.schedule, LIST_ALL),

    async stopSchedule({ id, state, reason }) {
      await database.transaction(async (session) => {
        await session.run(SET_STATE, [id, state, reason]);
        await session.run(DROP_WAITING, [id]);
        await session.run(SKIP_PLANNED, [id, reason]);
      });
    },

    async resumeSchedule(id, next) {
      await database.transaction(async (session) => {
        const [schedule] = await session.all(rows.schedule, `${FIND} FOR UPDATE`, [id]);
        if (!schedule) return;
        await session.run(SET_STATE, [id, "active", null]);
        await session.run(DROP_WAITING, [id]);
        const { conversation } = schedule;
        await insertSlot(session, { conversation, digest: id, slot: next, state: "waiting" });
      });
    },

    async changeSchedule({ id, next, now, ...choices }) {
      await database.transaction(async (session) => {
        const [schedule] = await session.all(rows.schedule, `${FIND} FOR UPDATE`, [id]);
        if (!schedule) return;
        await session.run(CHANGE, [id, ...choicesOf(choices)]);
        if (!next || schedule.state !== "active") return;
        await session.run(DROP_LATER, [id, now]);
        const { conversation } = schedule;
        await insertSlot(session, { conversation, digest: id, slot: next, state: "waiting" });
      });
    },
  };
}

function columnsOf({ conversation, createdBy, createdAt, ...choices }: NewSchedule) {
  const { platform, tenant, channel } = conversation;
  return [platform, tenant, channel, createdBy, createdAt, ...choicesOf(choices)];
}

type Choices = Pick<
  NewSchedule,
  "timing" | "whenEmpty" | "whenUnknown" | "quietHours" | "graceMs" | "edition"
>;

function choicesOf({ timing, whenEmpty, whenUnknown, quietHours, graceMs, edition }: Choices) {
  return [
    timing.cron,
    timing.words,
    timing.timezone,
    whenEmpty,
    whenUnknown,
    quietHoursColumn(quietHours),
    graceMs,
    JSON.stringify(edition),
  ];
}

const ADD = `
  INSERT INTO verbatim.schedules (platform, tenant, channel, created_by, created_at, cron, words,
    timezone, when_empty, when_unknown, quiet_hours, grace_ms, edition, state)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'active')
  RETURNING id`;

const FIND = "SELECT * FROM verbatim.schedules WHERE id::TEXT = $1 AND state <> 'removed'";

const LIST_ALL = "SELECT * FROM verbatim.schedules WHERE state <> 'removed' ORDER BY id";

const LIST_HERE = `
  SELECT * FROM verbatim.schedules
  WHERE platform = $1 AND tenant = $2 AND channel = $3 AND state <> 'removed'
  ORDER BY id`;

/** One that was removed while a message of it failed is not to come back as paused. */
const SET_STATE = `
  UPDATE verbatim.schedules SET state = $2, reason = $3
  WHERE id::TEXT = $1 AND state <> 'removed'`;

const DROP_WAITING = "DELETE FROM verbatim.slots WHERE digest = $1 AND state = 'waiting'";

const CHANGE = `
  UPDATE verbatim.schedules SET cron = $2, words = $3, timezone = $4, when_empty = $5,
    when_unknown = $6, quiet_hours = $7, grace_ms = $8, edition = $9
  WHERE id::TEXT = $1 AND state <> 'removed'`;

const DROP_LATER =
  "DELETE FROM verbatim.slots WHERE digest = $1 AND state = 'waiting' AND due_at > $2";

const SKIP_PLANNED = `
  UPDATE verbatim.outbox SET state = 'skipped', next_attempt_at = NULL, reason = $2
  WHERE state = 'planned' AND slot_id IN (SELECT id FROM verbatim.slots WHERE digest = $1)`;
