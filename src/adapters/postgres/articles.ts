import { z } from "zod";
import type { ArticleFound, Reach, SourceStore } from "../../ports/source-store.ts";
import type { Database, Session } from "./database.ts";
import { rows } from "./source-columns.ts";

type ArticleQueries = Pick<
  SourceStore,
  | "keepArticle"
  | "article"
  | "likelyCopies"
  | "newestArticles"
  | "articlesMark"
  | "revisedArticles"
  | "revisionsOf"
>;

export function articleQueries(database: Database): ArticleQueries {
  return {
    keepArticle: (article) => database.transaction((session) => keep(session, article)),

    article: async (id) => (await database.all(rows.article, FIND, [id]))[0] ?? null,

    likelyCopies: (bands, since) => database.all(rows.article, LIKELY, [bands, since]),

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

/** Two replicas may find the same one: the second waits for the first's row. */
async function keep(session: Session, article: ArticleFound) {
  const values = columnsOf(article);
  if ((await session.run(ADD, values)) > 0) {
    await session.run(KEEP_BANDS, [article.id, article.bands]);
    return "new";
  }
  const [before] = await session.all(rows.article, `${FIND} FOR UPDATE`, [article.id]);
  if (before?.text === article.text && before.title === article.title) return "same";
  await session.run(PUT_ASIDE, [article.id, article.seenAt]);
  await session.run(REVISE, values);
  await session.run(DROP_BANDS, [article.id]);
  await session.run(KEEP_BANDS, [article.id, article.bands]);
  return "revised";
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
    article.copyOf,
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
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $9)
  ON CONFLICT DO NOTHING`;

/** Of what it is a copy was found out by its first wording, and what was told hangs on that. */
const REVISE = `
  UPDATE verbatim.articles SET url = $2, title = $3, author = $4, site_name = $5,
    published_on = $6, text = $7, copy_of = coalesce(copy_of, $8), revision = revision + 1,
    changed_at = $9
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
