import { z } from "zod";
import { PLATFORMS } from "../../domain/conversation.ts";
import type {
  Delivery,
  DeliveryEdit,
  QuietHours,
  Schedule,
  Slot,
  Telling,
} from "../../domain/digest.ts";
import { editionSettingsSchema } from "../../domain/edition/edition-settings.ts";
import { asDeliveryKey, asScheduleId } from "../../domain/ids.ts";
import { replySchema } from "../../domain/reply/reply-schema.ts";
import type { DeliveryStep } from "../../ports/store.ts";
import { flag, jsonOf, moment, rowId } from "./columns.ts";

const place = {
  platform: z.enum(PLATFORMS),
  tenant: z.string(),
  channel: z.string(),
};

export const placeRow = z.object(place);

/** The words as they were frozen. */
export const frozenRow = z.object({ message: jsonOf(replySchema) });

/** What an edition had no room for, as it was frozen. */
export const moreRow = z.object({ more: jsonOf(replySchema) });

const editColumn = jsonOf(
  z.object({
    state: z.enum(["edited", "waiting", "ended"]),
    at: z.coerce.date(),
    wordings: z.array(z.string()),
    attempts: z.int(),
    nextAttemptAt: z.coerce.date().nullable(),
    reason: z.string().nullable(),
  }) satisfies z.ZodType<DeliveryEdit>,
);

/** What a message says now, and how its edit stands. */
export const shownRow = z.object({
  edit: editColumn.nullable(),
  message: jsonOf(replySchema).nullable(),
});

/** What a step leaves in the outbox; `null` where it leaves nothing. */
export function columnsOfStep(step: DeliveryStep) {
  return {
    state: step.state,
    messageId: step.state === "sent" ? step.messageId : null,
    reason: step.state === "sent" ? null : step.reason,
    nextAttemptAt: nextTimeOf(step),
    mayRepeat: step.state === "planned" && step.mayRepeat === true,
  };
}

function nextTimeOf(step: DeliveryStep): Date | null {
  if (step.state === "planned") return step.nextAttemptAt;
  return step.state === "unknown" ? (step.askAt ?? null) : null;
}

/** Writes quiet hours as `scheduleRow` reads them back. */
export function quietHoursColumn(quietHours: QuietHours | null): string | null {
  return quietHours && `${quietHours.from}-${quietHours.to}`;
}

export function toQuietHours(text: string | null): QuietHours | null {
  const [from, to] = text?.split("-") ?? [];
  return from && to ? { from, to } : null;
}

const scheduleRow = z
  .object({
    id: rowId.transform(asScheduleId),
    ...place,
    cron: z.string(),
    words: z.string(),
    timezone: z.string(),
    when_empty: z.enum(["skip", "say-so"]),
    when_unknown: z.enum(["may-miss", "may-repeat"]),
    quiet_hours: z.string().nullable(),
    grace_ms: z.int(),
    edition: jsonOf(editionSettingsSchema),
    draft_ms: z.int().nullable(),
    draft_for: z.string().nullable(),
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
      graceMs: row.grace_ms,
      edition: row.edition,
      draft:
        row.draft_ms === null || row.draft_for === null
          ? null
          : { leadMs: row.draft_ms, person: row.draft_for },
      state: row.state,
      reason: row.reason,
      createdBy: row.created_by,
      createdAt: row.created_at,
    }),
  );

const deliveryState = z.enum(["planned", "sending", "sent", "unknown", "dead", "skipped"]);

/** Postgres gives counts as text. */
export const countRow = z.object({
  state: deliveryState,
  count: z.coerce.number(),
  oldest: moment,
});

const deliveryRow = z
  .object({
    key: z.string().transform(asDeliveryKey),
    ...place,
    digest: z.string(),
    due_at: moment,
    part: z.int(),
    parts: z.int(),
    state: deliveryState,
    planned_at: moment,
    attempts: z.int(),
    started_at: moment.nullable(),
    next_attempt_at: moment.nullable(),
    message_id: z.string().nullable(),
    may_repeat: flag,
    replayed_at: moment.nullable(),
    reason: z.string().nullable(),
    edit: editColumn.nullable(),
  })
  .transform(
    ({ platform, tenant, channel, key, digest, part, parts, state, ...row }): Delivery => ({
      key,
      conversation: { platform, tenant, channel },
      digest,
      dueAt: row.due_at,
      part,
      parts,
      state,
      plannedAt: row.planned_at,
      attempts: row.attempts,
      startedAt: row.started_at,
      nextAttemptAt: row.next_attempt_at,
      messageId: row.message_id,
      mayRepeat: row.may_repeat,
      replayedAt: row.replayed_at,
      reason: row.reason,
      edit: row.edit,
    }),
  );

/** Rows of the store's tables as what they stand for. */
export const deliveryRows = {
  schedule: scheduleRow,
  slot: z
    .object({ due_at: moment, local_time: z.string() })
    .transform((row): Slot => ({ dueAt: row.due_at, localTime: row.local_time })),
  telling: z
    .object({ id: z.string(), digest: z.string(), told_at: moment })
    .transform((row): Telling => ({ articleId: row.id, digest: row.digest, at: row.told_at })),
  delivery: deliveryRow,
};
