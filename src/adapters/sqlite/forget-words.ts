import type { Forgetting } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";

export function forgetWords(connection: Connection, { before, limit }: Forgetting): number {
  const values = { before: before.getTime(), limit };
  return connection.transaction(() => {
    connection.run(DROP_REVISIONS, values);
    connection.run(DROP_BANDS, values);
    const statements = [EMPTY_ARTICLES, EMPTY_MESSAGES, EMPTY_MORE];
    return statements.reduce((sum, sql) => sum + connection.run(sql, values), 0);
  });
}

/** Files in the content folder, whose wordings are kept too, have no age. */
const OLD_ARTICLES = `
  SELECT source_id, id FROM articles
  WHERE source_id <> 0 AND text <> '' AND first_seen_at < :before
  ORDER BY first_seen_at LIMIT :limit`;

const DROP_REVISIONS = `
  DELETE FROM article_revisions WHERE (source_id, article_id) IN (${OLD_ARTICLES})`;

const DROP_BANDS = `DELETE FROM article_bands WHERE (source_id, article_id) IN (${OLD_ARTICLES})`;

const EMPTY_ARTICLES = `UPDATE articles SET text = '' WHERE (source_id, id) IN (${OLD_ARTICLES})`;

const EMPTY_MESSAGES = `
  UPDATE outbox SET message = NULL, edited_message = NULL
  WHERE key IN (
    SELECT key FROM outbox JOIN slots ON slots.id = outbox.slot_id
    WHERE outbox.state = 'sent' AND message IS NOT NULL AND planned_at < :before LIMIT :limit)`;

const EMPTY_MORE = `
  UPDATE slots SET more = NULL
  WHERE id IN (SELECT id FROM slots WHERE more IS NOT NULL AND planned_at < :before LIMIT :limit)`;
