import { z } from "zod";
import type { Conversation } from "../../domain/conversation.ts";
import { ASKED_FOR, type Slot, type Telling } from "../../domain/digest.ts";
import { moreRow, placeRow } from "../../ports/delivery-rows.ts";
import type { DueSlot, SlotPlan, Store } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { rows } from "./rows.ts";

type SlotQueries = Pick<
  Store,
  "dueSlots" | "lastSlot" | "decideSlot" | "planAskedFor" | "toldArticles" | "leftOver"
>;

export function slotQueries(connection: Connection): SlotQueries {
  return {
    dueSlots: async (now, conversation) =>
      conversation
        ? connection.all(dueRow, DUE_HERE, { now: now.getTime(), ...conversation })
        : connection.all(dueRow, DUE, { now: now.getTime() }),

    lastSlot: async (scheduleId) =>
      connection.all(rows.slot, LAST, { digest: scheduleId })[0] ?? null,

    async decideSlot({ scheduleId, waiting, plans, next }) {
      return connection.transaction(() => {
        const claim = { digest: scheduleId, dueAt: waiting.dueAt.getTime() };
        const [conversation] = connection.all(placeRow, FIND_WAITING, claim);
        if (!conversation || isOutOfDate(connection, conversation, plans)) return false;
        connection.run(CLAIM, claim);

        const owner = { conversation, digest: scheduleId };
        for (const plan of plans) insertPlan(connection, owner, plan);
        if (next) insertSlot(connection, { ...owner, slot: next, state: "waiting" });
        return true;
      });
    },

    planAskedFor: async (conversation, plan) =>
      connection.transaction(
        () =>
          !isOutOfDate(connection, conversation, [plan]) &&
          insertPlan(connection, { conversation, digest: ASKED_FOR }, plan),
      ),

    toldArticles: async (conversation) => toldIn(connection, conversation),

    async leftOver(conversation, key) {
      const [row] = connection.all(moreRow, MORE, { ...conversation, key: key ?? null });
      return row?.more ?? null;
    },
  };
}

function toldIn(connection: Connection, conversation: Conversation): readonly Telling[] {
  return connection.all(rows.telling, TOLD, { ...conversation });
}

function isOutOfDate(
  connection: Connection,
  conversation: Conversation,
  plans: readonly SlotPlan[],
): boolean {
  const known = plans.flatMap(({ told }) => told ?? []);
  if (known.length === 0) return false;
  const now = toldIn(connection, conversation);
  return known.some((told) => now.some(({ articleId }) => !told.has(articleId)));
}

interface Owner {
  readonly conversation: Conversation;
  readonly digest: string;
}

/** `null` if the slot is there already. */
export function insertSlot(
  connection: Connection,
  entry: Owner & { readonly slot: Slot; readonly state: string; readonly plan?: SlotPlan },
): number | null {
  const [row] = connection.all(z.object({ id: z.int() }), INSERT_SLOT, {
    ...entry.conversation,
    digest: entry.digest,
    dueAt: entry.slot.dueAt.getTime(),
    localTime: entry.slot.localTime,
    state: entry.state,
    plannedAt: entry.plan?.plannedAt.getTime() ?? null,
    articleIds: JSON.stringify(entry.plan?.articleIds ?? []),
    more: entry.plan?.more ? JSON.stringify(entry.plan.more) : null,
  });
  return row?.id ?? null;
}

function insertPlan(connection: Connection, owner: Owner, plan: SlotPlan): boolean {
  const slotId = insertSlot(connection, { ...owner, slot: plan.slot, state: "decided", plan });
  if (slotId === null) return false;

  for (const [index, row] of plan.rows.entries()) {
    connection.run(INSERT_DELIVERY, {
      key: row.key,
      slotId,
      part: index + 1,
      parts: plan.rows.length,
      state: row.state,
      message: row.state === "planned" ? JSON.stringify(row.message) : null,
      reason: row.state === "planned" ? null : row.reason,
    });
  }
  return true;
}

const dueRow = z
  .looseObject({ due_at: z.int(), local_time: z.string() })
  .transform(
    (row): DueSlot => ({ schedule: rows.schedule.parse(row), slot: rows.slot.parse(row) }),
  );

const DUE = `
  SELECT schedules.*, slots.due_at, slots.local_time
  FROM slots JOIN schedules ON slots.digest = CAST(schedules.id AS TEXT)
  WHERE slots.state = 'waiting' AND slots.due_at <= :now AND schedules.state = 'active'
  ORDER BY slots.due_at, slots.id`;

/** From the few schedules of a conversation to their slots, and not through all that is due. */
const DUE_HERE = `
  SELECT schedules.*, slots.due_at, slots.local_time
  FROM schedules CROSS JOIN slots ON slots.digest = CAST(schedules.id AS TEXT)
  WHERE slots.state = 'waiting' AND slots.due_at <= :now AND schedules.state = 'active'
    AND schedules.platform = :platform AND schedules.tenant = :tenant
    AND schedules.channel = :channel
  ORDER BY slots.due_at, slots.id`;

const LAST = `
  SELECT due_at, local_time FROM slots WHERE digest = :digest AND state = 'decided'
  ORDER BY due_at DESC LIMIT 1`;

const WAITING = "FROM slots WHERE digest = :digest AND due_at = :dueAt AND state = 'waiting'";

const FIND_WAITING = `SELECT platform, tenant, channel ${WAITING}`;

const CLAIM = `DELETE ${WAITING}`;

const INSERT_SLOT = `
  INSERT INTO slots (platform, tenant, channel, digest, due_at, local_time, state, planned_at,
    article_ids, more)
  VALUES (:platform, :tenant, :channel, :digest, :dueAt, :localTime, :state, :plannedAt,
    :articleIds, :more)
  ON CONFLICT DO NOTHING
  RETURNING id`;

const INSERT_DELIVERY = `
  INSERT INTO outbox (key, slot_id, part, parts, state, message, reason)
  VALUES (:key, :slotId, :part, :parts, :state, :message, :reason)`;

const TOLD = `
  SELECT json_each.value AS id, digest, max(planned_at) AS told_at
  FROM slots, json_each(slots.article_ids)
  WHERE platform = :platform AND tenant = :tenant AND channel = :channel
    AND EXISTS (SELECT 1 FROM outbox WHERE outbox.slot_id = slots.id
      AND outbox.state IN ('planned', 'sending', 'sent', 'unknown'))
  GROUP BY json_each.value, digest`;

const MORE = `
  SELECT more FROM slots
  WHERE platform = :platform AND tenant = :tenant AND channel = :channel AND more IS NOT NULL
    AND (:key IS NULL OR id = (SELECT slot_id FROM outbox WHERE outbox.key = :key))
  ORDER BY planned_at DESC, id DESC LIMIT 1`;
