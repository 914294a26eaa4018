import { z } from "zod";
import type { ArticleKey } from "../../domain/news-source.ts";
import { isForgotten } from "../../ports/is-forgotten.ts";
import { originalOf } from "../../ports/original-of.ts";
import { reachValues } from "../../ports/reach-values.ts";
import type { ArticleFound, Reach, SourceStore } from "../../ports/source-store.ts";
import type { Database, Session } from "./database.ts";
import { rows } from "./source-columns.ts";
import { STORE_LOCKS } from "./store-locks.ts";

type ArticleQueries = Pick<
  SourceStore,
  "keepArticle" | "article" | "newestArticles" | "articlesMark" | "revisedFiles" | "revisionsOf"
>;

export function articleQueries(database: Database): ArticleQueries {
  return {
    keepArticle: (article) => database.transaction((session) => keep(session, article)),

    article: async (key) => (await database.all(rows.article, FIND, keyValues(key)))[0] ?? null,

    newestArticles: (reach, { since, limit }) =>
      database.all(rows.article, NEWEST, [...valuesOf(reach), since, limit]),

    async articlesMark() {
      const [row] = await database.all(z.object({ mark: z.string() }), MARK);
      return row?.mark ?? "";
    },

    async revisedFiles() {
      return new Set(await database.all(revisedRow, REVISED));
    },

    revisionsOf: (key) => database.all(rows.revision, REVISIONS, keyValues(key)),
  };
}

function keyValues({ sourceId, id }: ArticleKey) {
  return [sourceId, id];
}

async function keep(session: Session, article: ArticleFound) {
  const { text, title, seenAt, likeness } = article;
  const key = keyValues(article);
  const [known] = await session.all(rows.article, FIND, key);
  const added = known ? null : await add(session, article);
  if (added) return added;
  const [before] = await session.all(rows.article, `${FIND} FOR UPDATE`, key);
  if (!before || isForgotten(before)) return "same";
  if (before.text === text && before.title === title) return "same";
  const isWithheld = before.origin === "withheld";
  if (!isWithheld) await session.run(PUT_ASIDE, [...key, seenAt]);
  await session.run(REVISE, columnsOf(article));
  await session.run(DROP_BANDS, key);
  await session.run(KEEP_BANDS, [...key, likeness?.bands ?? []]);
  return isWithheld ? "new" : "revised";
}

/** `null` where another replica has added the same one meanwhile; it waits for that one's row. */
async function add(session: Session, article: ArticleFound) {
  const copyOf = await copiedBy(session, article);
  if ((await session.run(ADD, [...columnsOf(article), copyOf])) === 0) return null;
  await session.run(KEEP_BANDS, [...keyValues(article), article.likeness?.bands ?? []]);
  return copyOf === null ? "new" : "copy";
}

/** Until the transaction ends nobody else looks, who would not see what is added in it. */
async function copiedBy(session: Session, article: ArticleFound): Promise<string | null> {
  const { sourceId, likeness } = article;
  if (likeness) await session.run("SELECT pg_advisory_xact_lock($1, $2)", [STORE_LOCKS.copies, 0]);
  const [same] = await session.all(rows.article, SAME_ADDRESS, keyValues(article));
  if (same) return same.copyOf;
  if (!likeness) return null;
  const { since, bands } = likeness;
  return originalOf(article, await session.all(rows.article, LIKELY, [sourceId, since, bands]));
}

function columnsOf(article: ArticleFound) {
  return [
    article.sourceId,
    article.id,
    article.origin,
    article.url,
    article.title,
    article.author,
    article.siteName,
    article.publishedOn,
    article.text,
    article.seenAt,
  ];
}

function valuesOf(reach: Reach) {
  const { platform, beside, tenant, channel, isWide } = reachValues(reach);
  return [platform, beside, tenant, channel, isWide];
}

const revisedRow = z.object({ article_id: z.string() }).transform(({ article_id }) => article_id);

const REVISED = "SELECT DISTINCT article_id FROM verbatim.article_revisions WHERE source_id = 0";

const FIND = "SELECT * FROM verbatim.articles WHERE source_id = $1::BIGINT AND id = $2";

const PUT_ASIDE = `
  INSERT INTO verbatim.article_revisions
    (source_id, article_id, revision, origin, title, text, replaced_at)
  SELECT source_id, id, revision, origin, title, text, $3 FROM verbatim.articles
  WHERE source_id = $1::BIGINT AND id = $2`;

const ADD = `
  INSERT INTO verbatim.articles (source_id, id, origin, url, title, author, site_name,
    published_on, text, copy_of, revision, first_seen_at, changed_at)
  VALUES ($1::BIGINT, $2, $3, $4, $5, $6, $7, $8, $9, $11, 1, $10, $10)
  ON CONFLICT DO NOTHING`;

/** Of what it is a copy stays as its first wording had it: under that name it was told. */
const REVISE = `
  UPDATE verbatim.articles SET origin = $3, url = $4, title = $5, author = $6, site_name = $7,
    published_on = $8, text = $9, revision = revision + 1, changed_at = $10
  WHERE source_id = $1::BIGINT AND id = $2`;

const DROP_BANDS = `
  DELETE FROM verbatim.article_bands WHERE source_id = $1::BIGINT AND article_id = $2`;

const KEEP_BANDS = `
  INSERT INTO verbatim.article_bands (source_id, article_id, band)
  SELECT $1::BIGINT, $2, unnest($3::TEXT[])
  ON CONFLICT DO NOTHING`;

/** What the digests of a source's channel are made of, removed sources' too: they were told. */
const SIDE_BY_SIDE = `
  FROM verbatim.articles JOIN verbatim.sources ON sources.id = articles.source_id
  WHERE (sources.platform = '' OR (sources.platform, sources.tenant, sources.channel)
    = (SELECT platform, tenant, channel FROM verbatim.sources WHERE id = $1::BIGINT))`;

/** However its words may differ, an address keeps the name under which it was told. */
const SAME_ADDRESS = `
  SELECT articles.* ${SIDE_BY_SIDE} AND articles.id = $2
  ORDER BY first_seen_at, articles.source_id LIMIT 1`;

const LIKELY = `
  SELECT articles.* ${SIDE_BY_SIDE} AND first_seen_at >= $2
    AND (articles.source_id, articles.id) IN (
      SELECT source_id, article_id FROM verbatim.article_bands WHERE band = ANY ($3))
  ORDER BY first_seen_at, articles.id`;

const NEWEST = `
  SELECT articles.* FROM verbatim.articles JOIN (
    SELECT source_id, articles.id, row_number() OVER (PARTITION BY articles.id ORDER BY
      CASE WHEN platform = '' THEN 1 WHEN channel = $4 AND platform = $1 THEN 0 ELSE 2 END,
      CASE origin WHEN 'page' THEN 0 WHEN 'own-feed' THEN 1 ELSE 2 END,
      first_seen_at, source_id) AS choice
    FROM verbatim.articles JOIN verbatim.sources ON sources.id = source_id
    WHERE first_seen_at >= $6 AND text <> '' AND sources.state <> 'removed'
      AND (platform = '' OR (tenant = $3 AND (
        (platform = $1 AND channel = $4)
        OR ($5 AND platform IN ($1, $2) AND reach = 'workspace'))))
  ) AS reached ON reached.source_id = articles.source_id AND reached.id = articles.id
  WHERE choice = 1
  ORDER BY first_seen_at DESC, articles.id LIMIT $7`;

const MARK = `
  SELECT concat_ws(' ', (SELECT max(id) FROM verbatim.source_items),
    (SELECT max(changed_at) FROM verbatim.articles),
    (SELECT count(*) FROM verbatim.sources WHERE state = 'removed'),
    (SELECT count(*) FROM verbatim.sources WHERE reach = 'workspace')) AS mark`;

const REVISIONS = `
  SELECT * FROM verbatim.article_revisions WHERE source_id = $1::BIGINT AND article_id = $2
  ORDER BY revision`;
