import { z } from "zod";
import type { ArticleKey, KeptArticle } from "../../domain/news-source.ts";
import type { ArticleChange, ArticleFound, SourceStore } from "../../ports/source-store.ts";
import { addAll, columnsOf, sideBySide } from "./add-articles.ts";
import { reachValues } from "./archive/reached.ts";
import { type Database, rowNumber, type Session, type Statement } from "./database.ts";
import { sourceRows } from "./source-rows.ts";

type ArticleQueries = Pick<
  SourceStore,
  | "keepArticle"
  | "keepArticles"
  | "articlesAfter"
  | "article"
  | "newestArticles"
  | "articlesMark"
  | "revisedFiles"
  | "revisionsOf"
>;

export function articleQueries(database: Database): ArticleQueries {
  return {
    keepArticle: (article) => database.transaction((session) => keep(session, article)),

    keepArticles: (articles) =>
      database.transaction(async (session) => {
        const added = await addAll(session, articles);
        const changes: ArticleChange[] = [];
        for (const article of articles) {
          const change = added.get(article);
          changes.push(change ?? (await keep(session, article)));
        }
        return changes;
      }),

    articlesAfter: (key, limit) =>
      database.all(sourceRows.article, AFTER, { ...keyValues(key), limit }),

    article: (key) => find(database, key),

    newestArticles: (reach, { since, limit }) =>
      database.all(sourceRows.article, NEWEST, { ...reachValues(reach), since, limit }),

    async articlesMark() {
      const [row] = await database.all(z.object({ mark: z.string() }), MARK);
      return row?.mark ?? "";
    },

    revisedFiles: async () => new Set(await database.all(revisedRow, REVISED)),

    revisionsOf: (key) => database.all(sourceRows.revision, REVISIONS, keyValues(key)),
  };
}

function keyValues({ sourceId, id }: ArticleKey) {
  return { sourceId: rowNumber(sourceId), id };
}

async function find(
  session: Session,
  key: ArticleKey,
  sql: Statement = FIND,
): Promise<KeptArticle | null> {
  return (await session.all(sourceRows.article, sql, keyValues(key)))[0] ?? null;
}

async function keep(session: Session, found: ArticleFound): Promise<ArticleChange> {
  const { text, title, seenAt: now } = found;
  const key = keyValues(found);
  const known = await find(session, found);
  const added = known ? null : await add(session, found);
  if (added) return added;
  const before = await find(session, found, FIND_TO_CHANGE);
  if (!before || isForgotten(before)) return "same";
  if (before.text === text && before.title === title) {
    if (isRefiled(before, found)) await session.run(REFILE, { ...columnsOf(found), ...key });
    return "same";
  }
  const isWithheld = before.origin === "withheld";
  if (!isWithheld) await session.run(PUT_ASIDE, { ...key, now });
  await session.run(REVISE, columnsOf(found));
  await session.run(DROP_BANDS, key);
  await keepBands(session, found);
  return isWithheld ? "new" : "revised";
}

/**
 * True where the words were dropped for their age. Found again, the article is not news and gets
 * none.
 */
function isForgotten({ text, origin }: KeptArticle): boolean {
  return text === "" && origin !== "withheld";
}

/** A feed may tell an address in many ways; a file tells its own, and its words have not changed. */
function isRefiled(before: KeptArticle, { origin, url, publishedOn }: ArticleFound): boolean {
  return origin === "file" && (before.url !== url || before.publishedOn !== publishedOn);
}

/** `null` where another process has added the same one meanwhile; it waits for that one's row. */
async function add(session: Session, found: ArticleFound): Promise<ArticleChange | null> {
  const copyOf = await copiedBy(session, found);
  if ((await session.run(ADD, { ...columnsOf(found), copyOf })) === 0) return null;
  await keepBands(session, found);
  return copyOf === null ? "new" : "copy";
}

async function keepBands(session: Session, found: ArticleFound): Promise<void> {
  const bands = found.copySearch?.bands ?? [];
  await session.run(KEEP_BANDS, { ...keyValues(found), bands });
}

/** Until the transaction ends nobody else looks, who would not see what is added in it. */
async function copiedBy(session: Session, found: ArticleFound): Promise<string | null> {
  const { copySearch } = found;
  if (copySearch) await session.hold("copies", "");
  const same = await find(session, found, SAME_ADDRESS);
  if (same) return same.copyOf;
  if (!copySearch) return null;
  const { since, bands } = copySearch;
  const values = { sourceId: rowNumber(found.sourceId), since, bands };
  return originalOf(found, await session.all(sourceRows.article, LIKELY, values));
}

/** The id of the article that it is a copy of, among those that share a band with it. */
function originalOf(
  { id, copySearch }: ArticleFound,
  likely: readonly KeptArticle[],
): string | null {
  const original = likely.find((one) => one.id !== id && copySearch?.isCopyOf(one.text));
  const name = original ? (original.copyOf ?? original.id) : null;
  // What is alike to it may be a copy of this very address, as another source had it.
  return name === id ? null : name;
}

const revisedRow = z.object({ article_id: z.string() }).transform(({ article_id }) => article_id);

const REVISED = "SELECT DISTINCT article_id FROM article_revisions WHERE source_id = 0";

const FIND = "SELECT * FROM articles WHERE source_id = :sourceId AND id = :id";

const AFTER = `
  SELECT * FROM articles WHERE (source_id, id) > (:sourceId, :id)
  ORDER BY source_id, id LIMIT :limit`;

const FIND_TO_CHANGE: Statement = ({ lock }) => `${FIND} ${lock("FOR UPDATE")}`;

const PUT_ASIDE = `
  INSERT INTO article_revisions (source_id, article_id, revision, origin, title, text, replaced_at)
  SELECT source_id, id, revision, origin, title, text, :now FROM articles
  WHERE source_id = :sourceId AND id = :id`;

const ADD = `
  INSERT INTO articles (source_id, id, origin, url, title, author, site_name, published_on, text,
    categories, place, copy_of, revision, first_seen_at, changed_at)
  VALUES (:sourceId, :id, :origin, :url, :title, :author, :siteName, :publishedOn, :text,
    :categories, :place, :copyOf, 1, :now, :now)
  ON CONFLICT DO NOTHING`;

/** What it is a copy of stays as its first wording had it: under that name it was told. */
const REVISE = `
  UPDATE articles SET origin = :origin, url = :url, title = :title, author = :author,
    site_name = :siteName, published_on = :publishedOn, text = :text, read_by = NULL,
    categories = coalesce(:categories, categories), place = coalesce(place, :place),
    revision = revision + 1,
    changed_at = :now
  WHERE source_id = :sourceId AND id = :id`;

const REFILE = `
  UPDATE articles SET url = :url, published_on = :publishedOn, changed_at = :now
  WHERE source_id = :sourceId AND id = :id`;

const DROP_BANDS = "DELETE FROM article_bands WHERE source_id = :sourceId AND article_id = :id";

const KEEP_BANDS: Statement = ({ members }) => `
  INSERT INTO article_bands (band, source_id, article_id)
  SELECT band.value, CAST(:sourceId AS BIGINT), :id FROM ${members(":bands", "band")} WHERE true
  ON CONFLICT DO NOTHING`;

/** However its words may differ, an address keeps the name under which it was told. */
const SAME_ADDRESS = `
  SELECT articles.* ${sideBySide("articles", ":sourceId")} AND articles.id = :id
  ORDER BY first_seen_at, articles.source_id LIMIT 1`;

const LIKELY: Statement = ({ isAny }) => `
  SELECT articles.* ${sideBySide("articles", ":sourceId")} AND first_seen_at >= :since
    AND (articles.source_id, articles.id) IN (
      SELECT source_id, article_id FROM article_bands
      WHERE ${isAny("band", ":bands")})
  ORDER BY first_seen_at, articles.id`;

/**
 * The query goes from the few sources of a reader to their articles, and not through all that is
 * new.
 */
const NEWEST: Statement = ({ isAny }) => `
  SELECT articles.* FROM articles JOIN (
    SELECT source_id, articles.id, row_number() OVER (PARTITION BY articles.id ORDER BY
      CASE WHEN platform = '' THEN 1 WHEN channel = :channel AND platform = :platform THEN 0
        ELSE 2 END,
      CASE origin WHEN 'page' THEN 0 WHEN 'own-feed' THEN 1 ELSE 2 END,
      first_seen_at, source_id) AS choice
    FROM sources CROSS JOIN articles
    WHERE source_id = sources.id AND first_seen_at >= :since AND text <> '' AND sources.state <> 'removed'
      AND kind <> 'archive'
      AND (platform = '' OR (tenant = :tenant AND (
        (platform = :platform AND channel = :channel)
        OR (:isWide AND ${isAny("platform", ":platforms")} AND reach = 'workspace'))))
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
