import { z } from "zod";
import type { Forgetting } from "../../ports/store.ts";
import type { Database } from "./database.ts";

export function forgetWords(database: Database, { before, limit }: Forgetting): Promise<number> {
  return database.transaction(async (session) => {
    const old = await session.all(oldRow, OLD_ARTICLES, [before, limit]);
    const keys = [old.map(({ source_id }) => source_id), old.map(({ id }) => id)];
    for (const sql of [DROP_REVISIONS, DROP_BANDS, EMPTY_ARTICLES]) await session.run(sql, keys);
    const messages = await session.run(EMPTY_MESSAGES, [before, limit]);
    return old.length + messages + (await session.run(EMPTY_MORE, [before, limit]));
  });
}

const oldRow = z.object({ source_id: z.string(), id: z.string() });

/**
 * Files in the content folder, whose wordings are kept too, have no age. What another replica is at
 * already is left to it.
 */
const OLD_ARTICLES = `
  SELECT source_id, id FROM verbatim.articles
  WHERE source_id <> 0 AND text <> '' AND first_seen_at < $1
  ORDER BY first_seen_at LIMIT $2 FOR UPDATE SKIP LOCKED`;

const OLD = "(SELECT * FROM unnest($1::BIGINT[], $2::TEXT[]))";

const DROP_REVISIONS = `
  DELETE FROM verbatim.article_revisions WHERE (source_id, article_id) IN ${OLD}`;

const DROP_BANDS = `DELETE FROM verbatim.article_bands WHERE (source_id, article_id) IN ${OLD}`;

const EMPTY_ARTICLES = `UPDATE verbatim.articles SET text = '' WHERE (source_id, id) IN ${OLD}`;

const EMPTY_MESSAGES = `
  UPDATE verbatim.outbox SET message = NULL, edited_message = NULL
  WHERE key IN (
    SELECT key FROM verbatim.outbox JOIN verbatim.slots ON slots.id = outbox.slot_id
    WHERE outbox.state = 'sent' AND message IS NOT NULL AND planned_at < $1
    LIMIT $2 FOR UPDATE OF outbox SKIP LOCKED)`;

const EMPTY_MORE = `
  UPDATE verbatim.slots SET more = NULL
  WHERE id IN (
    SELECT id FROM verbatim.slots WHERE more IS NOT NULL AND planned_at < $1
    LIMIT $2 FOR UPDATE SKIP LOCKED)`;
