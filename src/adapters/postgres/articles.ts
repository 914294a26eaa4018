import { z } from "zod";
import { isForgotten } from "../../ports/is-forgotten.ts";
import { originalOf } from "../../ports/original-of.ts";
import type { ArticleFound, Likeness, Reach, SourceStore } from "../../ports/source-store.ts";
import type { Database, Session } from "./database.ts";
import { rows } from "./source-columns.ts";
import { STORE_LOCKS } from "./store-locks.ts";

type ArticleQueries = Pick<
  SourceStore,
  "keepArticle" | "article" | "newestArticles" | "articlesMark" | "revisedArticles" | "revisionsOf"
>;

export function articleQueries(database: Database): ArticleQueries {
  return {
    keepArticle: (article) => database.transaction((session) => keep(session, article)),

    article: async (id) => (await database.all(rows.article, FIND, [id]))[0] ?? null,

    newestArticles: (reach, { since, limit }) =>
      database.all(rows.sourcedArticle, NEWEST, [...valuesOf(reach), since, limit]),

    async articlesMark() {
      const [row] = await database.all(z.object({ mark: z.string() }), MARK);
      return row?.mark ?? "";
    },

    async revisedArticles() {
      return new Set(await database.all(revisedRow, REVISED));
    },

    revisionsOf: (articleId) => database.all(rows.revision, REVISIONS, [articleId]),
  };
}

async function keep(session: Session, article: ArticleFound) {
  const { id, text, title, seenAt, likeness } = article;
  const [known] = await session.all(rows.article, FIND, [id]);
  const added = known ? null : await add(session, article);
  if (added) return added;
  const [before] = await session.all(rows.article, `${FIND} FOR UPDATE`, [id]);
  if (!before || isForgotten(before)) return "same";
  if (before.text === text && before.title === title) return "same";
  await session.run(PUT_ASIDE, [id, seenAt]);
  await session.run(REVISE, columnsOf(article));
  await session.run(DROP_BANDS, [id]);
  await session.run(KEEP_BANDS, [id, likeness?.bands ?? []]);
  return "revised";
}

/** `null` where another replica has added the same one meanwhile; it waits for that one's row. */
async function add(session: Session, article: ArticleFound) {
  const { id, likeness } = article;
  const copyOf = likeness && (await findOriginal(session, article, likeness));
  if ((await session.run(ADD, [...columnsOf(article), copyOf])) === 0) return null;
  await session.run(KEEP_BANDS, [id, likeness?.bands ?? []]);
  return copyOf === null ? "new" : "copy";
}

/** Until the transaction ends nobody else looks, who would not see what is added in it. */
async function findOriginal(session: Session, article: ArticleFound, likeness: Likeness) {
  const { bands, since } = likeness;
  await session.run("SELECT pg_advisory_xact_lock($1, $2)", [STORE_LOCKS.copies, 0]);
  return originalOf(article, await session.all(rows.article, LIKELY, [bands, since]));
}

function columnsOf(article: ArticleFound) {
  return [
    article.id,
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
  switch (reach.kind) {
    case "all":
      return [null, null, null];
    case "tenant":
      return [null, reach.tenant, null];
    case "conversation": {
      const { platform, tenant, channel } = reach.conversation;
      return [platform, tenant, channel];
    }
  }
}

const revisedRow = z.object({ article_id: z.string() }).transform(({ article_id }) => article_id);

const REVISED = "SELECT DISTINCT article_id FROM verbatim.article_revisions";

const FIND = "SELECT * FROM verbatim.articles WHERE id = $1";

const PUT_ASIDE = `
  INSERT INTO verbatim.article_revisions (article_id, revision, title, text, replaced_at)
  SELECT id, revision, title, text, $2 FROM verbatim.articles WHERE id = $1`;

const ADD = `
  INSERT INTO verbatim.articles (id, url, title, author, site_name, published_on, text, copy_of,
    revision, first_seen_at, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $9, 1, $8, $8)
  ON CONFLICT DO NOTHING`;

/** Of what it is a copy stays as its first wording had it: under that name it was told. */
const REVISE = `
  UPDATE verbatim.articles SET url = $2, title = $3, author = $4, site_name = $5,
    published_on = $6, text = $7, revision = revision + 1, changed_at = $8
  WHERE id = $1`;

const DROP_BANDS = "DELETE FROM verbatim.article_bands WHERE article_id = $1";

const KEEP_BANDS = `
  INSERT INTO verbatim.article_bands (article_id, band) SELECT $1, unnest($2::TEXT[])
  ON CONFLICT DO NOTHING`;

const LIKELY = `
  SELECT * FROM verbatim.articles
  WHERE first_seen_at >= $2 AND id IN (
    SELECT article_id FROM verbatim.article_bands WHERE band = ANY ($1))
  ORDER BY first_seen_at, id`;

const THEIR_SOURCES = `
  FROM verbatim.source_items JOIN verbatim.sources ON sources.id = source_items.source_id
  WHERE source_items.article_id = articles.id
    AND sources.state <> 'removed' AND (sources.platform = '' OR (
      ($1::TEXT IS NULL OR sources.platform = $1)
      AND ($2::TEXT IS NULL OR sources.tenant = $2)
      AND ($3::TEXT IS NULL OR sources.channel = $3)))`;

const NEWEST = `
  SELECT articles.*, ARRAY(SELECT DISTINCT sources.id::TEXT ${THEIR_SOURCES}) AS source_ids
  FROM verbatim.articles WHERE first_seen_at >= $4 AND EXISTS (SELECT 1 ${THEIR_SOURCES})
  ORDER BY first_seen_at DESC, id LIMIT $5`;

const MARK = `
  SELECT concat_ws(' ', (SELECT max(id) FROM verbatim.source_items),
    (SELECT max(changed_at) FROM verbatim.articles),
    (SELECT count(*) FROM verbatim.sources WHERE state = 'removed')) AS mark`;

const REVISIONS = `
  SELECT * FROM verbatim.article_revisions WHERE article_id = $1 ORDER BY revision`;
