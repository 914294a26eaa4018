import { z } from "zod";
import type { ArticleChange, ArticleFound } from "../../ports/source-store.ts";
import { rowId, text } from "./columns.ts";
import { rowNumber, type Session, type Statement } from "./database.ts";

/**
 * Adds at once those that are new, of which nobody looks whether they are copies: each statement of
 * its own waits for the database.
 */
export async function addAll(
  session: Session,
  articles: readonly ArticleFound[],
): Promise<ReadonlyMap<ArticleFound, ArticleChange>> {
  const first = new Map<string, ArticleFound>();
  for (const article of articles) {
    const key = `${article.sourceId} ${article.id}`;
    if (article.copySearch === null && !first.has(key)) first.set(key, article);
  }
  const rows = JSON.stringify([...first.values()].map(storableColumns));
  const added = await session.all(addedRow, ADD_ALL, { rows });
  return new Map(
    added.flatMap(({ source_id, id, copy_of }) => {
      const article = first.get(`${source_id} ${id}`);
      return article ? [[article, copy_of === null ? "new" : "copy"] as const] : [];
    }),
  );
}

const addedRow = z.object({ source_id: rowId, id: z.string(), copy_of: text });

function storableColumns(found: ArticleFound) {
  const { sourceId, seenMs, place, categories } = columnsOf(found);
  const { id, origin, url, title, author, siteName, publishedOn, text } = found;
  const told = { id, origin, url, title, author, siteName, publishedOn, text, categories };
  const words = Object.entries(told).map(([name, value]) => [name, value && storable(value)]);
  return { ...Object.fromEntries(words), sourceId, seenMs, place };
}

/** Postgres' JSON has neither zero bytes nor halves of characters. */
function storable(words: string): string {
  return words.toWellFormed().replaceAll("\0", "\uFFFD");
}

export function columnsOf(found: ArticleFound) {
  const { categories, place = null } = found;
  const filed = { categories: categories ? JSON.stringify(categories) : null, place };
  const { seenAt: now } = found;
  return { ...found, ...filed, sourceId: rowNumber(found.sourceId), now, seenMs: now.getTime() };
}

/**
 * Articles that the digests of a source's channel are made of; those of removed sources too, since
 * they were told.
 */
export function sideBySide(articles: string, sourceId: string): string {
  return `
  FROM articles AS ${articles} JOIN sources ON sources.id = ${articles}.source_id
  WHERE (sources.platform = '' OR (sources.platform, sources.tenant, sources.channel)
    = (SELECT platform, tenant, channel FROM sources AS own WHERE own.id = ${sourceId}))`;
}

const ADD_ALL: Statement = ({ rows, moment }) => `
  INSERT INTO articles (source_id, id, origin, url, title, author, site_name, published_on, text,
    categories, place, copy_of, revision, first_seen_at, changed_at)
  SELECT CAST(one.value ->> 'sourceId' AS BIGINT), one.value ->> 'id', one.value ->> 'origin',
    one.value ->> 'url', one.value ->> 'title', one.value ->> 'author', one.value ->> 'siteName',
    one.value ->> 'publishedOn', one.value ->> 'text', one.value ->> 'categories',
    CAST(one.value ->> 'place' AS INTEGER),
    (SELECT same.copy_of ${sideBySide("same", "CAST(one.value ->> 'sourceId' AS BIGINT)")}
      AND same.id = one.value ->> 'id' ORDER BY same.first_seen_at, same.source_id LIMIT 1),
    1, ${moment("(one.value ->> 'seenMs')")}, ${moment("(one.value ->> 'seenMs')")}
  FROM ${rows(":rows", "one")} WHERE true
  ON CONFLICT DO NOTHING
  RETURNING source_id, id, copy_of`;
