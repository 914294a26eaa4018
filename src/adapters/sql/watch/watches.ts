import { isDeepStrictEqual } from "node:util";
import {
  type Conversation,
  conversationKey,
  platformsBeside,
} from "../../../domain/conversation.ts";
import { type DeliveryEdit, WATCHED } from "../../../domain/digest.ts";
import type { Quotas } from "../../../domain/quota.ts";
import type { Reply } from "../../../domain/reply.ts";
import type { UnwatchedArticle, WatchHit } from "../../../domain/watch/watch.ts";
import type { Reprinted, Reprinting, WatchStore } from "../../../ports/watch-store.ts";
import { type Database, rowNumber, type Session, type Statement } from "../database.ts";
import { quietHoursColumn, shownRow } from "../delivery-rows.ts";
import { keepWithin } from "../keep-within.ts";
import { RECORD_EDIT } from "../outbox.ts";
import { insertPlan } from "../slots.ts";
import { countRow, hitRow, placeRow, toldRow, unwatchedRow, watchRow } from "./watch-rows.ts";

export function watchesOn(database: Database, quotas: Quotas): WatchStore {
  return {
    add: (watch) =>
      database.transaction(async (session) => {
        const { conversation, quietHours, pings, ...rest } = watch;
        const quiet = quietHoursColumn(quietHours);
        const ping = pings.length === 0 ? null : JSON.stringify(pings);
        const [added] = await session.all(watchRow, ADD, { ...conversation, ...rest, quiet, ping });
        if (added) await keepWithin(session, quotas, { kind: "watches", conversation });
        return added ?? null;
      }),
    list: (conversation) => database.all(watchRow, LIST, { ...conversation }),
    change: (conversation, id, to) =>
      database.transaction(async (session) => {
        await session.hold("planning", conversationKey(conversation));
        const values = { ...conversation, id: rowNumber(id), reason: null, ...to };
        const [changed] = await session.all(watchRow, CHANGE, values);
        if (changed && to.state !== "active") await session.run(DROP, { id: rowNumber(id) });
        return changed ?? null;
      }),
    pauseAll: (conversation, reason) =>
      database.all(watchRow, PAUSE_ALL, { ...conversation, reason }),

    unwatched: (limit) => database.all(unwatchedRow, UNWATCHED, { limit }),
    reaching: (article) => database.all(watchRow, REACHING, reachingValues(article)),
    settle: (article, watchIds, foundAt) =>
      database.transaction(async (session) => {
        for (const id of watchIds) {
          await session.run(ADD_HIT, { watchId: rowNumber(id), name: article.name, foundAt });
        }
        await session.run(LOOKED_AT, keyOf(article));
      }),

    ...tellingOn(database),
  };
}

type Telling = Pick<
  WatchStore,
  "waiting" | "plannedSince" | "plan" | "told" | "reprint" | "placesToEdit"
>;

function tellingOn(database: Database): Telling {
  return {
    waiting: (mostOfOne) => database.all(hitRow, WAITING, { mostOfOne }),
    async plannedSince(conversation, since) {
      const values = { ...conversation, digest: WATCHED, since };
      const [row] = await database.all(countRow, PLANNED_SINCE, values);
      return row?.count ?? 0;
    },
    plan: (conversation, hits, plan) =>
      database.transaction(async (session) => {
        await session.hold("planning", conversationKey(conversation));
        if (!(await areWaiting(session, hits))) return false;
        const owner = { conversation, digest: WATCHED };
        if (!(await insertPlan(session, owner, plan))) return false;
        const [first] = plan.rows;
        await session.run(TELL, { hits: hitsValue(hits), key: first?.key ?? "" });
        return true;
      }),
    told: (name) => database.all(toldRow, TOLD, { name }),
    reprint: (conversation, hits, by) =>
      database.transaction(async (session) => {
        await session.hold("planning", conversationKey(conversation));
        if (hits.length > 0 && !(await areWaiting(session, hits))) return "not there";
        return sayElse(session, hits, by);
      }),
    placesToEdit: () => database.all(placeRow, PLACES_TO_EDIT, { digest: WATCHED }),
  };
}

async function sayElse(
  session: Session,
  hits: readonly WatchHit[],
  { key, before, message, at }: Reprinting,
): Promise<Reprinted> {
  const [row] = await session.all(shownRow, SHOWN_TO_CHANGE, { key });
  if (row?.message && !isDeepStrictEqual(row.message, asKept(before))) {
    return "says something else";
  }
  const edit = toBeEdited(row?.edit ?? null, at);
  const values = { edit: JSON.stringify(edit), message: JSON.stringify(message) };
  const record = hits.length > 0 ? RECORD_EDIT : RECORD_EARLY;
  if ((await session.run(record, { key, ...values })) === 0) return "not there";
  if (hits.length > 0) await session.run(TELL, { hits: hitsValue(hits), key });
  return "said";
}

async function areWaiting(session: Session, hits: readonly WatchHit[]): Promise<boolean> {
  const [row] = await session.all(countRow, COUNT_WAITING, { hits: hitsValue(hits) });
  return hits.length > 0 && row?.count === hits.length;
}

function hitsValue(hits: readonly WatchHit[]): string {
  return JSON.stringify(hits.map(({ watch, articleId }) => ({ w: watch.id, a: articleId })));
}

function keyOf({ sourceId, id }: UnwatchedArticle) {
  return { sourceId: rowNumber(sourceId), articleId: id };
}

/** Everyone's source has no place. The platforms are those of one machine, or one platform twice. */
function reachingValues(article: UnwatchedArticle) {
  const place: Conversation | null = article.conversation;
  return {
    ...keyOf(article),
    ...(place ?? { platform: "", tenant: "", channel: "" }),
    platforms: place ? platformsBeside(place) : [],
  };
}

/** The edit waits until the message is sent; nothing hangs on whether it ever is. */
const RECORD_EARLY = `
  UPDATE outbox SET edit = :edit, edited_message = :message
  WHERE key = :key AND message IS NOT NULL AND state <> 'skipped'`;

/** Another process may have had it say more meanwhile, which must not be lost. */
const SHOWN_TO_CHANGE: Statement = ({ lock }) =>
  `SELECT edit, coalesce(edited_message, message) AS message FROM outbox
  WHERE key = :key ${lock("FOR UPDATE")}`;

function asKept(message: Reply): unknown {
  return JSON.parse(JSON.stringify(message));
}

/**
 * At once, unless an attempt at an earlier edit is under way, or had no answer: it could arrive after
 * the new one, and take its words back.
 */
function toBeEdited(before: DeliveryEdit | null, at: Date): DeliveryEdit {
  const next = { state: "waiting", at, wordings: [], reason: null } as const;
  if (before?.state !== "waiting") return { ...next, attempts: 0, nextAttemptAt: at };
  return { ...next, attempts: before.attempts, nextAttemptAt: before.nextAttemptAt };
}

const HERE = "platform = :platform AND tenant = :tenant AND channel = :channel";

const ADD = `
  INSERT INTO watches (platform, tenant, channel, expression, quiet_hours, timezone, ping,
    state, created_by, created_at)
  VALUES (:platform, :tenant, :channel, :expression, :quiet, :timezone, :ping, 'active',
    :createdBy, :createdAt)
  ON CONFLICT DO NOTHING
  RETURNING *`;

const LIST = `SELECT * FROM watches WHERE ${HERE} AND state <> 'removed' ORDER BY id`;

const CHANGE = `
  UPDATE watches SET state = :state, reason = :reason
  WHERE id = :id AND ${HERE} AND state <> 'removed' RETURNING *`;

const PAUSE_ALL = `
  UPDATE watches SET state = 'paused', reason = :reason
  WHERE ${HERE} AND state = 'active' RETURNING *`;

/** A hit that was dropped stays known, so that it is not found again. */
const DROP = "UPDATE watch_hits SET told_by = '' WHERE watch_id = :id AND told_by IS NULL";

const UNWATCHED = `
  SELECT unwatched.source_id, unwatched.article_id, unwatched.name,
    platform, tenant, channel, reach
  FROM unwatched JOIN sources ON sources.id = unwatched.source_id
  ORDER BY unwatched.id LIMIT :limit`;

/** The same reach that answers have: see `reachedSources`. */
const REACHING: Statement = ({ isAny }) => `
  SELECT watches.* FROM watches, sources, articles
  WHERE sources.id = :sourceId AND sources.state <> 'removed'
    AND articles.source_id = :sourceId AND articles.id = :articleId AND articles.text <> ''
    AND watches.state = 'active' AND watches.created_at <= articles.first_seen_at
    AND (sources.platform = '' OR (watches.tenant = :tenant AND (
      (watches.platform = :platform AND watches.channel = :channel)
      OR (sources.reach = 'workspace' AND watches.tenant <> 'dm'
        AND ${isAny("watches.platform", ":platforms")}))))
  ORDER BY watches.id`;

const ADD_HIT = `
  INSERT INTO watch_hits (watch_id, name, found_at) VALUES (:watchId, :name, :foundAt)
  ON CONFLICT DO NOTHING`;

const LOOKED_AT = "DELETE FROM unwatched WHERE source_id = :sourceId AND article_id = :articleId";

const WAITING = `
  WITH turns AS (
    SELECT watch_id, name, found_at,
      row_number() OVER (PARTITION BY watch_id ORDER BY found_at, name) AS turn
    FROM watch_hits WHERE told_by IS NULL
  )
  SELECT watches.*, turns.name, found_at
  FROM turns JOIN watches ON watches.id = watch_id
  WHERE turn <= :mostOfOne AND watches.state = 'active'
  ORDER BY found_at, watch_id, turns.name`;

const ofThese =
  (sql: string): Statement =>
  ({ rows }) =>
    `${sql}
    WHERE told_by IS NULL AND (watch_id, name) IN (
      SELECT CAST(hit.value ->> 'w' AS BIGINT), hit.value ->> 'a' FROM ${rows(":hits", "hit")})`;

const COUNT_WAITING = ofThese("SELECT count(*) AS count FROM watch_hits");

const TELL = ofThese("UPDATE watch_hits SET told_by = :key");

const TOLD = `
  SELECT watches.*, name, found_at, told_by
  FROM watch_hits JOIN watches ON watches.id = watch_id
  WHERE name = :name AND told_by <> '' ORDER BY watch_id`;

/** Each is looked at once a minute, so that few are enough to need no index. */
const PLACES_TO_EDIT = `
  SELECT DISTINCT platform, tenant, channel
  FROM slots JOIN outbox ON outbox.slot_id = slots.id
  WHERE digest = :digest AND outbox.state = 'sent' AND edit LIKE '%"state":"waiting"%'`;

const PLANNED_SINCE = `
  SELECT count(*) AS count FROM slots
  WHERE ${HERE} AND digest = :digest AND planned_at >= :since`;
