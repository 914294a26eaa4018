import { z } from "zod";
import type { Delivery, QuietHours, Schedule, Slot } from "../../domain/digest.ts";

const moment = z.date();
const place = {
  platform: z.enum(["slack", "discord", "room", "terminal"]),
  tenant: z.string(),
  channel: z.string(),
};

export const placeRow = z.object(place);

export const scheduleRow = z
  .object({
    id: z.string(),
    ...place,
    cron: z.string(),
    words: z.string(),
    timezone: z.string(),
    when_empty: z.enum(["skip", "say-so"]),
    when_unknown: z.enum(["may-miss", "may-repeat"]),
    quiet_hours: z.string().nullable(),
    state: z.enum(["active", "paused", "removed"]),
    reason: z.string().nullable(),
    created_by: z.string(),
    created_at: moment,
  })
  .transform(
    ({ platform, tenant, channel, cron, words, timezone, ...row }): Schedule => ({
      id: row.id,
      conversation: { platform, tenant, channel },
      timing: { cron, words, timezone },
      whenEmpty: row.when_empty,
      whenUnknown: row.when_unknown,
      quietHours: toQuietHours(row.quiet_hours),
      state: row.state,
      reason: row.reason,
      createdBy: row.created_by,
      createdAt: row.created_at,
    }),
  );

function toQuietHours(text: string | null): QuietHours | null {
  const [from, to] = text?.split("-") ?? [];
  return from && to ? { from, to } : null;
}

export const slotRow = z
  .object({ due_at: moment, local_time: z.string() })
  .transform((row): Slot => ({ dueAt: row.due_at, localTime: row.local_time }));

export const deliveryRow = z
  .object({
    key: z.string(),
    ...place,
    digest: z.string(),
    due_at: moment,
    part: z.int(),
    parts: z.int(),
    state: z.enum(["planned", "sending", "sent", "unknown", "dead", "skipped"]),
    planned_at: moment,
    attempts: z.int(),
    started_at: moment.nullable(),
    next_attempt_at: moment.nullable(),
    message_id: z.string().nullable(),
    may_repeat: z.boolean(),
    replayed_at: moment.nullable(),
    reason: z.string().nullable(),
  })
  .transform(
    ({
      key,
      platform,
      tenant,
      channel,
      digest,
      part,
      parts,
      state,
      attempts,
      ...row
    }): Delivery => ({
      key,
      conversation: { platform, tenant, channel },
      digest,
      dueAt: row.due_at,
      part,
      parts,
      state,
      plannedAt: row.planned_at,
      attempts,
      startedAt: row.started_at,
      nextAttemptAt: row.next_attempt_at,
      messageId: row.message_id,
      mayRepeat: row.may_repeat,
      replayedAt: row.replayed_at,
      reason: row.reason,
    }),
  );
