import { z } from "zod";
import type { Article } from "../../../domain/article.ts";
import type { ArticleQuery, Extent, Wanted } from "../../../ports/archive.ts";
import { rowNumberOf } from "../columns.ts";
import { rowNumber, type Statement, written } from "../database.ts";
import { byTerms, type Finder, gather, rangeOf } from "./find-rows.ts";
import { chooseReadings, type LoadArticles } from "./load-readings.ts";
import { CONTENT_FOLDER } from "./reached.ts";
import { dayEnd, dayOfId } from "./reading-ids.ts";
import { EACH, type IdRange } from "./word-index.ts";

export async function findArticles(
  finder: Finder,
  load: LoadArticles,
  wanted: ArticleQuery,
): Promise<readonly Article[]> {
  const { outlet, people, limit, offset = 0 } = wanted;
  if (people?.length === 0) return [];
  const standings = await gather(idsBy(finder, wanted), wanted, {
    limit: limit + offset,
    async load(ids) {
      const chosen = await chooseReadings(finder, ids, outlet !== undefined);
      return ids.flatMap((id) => chosen.get(id) ?? []);
    },
  });
  const shown = standings.slice(offset);
  const articles = await load(finder, shown);
  return shown.flatMap(({ member }) => articles.get(member.id) ?? []);
}

function idsBy(finder: Finder, wanted: ArticleQuery) {
  const { words, outlet, people, isRevised } = wanted;
  if (people && isRevised) return revisedWith(finder, people);
  if (words === undefined && outlet === undefined && !people) return newest(finder);
  const keys = people ? [people.map((id) => `p${id}`)] : words ? [] : [[EACH]];
  return byTerms(finder, "readings", { ...wanted, keys });
}

function revisedWith({ session, reached }: Finder, people: readonly string[]) {
  return async (range: IdRange) => {
    const values = { ...range, sources: reached.sources, people: people.map(rowNumber) };
    return (await session.all(idRow, REVISED, values)).map(({ id }) => id);
  };
}

export async function findArticle(
  finder: Finder,
  load: LoadArticles,
  id: string,
): Promise<Article | null> {
  const rows = await finder.session.all(idRow, NAMED, { id });
  const chosen = await chooseReadings(
    finder,
    rows.map((row) => row.id),
  );
  const [article = null] = (await load(finder, [...chosen.values()])).values();
  return article;
}

function newest({ session, reached }: Finder) {
  return async (range: IdRange) => {
    const rows = await session.all(idRow, NEWEST, { ...range, sources: reached.sources });
    return rows.map(({ id }) => id);
  };
}

/**
 * More are counted as they are kept, one for each source: nobody minds whether there are 12,000 or
 * 12,100. Chosen by hand: so many are told apart in a millisecond or two.
 */
const MOST_TOLD_APART = 5_000;

/** Counts each article once, however many sources brought it. */
export async function measureExtent(finder: Finder, wanted: Wanted): Promise<Extent> {
  const { session, reached } = finder;
  const { first, last } = rangeOf(wanted);
  const { outlet } = wanted;
  const found = outlet === undefined ? null : await idsOf(finder, { first, last }, outlet);
  const among = { first, last, sources: reached.sources, ids: found };
  const extentOf = (counted: string) =>
    session.all(extentRow, found ? within(counted) : reachedBy(counted), among);
  const [all] = await extentOf("count(*)");
  const [row = all] =
    all && all.articles <= MOST_TOLD_APART ? await extentOf("count(DISTINCT name)") : [];
  const { articles = 0, oldest = null, newest = null } = row ?? {};
  return { articles, from: dayOf(oldest), to: dayOf(newest) };
}

function dayOf(id: number | null): string | null {
  return id === null ? null : dayOfId(id);
}

async function idsOf(finder: Finder, range: Omit<IdRange, "limit">, outlet: string) {
  const found = byTerms(finder, "readings", { outlet, keys: [[EACH]] });
  return found({ ...range, limit: NO_LIMIT }, true);
}

const NO_LIMIT = 1_000_000;

const idRow = z.object({ id: rowNumberOf });

const extentRow = z.object({
  articles: rowNumberOf,
  oldest: rowNumberOf.nullable(),
  newest: rowNumberOf.nullable(),
});

/** A file has its own id beside the name that its address gives it. */
const NAMED = `
  SELECT id FROM readings WHERE name = :id
  UNION SELECT id FROM readings
  WHERE source_id = ${CONTENT_FOLDER} AND article_id = 'file:' || CAST(:id AS TEXT)`;

const REVISED: Statement = ({ isAny }) => `
  SELECT DISTINCT reading_id AS id FROM appearances
  WHERE ${isAny("person_id", ":people")} AND ${isAny("source_id", ":sources")}
    AND revision > 1 AND reading_id BETWEEN :first AND :last
  ORDER BY reading_id DESC LIMIT :limit`;

const NEWEST: Statement = ({ isAny }) => `
  SELECT id FROM readings
  WHERE id BETWEEN :first AND :last AND ${isAny("source_id", ":sources")}
  ORDER BY id DESC LIMIT :limit`;

/** Those without a day have the lowest numbers, which say no day. */
function reachedBy(counted: string): Statement {
  return ({ isAny }) => `
    SELECT ${counted} AS articles, min(CASE WHEN id > ${dayEnd(null)} THEN id END) AS oldest,
      max(id) AS newest
    FROM readings WHERE id BETWEEN :first AND :last AND ${isAny("source_id", ":sources")}`;
}

function within(counted: string): Statement {
  return (dialect) => `${written(reachedBy(counted), dialect)} AND ${dialect.isAny("id", ":ids")}`;
}
