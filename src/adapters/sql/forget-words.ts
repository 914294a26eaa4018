import { z } from "zod";
import type { Forgetting } from "../../ports/store.ts";
import { dropReadings } from "./archive/drop-readings.ts";
import type { WordIndex } from "./archive/word-index.ts";
import { rowId } from "./columns.ts";
import { type Database, rowNumber, type Statement } from "./database.ts";

export function forgetWords(
  database: Database,
  index: WordIndex,
  { articlesBefore, copiesBefore, messagesBefore: before, limit }: Forgetting,
): Promise<number> {
  return database.transaction(async (session) => {
    const old =
      articlesBefore === null
        ? []
        : await session.all(oldRow, OLD_ARTICLES, { before: articlesBefore, limit });
    const keys = old.map(({ source_id, id }) => ({ sourceId: source_id, id }));
    await dropReadings(session, index, keys);
    for (const { source_id, id } of old) {
      const key = { sourceId: rowNumber(source_id), id };
      for (const sql of [DROP_REVISIONS, DROP_BANDS, EMPTY_ARTICLE]) await session.run(sql, key);
    }
    // All names are looked through, so it is done once, after the last of the articles.
    if (articlesBefore !== null && old.length < limit) {
      for (const sql of [FORGET_PEOPLE, FORGET_NAMES]) await session.run(sql);
    }
    const comparable = await session.all(oldRow, OLD_BANDS, { before: copiesBefore, limit });
    for (const { source_id, id } of comparable) {
      await session.run(DROP_BANDS, { sourceId: rowNumber(source_id), id });
    }
    const messages = await session.run(EMPTY_MESSAGES, { before, limit });
    const more = await session.run(EMPTY_MORE, { before, limit });
    const dropped = old.length + comparable.length + messages + more;
    return dropped + (await session.run(EMPTY_DRAFTS, { before, limit }));
  });
}

const oldRow = z.object({ source_id: rowId, id: z.string() });

/**
 * Files in the content folder, whose wordings are kept too, have no age. What another process is at
 * already is left to it.
 */
const OLD_ARTICLES: Statement = ({ lock }) => `
  SELECT source_id, id FROM articles
  WHERE source_id <> 0 AND text <> '' AND first_seen_at < :before
  ORDER BY first_seen_at LIMIT :limit ${lock("FOR UPDATE SKIP LOCKED")}`;

const DROP_REVISIONS =
  "DELETE FROM article_revisions WHERE source_id = :sourceId AND article_id = :id";

const DROP_BANDS = "DELETE FROM article_bands WHERE source_id = :sourceId AND article_id = :id";

/** Together they take nearly as much as the words, and only what is days old is looked for by them. */
const OLD_BANDS = `
  SELECT DISTINCT article_bands.source_id, article_id AS id FROM article_bands CROSS JOIN articles
  WHERE articles.source_id = article_bands.source_id AND articles.id = article_id
    AND first_seen_at < :before
  ORDER BY article_bands.source_id, article_id LIMIT :limit`;

const EMPTY_ARTICLE = "UPDATE articles SET text = '' WHERE source_id = :sourceId AND id = :id";

const FORGET_PEOPLE = `
  DELETE FROM people WHERE NOT EXISTS (SELECT 1 FROM speakers WHERE person_id = people.id)`;

const FORGET_NAMES = `
  DELETE FROM people_words WHERE NOT EXISTS (SELECT 1 FROM people WHERE people.id = person_id)`;

const EMPTY_MESSAGES: Statement = ({ lock }) => `
  UPDATE outbox SET message = NULL, edited_message = NULL
  WHERE key IN (
    SELECT key FROM outbox JOIN slots ON slots.id = outbox.slot_id
    WHERE outbox.state = 'sent' AND message IS NOT NULL AND planned_at < :before
    LIMIT :limit ${lock("FOR UPDATE OF outbox SKIP LOCKED")})`;

const EMPTY_MORE: Statement = ({ lock }) => `
  UPDATE slots SET more = NULL
  WHERE id IN (
    SELECT id FROM slots WHERE more IS NOT NULL AND planned_at < :before
    LIMIT :limit ${lock("FOR UPDATE SKIP LOCKED")})`;

const EMPTY_DRAFTS: Statement = ({ lock }) => `
  UPDATE slots SET draft = NULL
  WHERE id IN (
    SELECT id FROM slots WHERE draft IS NOT NULL AND planned_at < :before
    LIMIT :limit ${lock("FOR UPDATE SKIP LOCKED")})`;
