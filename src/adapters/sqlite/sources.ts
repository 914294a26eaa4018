import type { NewNewsSource, NewsSource } from "../../domain/news-source.ts";
import type { Quotas } from "../../domain/quota.ts";
import type { PollRecord, SourceChanges, SourceStore } from "../../ports/source-store.ts";
import type { Connection } from "./connection.ts";
import { keepWithin } from "./keep-within.ts";
import { rows } from "./source-columns.ts";
import { recordItem } from "./source-items.ts";

type SourceQueries = Pick<
  SourceStore,
  "add" | "find" | "list" | "stop" | "resume" | "claimDue" | "recordPoll"
>;

export function sourceQueries(connection: Connection, quotas: Quotas): SourceQueries {
  const find = (id: string) => connection.all(rows.source, FIND, { id: Number(id) })[0] ?? null;

  return {
    add: async (source) =>
      connection.transaction(() => {
        const [added] = connection.all(rows.source, ADD, valuesOf(source));
        const { conversation } = source;
        if (added && conversation)
          keepWithin(connection, quotas, { kind: "sources", conversation });
        return added ?? null;
      }),

    find: async (id) => find(id),

    list: async (place, limit = NO_LIMIT) =>
      place === undefined
        ? connection.all(rows.source, LIST_ALL, { limit })
        : connection.all(rows.source, LIST_OF, { ...placeOf(place), limit }),

    async stop(id, { state, reason }) {
      connection.run(STOP, { id: Number(id), state, reason });
    },

    async resume(id, nextPollAt) {
      connection.run(RESUME, { id: Number(id), nextPollAt: nextPollAt.getTime() });
    },

    async claimDue({ now, until, claim, limit, inHand = new Map(), mostOfOne = limit }) {
      const times = { now: now.getTime(), until: until.getTime() };
      const share = { inHand: JSON.stringify(Object.fromEntries(inHand)), mostOfOne };
      return connection.transaction(() =>
        connection
          .all(rows.source, CLAIM, { ...times, ...share, claim, limit })
          .toSorted((one, other) => one.nextPollAt.getTime() - other.nextPollAt.getTime()),
      );
    },

    async recordPoll({ sourceId, claim, changes, items }: PollRecord) {
      return connection.transaction(() => {
        const source = find(sourceId);
        if (!source) return false;
        const values = { ...changedValues({ ...source, ...changes }), id: Number(sourceId), claim };
        if (connection.run(RECORD, values) === 0) return false;
        for (const item of items) recordItem(connection, sourceId, item);
        return true;
      });
    },
  };
}

/** Of a process that was killed; beside this one there is no other. */
export function releaseClaims(connection: Connection): void {
  connection.run("UPDATE sources SET claim = NULL, claimed_until = NULL WHERE claim IS NOT NULL");
}

function placeOf(place: NewsSource["conversation"]) {
  const { platform, tenant, channel } = place ?? { platform: "", tenant: "", channel: "" };
  return { platform, tenant, channel };
}

function valuesOf({ conversation, folders, nextPollAt, createdAt, ...source }: NewNewsSource) {
  return {
    ...placeOf(conversation),
    ...source,
    folders: JSON.stringify(folders),
    nextPollAt: nextPollAt.getTime(),
    createdAt: createdAt.getTime(),
  };
}

function changedValues(source: Required<SourceChanges>) {
  return {
    url: source.url,
    reach: source.reach,
    title: source.title,
    siteUrl: source.siteUrl,
    idKind: source.idKind,
    etag: source.etag,
    lastModified: source.lastModified,
    state: source.state,
    reason: source.reason,
    nextPollAt: source.nextPollAt.getTime(),
    polledAt: source.polledAt?.getTime() ?? null,
    answeredAt: source.answeredAt?.getTime() ?? null,
    newsAt: source.newsAt?.getTime() ?? null,
    failures: source.failures,
  };
}

const ADD = `
  INSERT INTO sources (platform, tenant, channel, reach, kind, url, title, site_url, folders,
    take_last, state, next_poll_at, created_by, created_at)
  VALUES (:platform, :tenant, :channel, :reach, :kind, :url, :title, :siteUrl, :folders,
    :takeLast, 'active', :nextPollAt, :createdBy, :createdAt)
  ON CONFLICT DO NOTHING
  RETURNING *`;

const FIND = "SELECT * FROM sources WHERE id = :id AND state <> 'removed'";

/** SQLite takes a limit below zero for none. */
const NO_LIMIT = -1;

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

/** As `workspaceKey` names it. */
const WORKSPACE = `
  CASE WHEN platform = '' THEN 'everyone'
    WHEN tenant = 'dm' THEN platform || ':dm:' || channel ELSE platform || ':' || tenant END`;

/** The first of each workspace, then the second of each, after those that are in hand. */
const CLAIM = `
  WITH due AS (
    SELECT id, url, next_poll_at, ${WORKSPACE} AS workspace FROM sources
    WHERE ${IS_FREE} AND next_poll_at <= :now
  ), turns AS (
    SELECT id, url, next_poll_at, coalesce(hand.value, 0)
      + row_number() OVER (PARTITION BY workspace ORDER BY next_poll_at, id) AS turn
    FROM due LEFT JOIN (SELECT key, value FROM json_each(:inHand)) AS hand
      ON hand.key = due.workspace
  ), chosen AS MATERIALIZED (
    SELECT id, url FROM turns WHERE turn <= :mostOfOne ORDER BY turn, next_poll_at LIMIT :limit
  )
  UPDATE sources SET claim = :claim, claimed_until = :until
  WHERE id IN (
    SELECT id FROM sources WHERE ${IS_FREE} AND url IN (SELECT url FROM chosen)
    ORDER BY id NOT IN (SELECT id FROM chosen), next_poll_at LIMIT :limit)
  RETURNING *`;

const RECORD = `
  UPDATE sources SET url = :url, reach = :reach, title = :title, site_url = :siteUrl,
    id_kind = :idKind, etag = :etag, last_modified = :lastModified, state = :state, reason = :reason,
    next_poll_at = :nextPollAt, polled_at = :polledAt, answered_at = :answeredAt,
    news_at = :newsAt, failures = :failures, claim = NULL, claimed_until = NULL
  WHERE id = :id AND claim = :claim`;
