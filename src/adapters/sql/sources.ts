import type { NewsSource } from "../../domain/news-source.ts";
import type { Quotas } from "../../domain/quota.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import { type Database, NO_LIMIT, rowNumber, type Statement, type Values } from "./database.ts";
import { keepWithin } from "./keep-within.ts";
import { recordItem } from "./source-items.ts";
import { sourceRows } from "./source-rows.ts";

type SourceQueries = Pick<
  SourceStore,
  "add" | "find" | "list" | "stop" | "resume" | "claimDue" | "recordPoll"
>;

export function sourceQueries(database: Database, quotas: Quotas): SourceQueries {
  const list = (sql: string, values: Values = {}) => database.all(sourceRows.source, sql, values);

  return {
    add: (source) =>
      database.transaction(async (session) => {
        const { conversation } = source;
        const values = { ...placeOf(conversation), ...source };
        const [added] = await session.all(sourceRows.source, ADD, values);
        if (added && conversation) {
          await keepWithin(session, quotas, { kind: "sources", conversation });
        }
        return added ?? null;
      }),

    find: async (id) => (await list(FIND, { id: rowNumber(id) }))[0] ?? null,

    list: (place, limit = NO_LIMIT) =>
      place === undefined ? list(LIST_ALL, { limit }) : list(LIST_OF, { ...placeOf(place), limit }),

    async stop(id, { state, reason }) {
      await database.run(STOP, { id: rowNumber(id), state, reason });
    },

    async resume(id, nextPollAt) {
      await database.run(RESUME, { id: rowNumber(id), nextPollAt });
    },

    async claimDue({ now, until, claim, limit, inHand = new Map(), mostOfOne = limit }) {
      const share = { inHand: JSON.stringify(Object.fromEntries(inHand)), mostOfOne };
      const values = { now, until, claim, limit, ...share };
      const claimed = await database.all(sourceRows.source, CLAIM, values);
      return claimed.toSorted(
        (one, other) => one.nextPollAt.getTime() - other.nextPollAt.getTime(),
      );
    },

    recordPoll: ({ sourceId, claim, changes, items }) =>
      database.transaction(async (session) => {
        const id = rowNumber(sourceId);
        const [source] = await session.all(sourceRows.source, FIND_TO_CHANGE, { id });
        if (!source) return false;
        const values = { ...source, ...changes, id, claim };
        if ((await session.run(RECORD, values)) === 0) return false;
        for (const item of items) await recordItem(session, sourceId, item);
        return true;
      }),
  };
}

function placeOf(place: NewsSource["conversation"]) {
  const { platform, tenant, channel } = place ?? { platform: "", tenant: "", channel: "" };
  return { platform, tenant, channel };
}

const ADD = `
  INSERT INTO sources (platform, tenant, channel, reach, kind, url, title, site_url, folders,
    take_last, state, next_poll_at, created_by, created_at)
  VALUES (:platform, :tenant, :channel, :reach, :kind, :url, :title, :siteUrl, :folders,
    :takeLast, 'active', :nextPollAt, :createdBy, :createdAt)
  ON CONFLICT DO NOTHING
  RETURNING *`;

const FIND = "SELECT * FROM sources WHERE id = :id AND state <> 'removed'";

const FIND_TO_CHANGE: Statement = ({ lock }) => `${FIND} ${lock("FOR UPDATE")}`;

const LIST_ALL = "SELECT * FROM sources WHERE state <> 'removed' ORDER BY id LIMIT :limit";

const LIST_OF = `
  SELECT * FROM sources
  WHERE platform = :platform AND tenant = :tenant AND channel = :channel AND state <> 'removed'
  ORDER BY id LIMIT :limit`;

/** A poll under way is not to bring it back. */
const STOP = `
  UPDATE sources SET state = :state, reason = :reason, claim = NULL, claimed_until = NULL
  WHERE id = :id AND state <> 'removed'`;

const RESUME = `
  UPDATE sources SET state = 'active', reason = NULL, failures = 0, next_poll_at = :nextPollAt
  WHERE id = :id AND state = 'paused'`;

const IS_FREE = "state = 'active' AND (claimed_until IS NULL OR claimed_until <= :now)";

/** The workspace as `workspaceKey` names it. */
const WORKSPACE = `
  CASE WHEN platform = '' THEN 'everyone'
    WHEN tenant = 'dm' THEN platform || ':dm:' || channel ELSE platform || ':' || tenant END`;

/** The first of each workspace, then the second of each, after those that are in hand. */
const CLAIM: Statement = ({ address, entries, lock }) => `
  WITH due AS (
    SELECT id, url, next_poll_at, ${WORKSPACE} AS workspace FROM sources
    WHERE ${IS_FREE} AND next_poll_at <= :now
  ), turns AS (
    SELECT id, url, next_poll_at, coalesce(CAST(hand.value AS INTEGER), 0)
      + row_number() OVER (PARTITION BY workspace ORDER BY next_poll_at, id) AS turn
    FROM due LEFT JOIN ${entries(":inHand", "hand")} ON hand.key = due.workspace
  ), chosen AS MATERIALIZED (
    SELECT id, url FROM turns WHERE turn <= :mostOfOne ORDER BY turn, next_poll_at LIMIT :limit
  )
  UPDATE sources SET claim = :claim, claimed_until = :until
  WHERE id IN (
    SELECT id FROM sources
    WHERE ${IS_FREE} AND ${address("url")} IN (SELECT ${address("url")} FROM chosen)
    ORDER BY id NOT IN (SELECT id FROM chosen), next_poll_at LIMIT :limit
    ${lock("FOR UPDATE SKIP LOCKED")})
  RETURNING *`;

const RECORD = `
  UPDATE sources SET url = :url, reach = :reach, title = :title, site_url = :siteUrl,
    id_kind = :idKind, etag = :etag, last_modified = :lastModified, state = :state, reason = :reason,
    next_poll_at = :nextPollAt, polled_at = :polledAt, answered_at = :answeredAt,
    news_at = :newsAt, failures = :failures, claim = NULL, claimed_until = NULL
  WHERE id = :id AND claim = :claim`;
