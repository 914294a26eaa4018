import { z } from "zod";
import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import { ASKED_FOR, LONGEST_LEAD_MS, type Slot, type Telling } from "../../domain/digest.ts";
import type { SlotPlan } from "../../ports/slot-plan.ts";
import type { DueSlot, Store } from "../../ports/store.ts";
import { moment } from "./columns.ts";
import { type Database, rowNumber, type Session, type Statement, written } from "./database.ts";
import { deliveryRows, moreRow, placeRow } from "./delivery-rows.ts";

type SlotQueries = Pick<
  Store,
  "dueSlots" | "lastSlot" | "decideSlot" | "planAskedFor" | "toldArticles" | "leftOver"
>;

export function slotQueries(database: Database): SlotQueries {
  return {
    dueSlots(now, conversation) {
      // There is an index of slots by their time, and no draft is longer before it.
      const latest = new Date(now.getTime() + LONGEST_LEAD_MS);
      return conversation
        ? database.all(dueRow, DUE_HERE, { now, latest, ...conversation })
        : database.all(dueRow, DUE, { now, latest });
    },

    async lastSlot(scheduleId) {
      const [slot] = await database.all(deliveryRows.slot, LAST, { digest: scheduleId });
      return slot ?? null;
    },

    decideSlot: ({ scheduleId, waiting, plans, next }) =>
      database.transaction(async (session) => {
        const id = rowNumber(scheduleId);
        const [conversation] = await session.all(placeRow, LOCK_SCHEDULE, { id });
        if (!conversation || (await isOutOfDate(session, conversation, plans))) return false;
        const claim = { digest: scheduleId, dueAt: waiting.dueAt };
        if ((await session.run(CLAIM, claim)) === 0) return false;

        const owner = { conversation, digest: scheduleId };
        for (const plan of plans) await insertPlan(session, owner, plan);
        if (next) await insertSlot(session, { ...owner, slot: next, state: "waiting" });
        return true;
      }),

    planAskedFor: (conversation, plan) =>
      database.transaction(
        async (session) =>
          !(await isOutOfDate(session, conversation, [plan])) &&
          insertPlan(session, { conversation, digest: ASKED_FOR }, plan),
      ),

    toldArticles: (conversation) => toldIn(database, conversation),

    async leftOver(conversation, key) {
      const values = { ...conversation, key: key ?? null };
      const [row] = await database.all(moreRow, MORE, values);
      return row?.more ?? null;
    },
  };
}

function toldIn(session: Session, conversation: Conversation): Promise<readonly Telling[]> {
  return session.all(deliveryRows.telling, TOLD, { ...conversation });
}

/** True where the plan is out of date. Until the transaction ends nobody else plans there. */
async function isOutOfDate(
  session: Session,
  conversation: Conversation,
  plans: readonly SlotPlan[],
): Promise<boolean> {
  const known = plans.flatMap(({ told }) => told ?? []);
  if (known.length === 0) return false;
  await session.hold("planning", conversationKey(conversation));
  const now = await toldIn(session, conversation);
  return known.some((told) => now.some(({ articleId }) => !told.has(articleId)));
}

interface Owner {
  readonly conversation: Conversation;
  readonly digest: string;
}

/** `null` if the slot is there already. */
export async function insertSlot(
  session: Session,
  entry: Owner & { readonly slot: Slot; readonly state: string; readonly plan?: SlotPlan },
): Promise<number | null> {
  const [row] = await session.all(z.object({ id: z.coerce.number() }), INSERT_SLOT, {
    ...(entry.plan?.conversation ?? entry.conversation),
    digest: entry.digest,
    dueAt: entry.slot.dueAt,
    localTime: entry.slot.localTime,
    state: entry.state,
    plannedAt: entry.plan?.plannedAt ?? null,
    articleIds: entry.plan?.articleIds ?? [],
    more: entry.plan?.more ? JSON.stringify(entry.plan.more) : null,
    draft: entry.plan?.held ? JSON.stringify(entry.plan.held.sheet) : null,
  });
  return row?.id ?? null;
}

/** `false` if its slot is there already. */
export async function insertPlan(session: Session, owner: Owner, plan: SlotPlan): Promise<boolean> {
  const slotId = await insertSlot(session, { ...owner, slot: plan.slot, state: "decided", plan });
  if (slotId === null) return false;

  for (const [index, row] of plan.rows.entries()) {
    await session.run(INSERT_DELIVERY, {
      key: row.key,
      slotId,
      part: index + 1,
      parts: plan.rows.length,
      state: row.state,
      message: row.state === "planned" ? JSON.stringify(row.message) : null,
      reason: row.state === "planned" ? (plan.held ? HELD : null) : row.reason,
      heldUntil: row.state === "planned" ? (plan.held?.until ?? null) : null,
    });
  }
  return true;
}

const dueRow = z.looseObject({ due_at: moment, local_time: z.string() }).transform(
  (row): DueSlot => ({
    schedule: deliveryRows.schedule.parse(row),
    slot: deliveryRows.slot.parse(row),
  }),
);

const IS_DUE: Statement = ({ earlier }) =>
  `${earlier("slots.due_at", "coalesce(schedules.draft_ms, 0)")} <= :now`;

const DUE: Statement = (dialect) => `
  SELECT schedules.*, slots.due_at, slots.local_time
  FROM slots JOIN schedules ON slots.digest = CAST(schedules.id AS TEXT)
  WHERE slots.state = 'waiting' AND slots.due_at <= :latest AND ${written(IS_DUE, dialect)}
    AND schedules.state = 'active'
  ORDER BY slots.due_at, slots.id`;

/**
 * The query goes from the few schedules of a conversation to their slots, and not through all that
 * is due.
 */
const DUE_HERE: Statement = (dialect) => `
  SELECT schedules.*, slots.due_at, slots.local_time
  FROM schedules CROSS JOIN slots
  WHERE slots.digest = CAST(schedules.id AS TEXT)
    AND slots.state = 'waiting' AND slots.due_at <= :latest AND ${written(IS_DUE, dialect)}
    AND schedules.state = 'active'
    AND schedules.platform = :platform AND schedules.tenant = :tenant
    AND schedules.channel = :channel
  ORDER BY slots.due_at, slots.id`;

const LAST = `
  SELECT due_at, local_time FROM slots WHERE digest = :digest AND state = 'decided'
  ORDER BY due_at DESC LIMIT 1`;

const LOCK_SCHEDULE: Statement = ({ lock }) => `
  SELECT platform, tenant, channel FROM schedules
  WHERE id = :id AND state = 'active' ${lock("FOR UPDATE")}`;

const CLAIM = "DELETE FROM slots WHERE digest = :digest AND due_at = :dueAt AND state = 'waiting'";

const INSERT_SLOT = `
  INSERT INTO slots (platform, tenant, channel, digest, due_at, local_time, state, planned_at,
    article_ids, more, draft)
  VALUES (:platform, :tenant, :channel, :digest, :dueAt, :localTime, :state, :plannedAt,
    :articleIds, :more, :draft)
  ON CONFLICT DO NOTHING
  RETURNING id`;

const INSERT_DELIVERY = `
  INSERT INTO outbox (key, slot_id, part, parts, state, message, reason, next_attempt_at)
  VALUES (:key, :slotId, :part, :parts, :state, :message, :reason, :heldUntil)`;

const HELD = "It waits for its time; until then its draft can be changed.";

const TOLD: Statement = ({ members }) => `
  SELECT article.value AS id, digest, max(planned_at) AS told_at
  FROM slots, ${members("slots.article_ids", "article")}
  WHERE platform = :platform AND tenant = :tenant AND channel = :channel
    AND EXISTS (SELECT 1 FROM outbox WHERE outbox.slot_id = slots.id
      AND outbox.state IN ('planned', 'sending', 'sent', 'unknown'))
  GROUP BY article.value, digest`;

const MORE = `
  SELECT more FROM slots
  WHERE platform = :platform AND tenant = :tenant AND channel = :channel AND more IS NOT NULL
    AND (CAST(:key AS TEXT) IS NULL OR id = (SELECT slot_id FROM outbox WHERE outbox.key = :key))
  ORDER BY planned_at DESC, id DESC LIMIT 1`;
