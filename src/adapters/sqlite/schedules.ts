import { z } from "zod";
import type { NewSchedule } from "../../domain/digest.ts";
import { BotError } from "../../domain/errors.ts";
import type { Quotas } from "../../domain/quota.ts";
import { quietHoursColumn } from "../../ports/delivery-rows.ts";
import type { Store } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
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

export function scheduleQueries(connection: Connection, quotas: Quotas): ScheduleQueries {
  const find = (id: string) => connection.all(rows.schedule, FIND, { id: Number(id) })[0] ?? null;

  return {
    addSchedule: async (schedule, first) =>
      connection.transaction(() => {
        const { conversation } = schedule;
        const id = insert(connection, schedule);
        keepWithin(connection, quotas, { kind: "digests", conversation });
        insertSlot(connection, { conversation, digest: id, slot: first, state: "waiting" });
        return { ...schedule, id, state: "active", reason: null };
      }),

    findSchedule: async (id) => find(id),

    listSchedules: async (conversation) =>
      conversation
        ? connection.all(rows.schedule, LIST_HERE, { ...conversation })
        : connection.all(rows.schedule, LIST_ALL),

    async stopSchedule({ id, state, reason }) {
      connection.transaction(() => {
        connection.run(SET_STATE, { id: Number(id), state, reason });
        connection.run(DROP_WAITING, { digest: id });
        connection.run(SKIP_PLANNED, { digest: id, reason });
      });
    },

    async resumeSchedule(id, next) {
      connection.transaction(() => {
        const schedule = find(id);
        if (!schedule) return;
        connection.run(SET_STATE, { id: Number(id), state: "active", reason: null });
        connection.run(DROP_WAITING, { digest: id });
        const { conversation } = schedule;
        insertSlot(connection, { conversation, digest: id, slot: next, state: "waiting" });
      });
    },

    async changeSchedule({ id, next, now, ...choices }) {
      connection.transaction(() => {
        const schedule = find(id);
        if (!schedule) return;
        connection.run(CHANGE, { id: Number(id), ...choicesOf(choices) });
        if (!next || schedule.state !== "active") return;
        connection.run(DROP_LATER, { digest: id, now: now.getTime() });
        const { conversation } = schedule;
        insertSlot(connection, { conversation, digest: id, slot: next, state: "waiting" });
      });
    },
  };
}

function insert(connection: Connection, schedule: NewSchedule): string {
  const { conversation, createdBy, createdAt } = schedule;
  const [row] = connection.all(z.object({ id: z.int().transform(String) }), ADD, {
    ...conversation,
    ...choicesOf(schedule),
    createdBy,
    createdAt: createdAt.getTime(),
  });
  if (!row) throw new BotError("store-failed", "The store did not keep the schedule.");
  return row.id;
}

type Choices = Pick<
  NewSchedule,
  "timing" | "whenEmpty" | "whenUnknown" | "quietHours" | "graceMs" | "edition"
>;

function choicesOf({ timing, whenEmpty, whenUnknown, quietHours, graceMs, edition }: Choices) {
  return {
    ...timing,
    whenEmpty,
    whenUnknown,
    quietHours: quietHoursColumn(quietHours),
    graceMs,
    edition: JSON.stringify(edition),
  };
}

const ADD = `
  INSERT INTO schedules (platform, tenant, channel, cron, words, timezone, when_empty,
    when_unknown, quiet_hours, grace_ms, edition, state, created_by, created_at)
  VALUES (:platform, :tenant, :channel, :cron, :words, :timezone, :whenEmpty,
    :whenUnknown, :quietHours, :graceMs, :edition, 'active', :createdBy, :createdAt)
  RETURNING id`;

const FIND = "SELECT * FROM schedules WHERE id = :id AND state <> 'removed'";

const LIST_ALL = "SELECT * FROM schedules WHERE state <> 'removed' ORDER BY id";

const LIST_HERE = `
  SELECT * FROM schedules
  WHERE platform = :platform AND tenant = :tenant AND channel = :channel AND state <> 'removed'
  ORDER BY id`;

const SET_STATE =
  "UPDATE schedules SET state = :state, reason = :reason WHERE id = :id AND state <> 'removed'";

const DROP_WAITING = "DELETE FROM slots WHERE digest = :digest AND state = 'waiting'";

const CHANGE = `
  UPDATE schedules SET cron = :cron, words = :words, timezone = :timezone,
    when_empty = :whenEmpty, when_unknown = :whenUnknown, quiet_hours = :quietHours,
    grace_ms = :graceMs, edition = :edition
  WHERE id = :id AND state <> 'removed'`;

const DROP_LATER =
  "DELETE FROM slots WHERE digest = :digest AND state = 'waiting' AND due_at > :now";

const SKIP_PLANNED = `
  UPDATE outbox SET state = 'skipped', next_attempt_at = NULL, reason = :reason
  WHERE state = 'planned' AND slot_id IN (SELECT id FROM slots WHERE digest = :digest)`;
