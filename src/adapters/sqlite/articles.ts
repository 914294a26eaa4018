import { z } from "zod";
import type { ArticleKey, KeptArticle } from "../../domain/news-source.ts";
import { isForgotten } from "../../ports/is-forgotten.ts";
import { originalOf } from "../../ports/original-of.ts";
import { reachValues } from "../../ports/reach-values.ts";
import type { ArticleFound, SourceStore } from "../../ports/source-store.ts";
import type { Connection } from "./connection.ts";
import { rows } from "./source-columns.ts";

type ArticleQueries = Pick<
  SourceStore,
  "keepArticle" | "article" | "newestArticles" | "articlesMark" | "revisedFiles" | "revisionsOf"
>;

export function articleQueries(connection: Connection): ArticleQueries {
  return {
    keepArticle: async (article) => connection.transaction(() => keep(connection, article)),

    article: async (key) => find(connection, key),

    async newestArticles(reach, { since, limit }) {
      const { isWide, ...whose } = reachValues(reach);
      const values = { ...whose, isWide: isWide ? 1 : 0, since: since.getTime(), limit };
      return connection.all(rows.article, NEWEST, values);
    },

    async articlesMark() {
      const [row] = connection.all(z.object({ mark: z.string() }), MARK);
      return row?.mark ?? "";
    },

    revisedFiles: async () => new Set(connection.all(revisedRow, REVISED)),

    revisionsOf: async (key) => connection.all(rows.revision, REVISIONS, keyValues(key)),
  };
}

function keyValues({ sourceId, id }: ArticleKey) {
  return { sourceId: Number(sourceId), id };
}

function find(connection: Connection, key: ArticleKey): KeptArticle | null {
  return connection.all(rows.article, FIND, keyValues(key))[0] ?? null;
}

function keep(connection: Connection, found: ArticleFound) {
  const { likeness, seenAt, ...article } = found;
  const key = keyValues(found);
  const now = seenAt.getTime();
  const bands = JSON.stringify(likeness?.bands ?? []);
  const before = find(connection, found);
  if (!before) {
    const copyOf = copiedBy(connection, found);
    connection.run(ADD, { ...article, ...key, copyOf, now });
    connection.run(KEEP_BANDS, { ...key, bands });
    return copyOf === null ? "new" : "copy";
  }
  const isSame = before.text === found.text && before.title === found.title;
  if (isForgotten(before) || isSame) return "same";
  const isWithheld = before.origin === "withheld";
  if (!isWithheld) connection.run(PUT_ASIDE, { ...key, now });
  connection.run(REVISE, { ...article, ...key, now });
  connection.run(DROP_BANDS, key);
  connection.run(KEEP_BANDS, { ...key, bands });
  return isWithheld ? "new" : "revised";
}

function copiedBy(connection: Connection, found: ArticleFound): string | null {
  const [same] = connection.all(rows.article, SAME_ADDRESS, keyValues(found));
  if (same) return same.copyOf;
  if (!found.likeness) return null;
  const { bands, since } = found.likeness;
  const values = { sourceId: Number(found.sourceId), since: since.getTime() };
  const likely = connection.all(rows.article, LIKELY, { ...values, bands: JSON.stringify(bands) });
  return originalOf(found, likely);
}

const revisedRow = z.object({ article_id: z.string() }).transform(({ article_id }) => article_id);

const REVISED = "SELECT DISTINCT article_id FROM article_revisions WHERE source_id = 0";

const FIND = "SELECT * FROM articles WHERE source_id = :sourceId AND id = :id";

const PUT_ASIDE = `
  INSERT INTO article_revisions (source_id, article_id, revision, origin, title, text, replaced_at)
  SELECT source_id, id, revision, origin, title, text, :now FROM articles
  WHERE source_id = :sourceId AND id = :id`;

const ADD = `
  INSERT INTO articles (source_id, id, origin, url, title, author, site_name, published_on, text,
    copy_of, revision, first_seen_at, changed_at)
  VALUES (:sourceId, :id, :origin, :url, :title, :author, :siteName, :publishedOn, :text,
    :copyOf, 1, :now, :now)`;

/** Of what it is a copy stays as its first wording had it: under that name it was told. */
const REVISE = `
  UPDATE articles SET origin = :origin, url = :url, title = :title, author = :author,
    site_name = :siteName, published_on = :publishedOn, text = :text, revision = revision + 1,
    changed_at = :now
  WHERE source_id = :sourceId AND id = :id`;

const DROP_BANDS = "DELETE FROM article_bands WHERE source_id = :sourceId AND article_id = :id";

const KEEP_BANDS = `
  INSERT INTO article_bands (band, source_id, article_id)
  SELECT value, :sourceId, :id FROM json_each(:bands) WHERE true
  ON CONFLICT DO NOTHING`;

/** What the digests of a source's channel are made of, removed sources' too: they were told. */
const SIDE_BY_SIDE = `
  FROM articles JOIN sources ON sources.id = articles.source_id
  WHERE (sources.platform = '' OR (sources.platform, sources.tenant, sources.channel)
    = (SELECT platform, tenant, channel FROM sources WHERE id = :sourceId))`;

/** However its words may differ, an address keeps the name under which it was told. */
const SAME_ADDRESS = `
  SELECT articles.* ${SIDE_BY_SIDE} AND articles.id = :id
  ORDER BY first_seen_at, articles.source_id LIMIT 1`;

const LIKELY = `
  SELECT articles.* ${SIDE_BY_SIDE} AND first_seen_at >= :since
    AND (articles.source_id, articles.id) IN (
      SELECT source_id, article_id FROM article_bands
      WHERE band IN (SELECT value FROM json_each(:bands)))
  ORDER BY first_seen_at, articles.id`;

const NEWEST = `
  SELECT articles.* FROM articles JOIN (
    SELECT source_id, articles.id, row_number() OVER (PARTITION BY articles.id ORDER BY
      CASE WHEN platform = '' THEN 1 WHEN channel = :channel AND platform = :platform THEN 0
        ELSE 2 END,
      CASE origin WHEN 'page' THEN 0 WHEN 'own-feed' THEN 1 ELSE 2 END,
      first_seen_at, source_id) AS choice
    FROM articles JOIN sources ON sources.id = source_id
    WHERE first_seen_at >= :since AND text <> '' AND sources.state <> 'removed'
      AND (platform = '' OR (tenant = :tenant AND (
        (platform = :platform AND channel = :channel)
        OR (:isWide AND platform IN (:platform, :beside) AND reach = 'workspace'))))
  ) AS reached ON reached.source_id = articles.source_id AND reached.id = articles.id
  WHERE choice = 1
  ORDER BY first_seen_at DESC, articles.id LIMIT :limit`;

const MARK = `
  SELECT concat_ws(' ', (SELECT max(id) FROM source_items), (SELECT max(changed_at) FROM articles),
    (SELECT count(*) FROM sources WHERE state = 'removed'),
    (SELECT count(*) FROM sources WHERE reach = 'workspace'))
    AS mark`;

const REVISIONS = `
  SELECT * FROM article_revisions WHERE source_id = :sourceId AND article_id = :id
  ORDER BY revision`;
