import type { NewNewsSource, NewsSource } from "../../domain/news-source.ts";
import type { Quotas } from "../../domain/quota.ts";
import type { SourceChanges, SourceStore } from "../../ports/source-store.ts";
import type { Database } from "./database.ts";
import { keepWithin } from "./keep-within.ts";
import { rows } from "./source-columns.ts";
import { recordItem } from "./source-items.ts";

type SourceQueries = Pick<
  SourceStore,
  "add" | "find" | "list" | "stop" | "resume" | "claimDue" | "recordPoll"
>;

export function sourceQueries(database: Database, quotas: Quotas): SourceQueries {
  return {
    add: (source) =>
      database.transaction(async (session) => {
        const [added] = await session.all(rows.source, ADD, valuesOf(source));
        const { conversation } = source;
        if (added && conversation) {
          await keepWithin(session, quotas, { kind: "sources", conversation });
        }
        return added ?? null;
      }),

    find: async (id) => (await database.all(rows.source, FIND, [id]))[0] ?? null,

    list: (place, limit) =>
      place === undefined
        ? database.all(rows.source, LIST_ALL, [limit ?? null])
        : database.all(rows.source, LIST_OF, [...placeOf(place), limit ?? null]),

    async stop(id, { state, reason }) {
      await database.run(STOP, [id, state, reason]);
    },

    async resume(id, nextPollAt) {
      await database.run(RESUME, [id, nextPollAt]);
    },

    async claimDue({ now, until, claim, limit, inHand = new Map(), mostOfOne = limit }) {
      const share = [JSON.stringify(Object.fromEntries(inHand)), mostOfOne];
      const claimed = await database.all(rows.source, CLAIM, [now, until, claim, limit, ...share]);
      return claimed.toSorted(
        (one, other) => one.nextPollAt.getTime() - other.nextPollAt.getTime(),
      );
    },

    recordPoll: ({ sourceId, claim, changes, items }) =>
      database.transaction(async (session) => {
        const [source] = await session.all(rows.source, `${FIND} FOR UPDATE`, [sourceId]);
        if (!source) return false;
        const values = [sourceId, claim, ...changedValues({ ...source, ...changes })];
        if ((await session.run(RECORD, values)) === 0) return false;
        for (const item of items) await recordItem(session, sourceId, item);
        return true;
      }),
  };
}

function placeOf(place: NewsSource["conversation"]) {
  return place ? [place.platform, place.tenant, place.channel] : ["", "", ""];
}

function valuesOf(source: NewNewsSource) {
  return [
    ...placeOf(source.conversation),
    source.reach,
    source.kind,
    source.url,
    source.title,
    source.siteUrl,
    source.folders,
    source.takeLast,
    source.nextPollAt,
    source.createdBy,
    source.createdAt,
  ];
}

function changedValues(source: Required<SourceChanges>) {
  return [
    source.url,
    source.reach,
    source.title,
    source.siteUrl,
    source.idKind,
    source.etag,
    source.lastModified,
    source.state,
    source.reason,
    source.nextPollAt,
    source.polledAt,
    source.answeredAt,
    source.newsAt,
    source.failures,
  ];
}

const ADD = `
  INSERT INTO verbatim.sources (platform, tenant, channel, reach, kind, url, title, site_url,
    folders, take_last, state, next_poll_at, created_by, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'active', $11, $12, $13)
  ON CONFLICT DO NOTHING
  RETURNING *`;

const FIND = "SELECT * FROM verbatim.sources WHERE id::TEXT = $1 AND state <> 'removed'";

const LIST_ALL = "SELECT * FROM verbatim.sources WHERE state <> 'removed' ORDER BY id LIMIT $1";

const LIST_OF = `
  SELECT * FROM verbatim.sources
  WHERE platform = $1 AND tenant = $2 AND channel = $3 AND state <> 'removed'
  ORDER BY id LIMIT $4`;

/** A poll under way is not to bring it back. */
const STOP = `
  UPDATE verbatim.sources SET state = $2, reason = $3, claim = NULL, claimed_until = NULL
  WHERE id::TEXT = $1 AND state <> 'removed'`;

const RESUME = `
  UPDATE verbatim.sources SET state = 'active', reason = NULL, failures = 0, next_poll_at = $2
  WHERE id::TEXT = $1 AND state = 'paused'`;

const IS_FREE = "state = 'active' AND (claimed_until IS NULL OR claimed_until <= $1)";

/** As `workspaceKey` names it. */
const WORKSPACE = `
  CASE WHEN platform = '' THEN 'everyone'
    WHEN tenant = 'dm' THEN platform || ':dm:' || channel ELSE platform || ':' || tenant END`;

/** The first of each workspace, then the second of each, after those that are in hand. */
const CLAIM = `
  WITH due AS (
    SELECT id, url, next_poll_at, ${WORKSPACE} AS workspace FROM verbatim.sources
    WHERE ${IS_FREE} AND next_poll_at <= $1
  ), turns AS (
    SELECT id, url, next_poll_at, coalesce(hand.value::INTEGER, 0)
      + row_number() OVER (PARTITION BY workspace ORDER BY next_poll_at, id) AS turn
    FROM due LEFT JOIN jsonb_each_text($5::JSONB) AS hand ON hand.key = due.workspace
  ), chosen AS MATERIALIZED (
    SELECT id, url FROM turns WHERE turn <= $6 ORDER BY turn, next_poll_at LIMIT $4
  )
  UPDATE verbatim.sources SET claim = $3, claimed_until = $2
  WHERE id IN (
    SELECT id FROM verbatim.sources
    WHERE ${IS_FREE} AND md5(url) IN (SELECT md5(url) FROM chosen)
    ORDER BY id NOT IN (SELECT id FROM chosen), next_poll_at LIMIT $4 FOR UPDATE SKIP LOCKED)
  RETURNING *`;

const RECORD = `
  UPDATE verbatim.sources SET url = $3, reach = $4, title = $5, site_url = $6, id_kind = $7,
    etag = $8, last_modified = $9, state = $10, reason = $11, next_poll_at = $12, polled_at = $13,
    answered_at = $14, news_at = $15, failures = $16, claim = NULL, claimed_until = NULL
  WHERE id::TEXT = $1 AND claim = $2`;
