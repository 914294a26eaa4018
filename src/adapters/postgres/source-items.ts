import { z } from "zod";
import type { ItemRecord, SourceStore } from "../../ports/source-store.ts";
import type { Database, Session } from "./database.ts";
import { rows } from "./source-columns.ts";

type ItemQueries = Pick<SourceStore, "knownItems" | "waitingItems" | "items">;

export function sourceItemQueries(database: Database): ItemQueries {
  return {
    knownItems: async (sourceId, keys) =>
      new Map(await database.all(rows.keyedItem, KNOWN, [sourceId, keys])),

    waitingItems: (sourceId, now) => database.all(rows.item, WAITING, [sourceId, now]),

    items: ({ sourceIds, key, states, limit }) =>
      database.all(rows.item, ITEMS, [sourceIds, key ?? null, states ?? null, limit]),
  };
}

export async function recordItem(
  session: Session,
  sourceId: string,
  item: ItemRecord,
): Promise<void> {
  const values = [
    item.url,
    item.title,
    item.publishedOn,
    item.state,
    item.reason,
    item.attempts,
    item.tryAt,
    item.articleId,
  ];
  const idRow = z.object({ id: z.string() });
  const [row] =
    item.id === null
      ? await session.all(idRow, KEEP, [...values, sourceId, item.seenAt])
      : await session.all(idRow, CHANGE, [...values, item.id]);
  if (row) await session.run(KEEP_KEYS, [item.keys, sourceId, row.id]);
}

const KNOWN = `
  SELECT item_keys.key, source_items.* FROM verbatim.item_keys
  JOIN verbatim.source_items ON source_items.id = item_keys.item_id
  WHERE item_keys.source_id = $1::BIGINT AND item_keys.key = ANY ($2)`;

const WAITING = `
  SELECT * FROM verbatim.source_items
  WHERE source_id = $1::BIGINT AND state = 'waiting' AND try_at <= $2 ORDER BY try_at`;

const ITEMS = `
  SELECT * FROM verbatim.source_items
  WHERE source_id = ANY ($1::BIGINT[])
    AND ($2::TEXT IS NULL OR id IN (SELECT item_id FROM verbatim.item_keys WHERE key = $2))
    AND ($3::TEXT[] IS NULL OR state = ANY ($3))
  ORDER BY id DESC LIMIT $4`;

const KEEP = `
  INSERT INTO verbatim.source_items (url, title, published_on, state, reason, attempts, try_at,
    article_id, source_id, seen_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::BIGINT, $10)
  RETURNING id`;

/** When it was first seen stays. */
const CHANGE = `
  UPDATE verbatim.source_items SET url = $1, title = $2, published_on = $3, state = $4,
    reason = $5, attempts = $6, try_at = $7, article_id = $8
  WHERE id = $9::BIGINT
  RETURNING id`;

const KEEP_KEYS = `
  INSERT INTO verbatim.item_keys (key, source_id, item_id)
  SELECT DISTINCT unnest($1::TEXT[]), $2::BIGINT, $3::BIGINT
  ON CONFLICT DO NOTHING`;
