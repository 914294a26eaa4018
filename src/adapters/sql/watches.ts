import { z } from "zod";
import {
  type Conversation,
  conversationKey,
  PLATFORMS,
  platformsBeside,
} from "../../domain/conversation.ts";
import { WATCHED } from "../../domain/digest.ts";
import { REACHES } from "../../domain/news-source.ts";
import type { Quotas } from "../../domain/quota.ts";
import type { UnwatchedArticle, Watch, WatchHit } from "../../domain/watch/watch.ts";
import type { WatchStore } from "../../ports/watch-store.ts";
import { moment, rowId, text } from "./columns.ts";
import { type Database, rowNumber, type Session, type Statement } from "./database.ts";
import { quietHoursColumn, toQuietHours } from "./delivery-rows.ts";
import { keepWithin } from "./keep-within.ts";
import { insertPlan } from "./slots.ts";

export function watchesOn(database: Database, quotas: Quotas): WatchStore {
  return {
    add: (watch) =>
      database.transaction(async (session) => {
        const { conversation, quietHours, ...rest } = watch;
        const quiet = quietHoursColumn(quietHours);
        const [added] = await session.all(watchRow, ADD, { ...conversation, ...rest, quiet });
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
  };
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

const countRow = z.object({ count: z.coerce.number() });

const watchColumns = {
  id: rowId,
  platform: z.enum(PLATFORMS),
  tenant: z.string(),
  channel: z.string(),
  expression: z.string(),
  quiet_hours: text,
  timezone: z.string(),
  state: z.enum(["active", "paused", "removed"]),
  reason: text,
  created_by: z.string(),
  created_at: moment,
};

const watchRow = z.object(watchColumns).transform(toWatch);

type WatchColumns = z.output<z.ZodObject<typeof watchColumns>>;

function toWatch(row: WatchColumns): Watch {
  const { id, platform, tenant, channel, expression, timezone, state, reason } = row;
  const conversation = { platform, tenant, channel };
  const quietHours = toQuietHours(row.quiet_hours);
  const created = { createdBy: row.created_by, createdAt: row.created_at };
  return { id, conversation, expression, quietHours, timezone, state, reason, ...created };
}

const hitRow = z
  .object({ ...watchColumns, name: z.string(), found_at: moment })
  .transform(
    (row): WatchHit => ({ watch: toWatch(row), articleId: row.name, foundAt: row.found_at }),
  );

const unwatchedRow = z
  .object({
    source_id: rowId,
    article_id: z.string(),
    name: z.string(),
    platform: z.enum([...PLATFORMS, ""]),
    tenant: z.string(),
    channel: z.string(),
    reach: z.enum(REACHES).nullable(),
  })
  .transform(
    ({ source_id, article_id, name, platform, tenant, channel, reach }): UnwatchedArticle => ({
      sourceId: source_id,
      id: article_id,
      name,
      conversation: platform === "" ? null : { platform, tenant, channel },
      reach,
    }),
  );

const HERE = "platform = :platform AND tenant = :tenant AND channel = :channel";

const ADD = `
  INSERT INTO watches (platform, tenant, channel, expression, quiet_hours, timezone, state,
    created_by, created_at)
  VALUES (:platform, :tenant, :channel, :expression, :quiet, :timezone, 'active',
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

const PLANNED_SINCE = `
  SELECT count(*) AS count FROM slots
  WHERE ${HERE} AND digest = :digest AND planned_at >= :since`;
