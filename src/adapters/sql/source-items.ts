import { z } from "zod";
import type { ItemFilter, ItemRecord, SourceStore } from "../../ports/source-store.ts";
import { type Database, rowNumber, type Session, type Statement } from "./database.ts";
import { sourceRows } from "./source-rows.ts";

type ItemQueries = Pick<
  SourceStore,
  "knownItems" | "waitingItems" | "items" | "shownArticles" | "recordLook"
>;

export function sourceItemQueries(database: Database): ItemQueries {
  return {
    async knownItems(sourceId, keys) {
      const values = { sourceId: rowNumber(sourceId), keys };
      return new Map(await database.all(sourceRows.keyedItem, KNOWN, values));
    },

    waitingItems: (sourceId, now) =>
      database.all(sourceRows.item, WAITING, { sourceId: rowNumber(sourceId), now }),

    items: ({ sourceIds, key = null, states, limit }) => {
      const values = { sourceIds: sourceIds.map(rowNumber), key, states, limit };
      return database.all(sourceRows.item, items(states), values);
    },

    shownArticles: ({ place, sourceId, ...look }) =>
      database.all(sourceRows.article, SHOWN, {
        ...(place ?? { platform: "", tenant: "", channel: "" }),
        ...look,
        sourceId: rowNumber(sourceId),
        editions: EDITIONS,
      }),

    recordLook: ({ sourceId, id }, { isGone, at }) =>
      database.transaction(async (session) => {
        const key = { sourceId: rowNumber(sourceId), id };
        await session.run(LOOKED, { ...key, at, isGone });
        const changed = await session.run(isGone ? REMOVED : THERE_AGAIN, { ...key, at });
        return changed > 0;
      }),
  };
}

export async function recordItem(
  session: Session,
  sourceId: string,
  item: ItemRecord,
): Promise<void> {
  const values = { ...item, id: rowNumber(item.id ?? ""), sourceId: rowNumber(sourceId) };
  const [row] = await session.all(idRow, item.id === null ? KEEP : CHANGE, values);
  for (const key of row ? item.keys : []) {
    await session.run(KEEP_KEY, { key, sourceId: values.sourceId, itemId: row?.id });
  }
}

/** Nobody reads older ones; chosen by hand. */
const EDITIONS = 200;

/** By the names of what was told: a source may have brought a hundred thousand others. */
const SHOWN: Statement = ({ members }) => `
  WITH told AS (
    SELECT article.value AS name FROM (
      SELECT article_ids FROM slots
      WHERE :platform = '' OR (platform, tenant, channel) = (:platform, :tenant, :channel)
      ORDER BY planned_at DESC LIMIT :editions
    ) AS latest, ${members("latest.article_ids", "article")}
  )
  SELECT * FROM articles
  WHERE source_id = :sourceId AND id IN (
      SELECT name FROM told
      UNION SELECT article_id FROM readings
      WHERE name IN (SELECT name FROM told) AND +source_id = :sourceId)
    AND first_seen_at >= :since AND text <> '' AND url IS NOT NULL
    AND (looked_at IS NULL OR looked_at <= :lookedBefore OR (gone = 1 AND looked_at <= :goneBefore))
  ORDER BY CASE WHEN gone = 1 THEN 0 WHEN looked_at IS NULL THEN 1 ELSE 2 END, looked_at,
    first_seen_at DESC, id LIMIT :limit`;

const LOOKED = `
  UPDATE articles SET looked_at = :at, gone = CASE WHEN :isGone THEN gone + 1 ELSE 0 END
  WHERE source_id = :sourceId AND id = :id`;

const REMOVED = `
  UPDATE articles SET removed_at = :at, changed_at = :at
  WHERE source_id = :sourceId AND id = :id AND gone >= 2 AND removed_at IS NULL`;

const THERE_AGAIN = `
  UPDATE articles SET removed_at = NULL, changed_at = :at
  WHERE source_id = :sourceId AND id = :id AND removed_at IS NOT NULL`;

const idRow = z.object({ id: z.coerce.number() });

const KNOWN: Statement = ({ isAny }) => `
  SELECT item_keys.key, source_items.* FROM item_keys
  JOIN source_items ON source_items.id = item_keys.item_id
  WHERE item_keys.source_id = :sourceId AND ${isAny("item_keys.key", ":keys")}`;

const WAITING = `
  SELECT * FROM source_items
  WHERE source_id = :sourceId AND state = 'waiting' AND try_at <= :now ORDER BY try_at`;

const items =
  (states: ItemFilter["states"]): Statement =>
  ({ isAny }) =>
    `
  SELECT * FROM source_items
  WHERE ${isAny("source_id", ":sourceIds")} ${states ? `AND ${isAny("state", ":states")}` : ""}
    AND (CAST(:key AS TEXT) IS NULL OR id IN (SELECT item_id FROM item_keys WHERE key = :key))
  ORDER BY id DESC LIMIT :limit`;

const KEEP = `
  INSERT INTO source_items (source_id, url, title, published_on, state, reason, attempts, try_at,
    article_id, seen_at)
  VALUES (:sourceId, :url, :title, :publishedOn, :state, :reason, :attempts, :tryAt, :articleId,
    :seenAt)
  RETURNING id`;

/** The moment when it was first seen stays. */
const CHANGE = `
  UPDATE source_items SET url = :url, title = :title, published_on = :publishedOn, state = :state,
    reason = :reason, attempts = :attempts, try_at = :tryAt, article_id = :articleId
  WHERE id = :id
  RETURNING id`;

const KEEP_KEY = `
  INSERT INTO item_keys (key, source_id, item_id) VALUES (:key, :sourceId, :itemId)
  ON CONFLICT DO NOTHING`;
