import { z } from "zod";
import type { ItemRecord, SourceStore } from "../../ports/source-store.ts";
import type { Connection } from "./connection.ts";
import { rows } from "./source-columns.ts";

type ItemQueries = Pick<SourceStore, "knownItems" | "waitingItems" | "items">;

export function sourceItemQueries(connection: Connection): ItemQueries {
  return {
    async knownItems(sourceId, keys) {
      const values = { sourceId: Number(sourceId), keys: JSON.stringify(keys) };
      return new Map(connection.all(rows.keyedItem, KNOWN, values));
    },

    waitingItems: async (sourceId, now) =>
      connection.all(rows.item, WAITING, { sourceId: Number(sourceId), now: now.getTime() }),

    items: async ({ sourceIds, key, states, limit }) =>
      connection.all(rows.item, ITEMS, {
        sourceIds: JSON.stringify(sourceIds.map(Number)),
        key: key ?? null,
        states: states ? JSON.stringify(states) : null,
        limit,
      }),
  };
}

export function recordItem(connection: Connection, sourceId: string, item: ItemRecord): void {
  const values = {
    id: item.id === null ? null : Number(item.id),
    sourceId: Number(sourceId),
    url: item.url,
    title: item.title,
    publishedOn: item.publishedOn,
    state: item.state,
    reason: item.reason,
    attempts: item.attempts,
    tryAt: item.tryAt?.getTime() ?? null,
    articleId: item.articleId,
    seenAt: item.seenAt.getTime(),
  };
  const [row] = connection.all(z.object({ id: z.int() }), KEEP, values);
  if (!row) return;
  for (const key of item.keys) {
    connection.run(KEEP_KEY, { key, sourceId: Number(sourceId), itemId: row.id });
  }
}

const KNOWN = `
  SELECT item_keys.key, source_items.* FROM item_keys
  JOIN source_items ON source_items.id = item_keys.item_id
  WHERE item_keys.source_id = :sourceId
    AND item_keys.key IN (SELECT value FROM json_each(:keys))`;

const WAITING = `
  SELECT * FROM source_items
  WHERE source_id = :sourceId AND state = 'waiting' AND try_at <= :now ORDER BY try_at`;

const ITEMS = `
  SELECT * FROM source_items
  WHERE source_id IN (SELECT value FROM json_each(:sourceIds))
    AND (:key IS NULL OR id IN (SELECT item_id FROM item_keys WHERE key = :key))
    AND (:states IS NULL OR state IN (SELECT value FROM json_each(:states)))
  ORDER BY id DESC LIMIT :limit`;

/** When it was first seen stays. */
const KEEP = `
  INSERT INTO source_items (id, source_id, url, title, published_on, state, reason, attempts,
    try_at, article_id, seen_at)
  VALUES (:id, :sourceId, :url, :title, :publishedOn, :state, :reason, :attempts, :tryAt,
    :articleId, :seenAt)
  ON CONFLICT (id) DO UPDATE SET url = :url, title = :title, published_on = :publishedOn,
    state = :state, reason = :reason, attempts = :attempts, try_at = :tryAt,
    article_id = :articleId
  RETURNING id`;

const KEEP_KEY = `
  INSERT INTO item_keys (key, source_id, item_id) VALUES (:key, :sourceId, :itemId)
  ON CONFLICT DO NOTHING`;
