import { z } from "zod";
import type { ItemFilter, ItemRecord, SourceStore } from "../../ports/source-store.ts";
import { type Database, rowNumber, type Session, type Statement } from "./database.ts";
import { sourceRows } from "./source-rows.ts";

type ItemQueries = Pick<SourceStore, "knownItems" | "waitingItems" | "items">;

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
