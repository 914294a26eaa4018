import { z } from "zod";
import type { NewSchedule, Schedule } from "../../domain/digest.ts";
import { BotError } from "../../domain/errors.ts";
import { asScheduleId, type ScheduleId } from "../../domain/ids.ts";
import type { Quotas } from "../../domain/quota.ts";
import type { Store } from "../../ports/store.ts";
import { rowId } from "./columns.ts";
import { type Database, rowNumber, type Session, type Statement } from "./database.ts";
import { deliveryRows, quietHoursColumn } from "./delivery-rows.ts";
import { keepWithin } from "./keep-within.ts";
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
    addSchedule: (schedule, first) =>
      database.transaction(async (session) => {
        const { conversation } = schedule;
        const id = await insert(session, schedule);
        await keepWithin(session, quotas, { kind: "digests", conversation });
        await insertSlot(session, { conversation, digest: id, slot: first, state: "waiting" });
        return { ...schedule, id, state: "active", reason: null };
      }),

    async findSchedule(id) {
      const [schedule] = await database.all(deliveryRows.schedule, FIND, { id: rowNumber(id) });
      return schedule ?? null;
    },

    listSchedules: (conversation) =>
      conversation
        ? database.all(deliveryRows.schedule, LIST_HERE, { ...conversation })
        : database.all(deliveryRows.schedule, LIST_ALL),

    stopSchedule: ({ id, state, reason }) =>
      database.transaction(async (session) => {
        await session.run(SET_STATE, { id: rowNumber(id), state, reason });
        await session.run(DROP_WAITING, { digest: id });
        await session.run(SKIP_PLANNED, { digest: id, reason });
      }),

    resumeSchedule: (id, next) =>
      database.transaction(async (session) => {
        const schedule = await findToChange(session, id);
        if (!schedule) return;
        await session.run(SET_STATE, { id: rowNumber(id), state: "active", reason: null });
        await session.run(DROP_WAITING, { digest: id });
        const { conversation } = schedule;
        await insertSlot(session, { conversation, digest: id, slot: next, state: "waiting" });
      }),

    changeSchedule: ({ id, next, now, ...choices }) =>
      database.transaction(async (session) => {
        const schedule = await findToChange(session, id);
        if (!schedule) return;
        await session.run(CHANGE, { id: rowNumber(id), ...choicesOf(choices) });
        if (!next || schedule.state !== "active") return;
        await session.run(DROP_LATER, { digest: id, now });
        const { conversation } = schedule;
        await insertSlot(session, { conversation, digest: id, slot: next, state: "waiting" });
      }),
  };
}

async function findToChange(session: Session, id: string): Promise<Schedule | null> {
  const [schedule] = await session.all(deliveryRows.schedule, FIND_TO_CHANGE, {
    id: rowNumber(id),
  });
  return schedule ?? null;
}

async function insert(session: Session, schedule: NewSchedule): Promise<ScheduleId> {
  const { conversation, createdBy, createdAt } = schedule;
  const values = { ...conversation, ...choicesOf(schedule), createdBy, createdAt };
  const [row] = await session.all(z.object({ id: rowId }), ADD, values);
  if (!row) throw new BotError("store-failed", "The store did not keep the schedule.");
  return asScheduleId(row.id);
}

type Choices = Pick<
  NewSchedule,
  "timing" | "whenEmpty" | "whenUnknown" | "quietHours" | "graceMs" | "edition" | "draft"
>;

function choicesOf({ timing, quietHours, edition, draft, ...choices }: Choices) {
  const { whenEmpty, whenUnknown, graceMs } = choices;
  return {
    ...timing,
    whenEmpty,
    whenUnknown,
    quietHours: quietHoursColumn(quietHours),
    graceMs,
    edition: JSON.stringify(edition),
    draftMs: draft?.leadMs ?? null,
    draftFor: draft?.person ?? null,
  };
}

const ADD = `
  INSERT INTO schedules (platform, tenant, channel, cron, words, timezone, when_empty,
    when_unknown, quiet_hours, grace_ms, edition, draft_ms, draft_for, state, created_by, created_at)
  VALUES (:platform, :tenant, :channel, :cron, :words, :timezone, :whenEmpty,
    :whenUnknown, :quietHours, :graceMs, :edition, :draftMs, :draftFor, 'active', :createdBy, :createdAt)
  RETURNING id`;

const FIND = "SELECT * FROM schedules WHERE id = :id AND state <> 'removed'";

const FIND_TO_CHANGE: Statement = ({ lock }) => `${FIND} ${lock("FOR UPDATE")}`;

const LIST_ALL = "SELECT * FROM schedules WHERE state <> 'removed' ORDER BY id";

const LIST_HERE = `
  SELECT * FROM schedules
  WHERE platform = :platform AND tenant = :tenant AND channel = :channel AND state <> 'removed'
  ORDER BY id`;

/** One that was removed while a message of it failed is not to come back as paused. */
const SET_STATE =
  "UPDATE schedules SET state = :state, reason = :reason WHERE id = :id AND state <> 'removed'";

const DROP_WAITING = "DELETE FROM slots WHERE digest = :digest AND state = 'waiting'";

const CHANGE = `
  UPDATE schedules SET cron = :cron, words = :words, timezone = :timezone,
    when_empty = :whenEmpty, when_unknown = :whenUnknown, quiet_hours = :quietHours,
    grace_ms = :graceMs, edition = :edition, draft_ms = :draftMs, draft_for = :draftFor
  WHERE id = :id AND state <> 'removed'`;

const DROP_LATER =
  "DELETE FROM slots WHERE digest = :digest AND state = 'waiting' AND due_at > :now";

const SKIP_PLANNED = `
  UPDATE outbox SET state = 'skipped', next_attempt_at = NULL, reason = :reason
  WHERE state = 'planned' AND slot_id IN (SELECT id FROM slots WHERE digest = :digest)`;
