import { z } from "zod";
import type { KeptArticle } from "../../domain/news-source.ts";
import { isForgotten } from "../../ports/is-forgotten.ts";
import { originalOf } from "../../ports/original-of.ts";
import type { ArticleFound, Reach, SourceStore } from "../../ports/source-store.ts";
import type { Connection } from "./connection.ts";
import { rows } from "./source-columns.ts";

type ArticleQueries = Pick<
  SourceStore,
  "keepArticle" | "article" | "newestArticles" | "articlesMark" | "revisedArticles" | "revisionsOf"
>;

export function articleQueries(connection: Connection): ArticleQueries {
  return {
    keepArticle: async (article) => connection.transaction(() => keep(connection, article)),

    article: async (id) => find(connection, id),

    newestArticles: async (reach, { since, limit }) =>
      connection.all(rows.sourcedArticle, NEWEST, {
        ...valuesOf(reach),
        since: since.getTime(),
        limit,
      }),

    async articlesMark() {
      const [row] = connection.all(z.object({ mark: z.string() }), MARK);
      return row?.mark ?? "";
    },

    async revisedArticles() {
      return new Set(connection.all(revisedRow, REVISED));
    },

    revisionsOf: async (articleId) => connection.all(rows.revision, REVISIONS, { id: articleId }),
  };
}

function find(connection: Connection, id: string): KeptArticle | null {
  return connection.all(rows.article, FIND, { id })[0] ?? null;
}

function keep(connection: Connection, found: ArticleFound) {
  const { likeness, seenAt, ...article } = found;
  const { id, title, text } = article;
  const now = seenAt.getTime();
  const bands = JSON.stringify(likeness?.bands ?? []);
  const before = find(connection, id);
  if (!before) {
    const since = likeness?.since.getTime() ?? now;
    const copyOf = originalOf(found, connection.all(rows.article, LIKELY, { bands, since }));
    connection.run(ADD, { ...article, copyOf, now });
    connection.run(KEEP_BANDS, { id, bands });
    return copyOf === null ? "new" : "copy";
  }
  if (isForgotten(before) || (before.text === text && before.title === title)) return "same";
  connection.run(PUT_ASIDE, { id, now });
  connection.run(REVISE, { ...article, now });
  connection.run(DROP_BANDS, { id });
  connection.run(KEEP_BANDS, { id, bands });
  return "revised";
}

function valuesOf(reach: Reach) {
  switch (reach.kind) {
    case "all":
      return { platform: null, tenant: null, channel: null };
    case "tenant":
      return { platform: null, tenant: reach.tenant, channel: null };
    case "conversation": {
      const { platform, tenant, channel } = reach.conversation;
      return { platform, tenant, channel };
    }
  }
}

const revisedRow = z.object({ article_id: z.string() }).transform(({ article_id }) => article_id);

const REVISED = "SELECT DISTINCT article_id FROM article_revisions";

const FIND = "SELECT * FROM articles WHERE id = :id";

const PUT_ASIDE = `
  INSERT INTO article_revisions (article_id, revision, title, text, replaced_at)
  SELECT id, revision, title, text, :now FROM articles WHERE id = :id`;

const ADD = `
  INSERT INTO articles (id, url, title, author, site_name, published_on, text, copy_of, revision,
    first_seen_at, changed_at)
  VALUES (:id, :url, :title, :author, :siteName, :publishedOn, :text, :copyOf, 1, :now, :now)`;

/** Of what it is a copy stays as its first wording had it: under that name it was told. */
const REVISE = `
  UPDATE articles SET url = :url, title = :title, author = :author, site_name = :siteName,
    published_on = :publishedOn, text = :text, revision = revision + 1, changed_at = :now
  WHERE id = :id`;

const DROP_BANDS = "DELETE FROM article_bands WHERE article_id = :id";

const KEEP_BANDS = `
  INSERT INTO article_bands (band, article_id) SELECT value, :id FROM json_each(:bands) WHERE true
  ON CONFLICT DO NOTHING`;

const LIKELY = `
  SELECT * FROM articles
  WHERE first_seen_at >= :since AND id IN (
    SELECT article_id FROM article_bands WHERE band IN (SELECT value FROM json_each(:bands)))
  ORDER BY first_seen_at, id`;

const THEIR_SOURCES = `
  FROM source_items JOIN sources ON sources.id = source_items.source_id
  WHERE source_items.article_id = articles.id
    AND sources.state <> 'removed' AND (sources.platform = '' OR (
      (:platform IS NULL OR sources.platform = :platform)
      AND (:tenant IS NULL OR sources.tenant = :tenant)
      AND (:channel IS NULL OR sources.channel = :channel)))`;

const NEWEST = `
  SELECT articles.*, (SELECT json_group_array(DISTINCT sources.id) ${THEIR_SOURCES}) AS source_ids
  FROM articles WHERE first_seen_at >= :since AND EXISTS (SELECT 1 ${THEIR_SOURCES})
  ORDER BY first_seen_at DESC, id LIMIT :limit`;

const MARK = `
  SELECT concat_ws(' ', (SELECT max(id) FROM source_items), (SELECT max(changed_at) FROM articles),
    (SELECT count(*) FROM sources WHERE state = 'removed'))
    AS mark`;

const REVISIONS = `
  SELECT * FROM article_revisions WHERE article_id = :id ORDER BY revision`;
