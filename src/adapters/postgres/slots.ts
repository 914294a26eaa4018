import { z } from "zod";
import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import { ASKED_FOR, type Slot, type Telling } from "../../domain/digest.ts";
import { moreRow, placeRow } from "../../ports/delivery-rows.ts";
import type { DueSlot, SlotPlan, Store } from "../../ports/store.ts";
import type { Database, Session } from "./database.ts";
import { rows } from "./rows.ts";
import { STORE_LOCKS } from "./store-locks.ts";

type SlotQueries = Pick<
  Store,
  "dueSlots" | "lastSlot" | "decideSlot" | "planAskedFor" | "toldArticles" | "leftOver"
>;

export function slotQueries(database: Database): SlotQueries {
  return {
    dueSlots: (now, conversation) =>
      conversation
        ? database.all(dueRow, DUE_HERE, [
            now,
            conversation.platform,
            conversation.tenant,
            conversation.channel,
          ])
        : database.all(dueRow, `${DUE} ${IN_ORDER}`, [now]),

    lastSlot: async (scheduleId) => (await database.all(rows.slot, LAST, [scheduleId]))[0] ?? null,

    async decideSlot({ scheduleId, waiting, plans, next }) {
      return database.transaction(async (session) => {
        const [conversation] = await session.all(placeRow, LOCK_SCHEDULE, [scheduleId]);
        if (!conversation) return false;
        if (await isOutOfDate(session, conversation, plans)) return false;
        const claimed = await session.run(CLAIM, [scheduleId, waiting.dueAt]);
        if (claimed === 0) return false;

        const owner = { conversation, digest: scheduleId };
        for (const plan of plans) await insertPlan(session, owner, plan);
        if (next) await insertSlot(session, { ...owner, slot: next, state: "waiting" });
        return true;
      });
    },

    planAskedFor: (conversation, plan) =>
      database.transaction(
        async (session) =>
          !(await isOutOfDate(session, conversation, [plan])) &&
          insertPlan(session, { conversation, digest: ASKED_FOR }, plan),
      ),

    toldArticles: (conversation) => toldIn(database, conversation),

    async leftOver({ platform, tenant, channel }, key) {
      const [row] = await database.all(moreRow, MORE, [platform, tenant, channel, key ?? null]);
      return row?.more ?? null;
    },
  };
}

function toldIn(
  session: Pick<Session, "all">,
  { platform, tenant, channel }: Conversation,
): Promise<readonly Telling[]> {
  return session.all(rows.telling, TOLD, [platform, tenant, channel]);
}

/** Until the transaction ends nobody else plans there. */
async function isOutOfDate(
  session: Session,
  conversation: Conversation,
  plans: readonly SlotPlan[],
): Promise<boolean> {
  const known = plans.flatMap(({ told }) => told ?? []);
  if (known.length === 0) return false;
  await session.run(LOCK_CONVERSATION, [STORE_LOCKS.planning, conversationKey(conversation)]);
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
): Promise<string | null> {
  const { conversation, digest, slot, state, plan } = entry;
  const [row] = await session.all(z.object({ id: z.string() }), INSERT_SLOT, [
    conversation.platform,
    conversation.tenant,
    conversation.channel,
    digest,
    slot.dueAt,
    slot.localTime,
    state,
    plan?.plannedAt ?? null,
    plan?.articleIds ?? [],
    plan?.more ? JSON.stringify(plan.more) : null,
  ]);
  return row?.id ?? null;
}

async function insertPlan(session: Session, owner: Owner, plan: SlotPlan): Promise<boolean> {
  const slotId = await insertSlot(session, { ...owner, slot: plan.slot, state: "decided", plan });
  if (slotId === null) return false;

  const { rows } = plan;
  await session.run(INSERT_DELIVERIES, [
    slotId,
    rows.map(({ key }) => key),
    rows.map(({ state }) => state),
    rows.map((row) => (row.state === "planned" ? JSON.stringify(row.message) : null)),
    rows.map((row) => (row.state === "planned" ? null : row.reason)),
  ]);
  return true;
}

const dueRow = z
  .looseObject({ due_at: z.date(), local_time: z.string() })
  .transform(
    (row): DueSlot => ({ schedule: rows.schedule.parse(row), slot: rows.slot.parse(row) }),
  );

const DUE = `
  SELECT schedules.*, slots.due_at, slots.local_time
  FROM verbatim.slots JOIN verbatim.schedules ON slots.digest = schedules.id::TEXT
  WHERE slots.state = 'waiting' AND slots.due_at <= $1 AND schedules.state = 'active'`;

const IN_ORDER = "ORDER BY slots.due_at, slots.id";

const DUE_HERE = `${DUE}
    AND schedules.platform = $2 AND schedules.tenant = $3 AND schedules.channel = $4
  ${IN_ORDER}`;

const LAST = `
  SELECT due_at, local_time FROM verbatim.slots WHERE digest = $1 AND state = 'decided'
  ORDER BY due_at DESC LIMIT 1`;

const LOCK_SCHEDULE = `
  SELECT platform, tenant, channel FROM verbatim.schedules
  WHERE id::TEXT = $1 AND state = 'active' FOR UPDATE`;

/** By a hash: that two conversations share one costs a wait. */
const LOCK_CONVERSATION = "SELECT pg_advisory_xact_lock($1, hashtext($2))";

const CLAIM = "DELETE FROM verbatim.slots WHERE digest = $1 AND due_at = $2 AND state = 'waiting'";

const INSERT_SLOT = `
  INSERT INTO verbatim.slots (platform, tenant, channel, digest, due_at, local_time, state,
    planned_at, article_ids, more)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT DO NOTHING
  RETURNING id`;

const INSERT_DELIVERIES = `
  INSERT INTO verbatim.outbox (slot_id, key, state, message, reason, part, parts)
  SELECT $1, key, state, message, reason, part, cardinality($2::TEXT[])
  FROM unnest($2::TEXT[], $3::TEXT[], $4::TEXT[], $5::TEXT[])
    WITH ORDINALITY AS planned (key, state, message, reason, part)`;

const TOLD = `
  SELECT article.id, digest, max(planned_at) AS told_at
  FROM verbatim.slots, unnest(slots.article_ids) AS article (id)
  WHERE slots.platform = $1 AND slots.tenant = $2 AND slots.channel = $3
    AND EXISTS (SELECT 1 FROM verbatim.outbox WHERE outbox.slot_id = slots.id
      AND outbox.state IN ('planned', 'sending', 'sent', 'unknown'))
  GROUP BY article.id, digest`;

const MORE = `
  SELECT more FROM verbatim.slots
  WHERE platform = $1 AND tenant = $2 AND channel = $3 AND more IS NOT NULL
    AND ($4::TEXT IS NULL OR id = (SELECT slot_id FROM verbatim.outbox WHERE outbox.key = $4))
  ORDER BY planned_at DESC, id DESC LIMIT 1`;
