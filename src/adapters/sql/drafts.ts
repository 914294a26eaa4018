import { z } from "zod";
import { PLATFORMS } from "../../domain/conversation.ts";
import type { Draft, DraftSheet } from "../../domain/edition/draft.ts";
import { asScheduleId } from "../../domain/ids.ts";
import { replySchema } from "../../domain/reply/reply-schema.ts";
import type { DraftChange, DraftStore } from "../../ports/slot-plan.ts";
import { flag, jsonOf, moment } from "./columns.ts";
import { type Database, rowNumber, type Session, type Statement } from "./database.ts";

/**
 * A draft can be changed for as long as none of its messages was begun. Whoever begins one and
 * whoever changes the draft lock the same rows, so that what is posted is one version as a whole.
 */
export function draftsOn(database: Database): DraftStore {
  return {
    list: (digest) => database.all(draftRow, LIST, { digest: digest ?? null }),

    change: ({ digest, dueAt, version }, change) =>
      database.transaction(async (session) => {
        await session.lock(LOCK_SCHEDULE, { id: rowNumber(digest) });
        await session.lock(LOCK_MESSAGES, { digest, dueAt });
        const sheet = change.kind === "rearranged" ? JSON.stringify(change.sheet) : null;
        const seen = { digest, dueAt, version, sheet };
        const [slot] = await session.all(slotRow, CLAIM, seen);
        if (!slot) return false;
        await apply(session, slot.id, change);
        return true;
      }),
  };
}

async function apply(session: Session, slotId: number, change: DraftChange): Promise<void> {
  switch (change.kind) {
    case "released":
      await session.run(RELEASE, { slotId });
      return;
    case "held back":
      await session.run(HOLD_BACK, { slotId, reason: change.reason });
      return;
    case "rearranged": {
      const parts = change.rows.length;
      for (const [index, { key, message }] of change.rows.entries()) {
        const words = { slotId, key, part: index + 1, parts, message: JSON.stringify(message) };
        await session.run(REPLACE, words);
      }
      await session.run(DROP_REST, { slotId, parts });
    }
  }
}

const slotRow = z.object({ id: z.coerce.number() });

const sheetColumn = jsonOf(
  z.object({
    messages: z.array(replySchema),
    order: z.array(z.int()),
  }) satisfies z.ZodType<DraftSheet>,
);

const draftRow = z
  .object({
    platform: z.enum(PLATFORMS),
    tenant: z.string(),
    channel: z.string(),
    digest: z.string().transform(asScheduleId),
    due_at: moment,
    held_until: moment.nullable(),
    draft_version: z.int(),
    draft: sheetColumn,
    has_more: flag,
  })
  .transform(
    ({ platform, tenant, channel, digest, ...row }): Draft => ({
      digest,
      conversation: { platform, tenant, channel },
      dueAt: row.due_at,
      heldUntil: row.held_until,
      version: row.draft_version,
      sheet: row.draft,
      hasMore: row.has_more,
    }),
  );

/** Nothing of it was begun, so that all of it can still be another. */
const IS_OPEN = `
  slots.draft IS NOT NULL
  AND EXISTS (SELECT 1 FROM schedules
    WHERE CAST(schedules.id AS TEXT) = slots.digest AND schedules.state = 'active')
  AND EXISTS (SELECT 1 FROM outbox WHERE outbox.slot_id = slots.id)
  AND NOT EXISTS (SELECT 1 FROM outbox
    WHERE outbox.slot_id = slots.id AND (outbox.state <> 'planned' OR outbox.attempts > 0))`;

const LIST = `
  SELECT platform, tenant, channel, digest, due_at, draft_version, draft,
    more IS NOT NULL AS has_more,
    (SELECT max(next_attempt_at) FROM outbox WHERE outbox.slot_id = slots.id) AS held_until
  FROM slots
  WHERE (CAST(:digest AS TEXT) IS NULL OR digest = :digest) AND ${IS_OPEN}
  ORDER BY due_at, id`;

const LOCK_SCHEDULE: Statement = ({ lock }) =>
  `SELECT 1 FROM schedules WHERE id = :id ${lock("FOR SHARE")}`;

const LOCK_MESSAGES: Statement = ({ lock }) => `
  SELECT 1 FROM outbox
  WHERE slot_id IN (SELECT id FROM slots
    WHERE digest = :digest AND due_at = :dueAt AND draft IS NOT NULL)
  ${lock("FOR UPDATE")}`;

const CLAIM = `
  UPDATE slots SET draft_version = draft_version + 1, draft = coalesce(:sheet, draft)
  WHERE digest = :digest AND due_at = :dueAt AND draft_version = :version AND ${IS_OPEN}
  RETURNING id`;

const RELEASE = `
  UPDATE outbox SET next_attempt_at = NULL, reason = 'Its editor had it posted.'
  WHERE slot_id = :slotId`;

const HOLD_BACK = `
  UPDATE outbox SET state = 'skipped', next_attempt_at = NULL, reason = :reason
  WHERE slot_id = :slotId`;

/** A further message waits for as long as the first. */
const REPLACE = `
  INSERT INTO outbox (key, slot_id, part, parts, state, message, reason, next_attempt_at)
  SELECT :key, :slotId, :part, :parts, 'planned', :message, first.reason, first.next_attempt_at
  FROM outbox AS first WHERE first.slot_id = :slotId AND first.part = 1
  ON CONFLICT (key) DO UPDATE SET message = excluded.message, parts = excluded.parts`;

const DROP_REST = "DELETE FROM outbox WHERE slot_id = :slotId AND part > :parts";
