import { z } from "zod";
import { PERSON_KINDS, type PersonKind } from "../../../ports/archive.ts";
import { flag, rowId, rowNumberOf } from "../columns.ts";
import { rowNumber, type Statement } from "../database.ts";
import type { Finder } from "./find-rows.ts";
import { chooseReadings } from "./load-readings.ts";

/** Of more than so many the latest are left out: each takes its time. Chosen by hand. */
const MOST_DOUBLES = 500;

export type CountedPerson = PersonRow & {
  /** Of what was printed of them more than once, each once. */
  readonly reprints: readonly Reprinted[];
};

interface Counted {
  readonly people: readonly CountedPerson[];
  /** Readings of theirs that the reader is not shown, since another source's of the same is. */
  readonly hidden: readonly number[];
}

interface Reprinted {
  readonly standing: "own words" | "reported";
  readonly print: string;
}

interface Counting {
  readonly ids: readonly number[];
  readonly kinds: readonly PersonKind[];
  readonly limit: number;
}

/**
 * The most quoted of these and all others of their names, each with how much the reader reaches:
 * what several sources brought is one article, and what was printed again is one quotation.
 */
export async function countPeople(
  finder: Finder,
  { ids, kinds, limit }: Counting,
): Promise<Counted> {
  const { session, reached } = finder;
  const count = (of: readonly number[], most: number) =>
    session.all(personRow, COUNTED, { sources: reached.sources, kinds, ids: of, limit: most });
  const found = await count(ids, limit);
  const known = new Set(found.map(({ id }) => id));
  const shared = found.filter(({ hasNamesakes }) => hasNamesakes);
  if (shared.length === 0) return withoutReprints(finder, found);
  const people = shared.map(({ id }) => rowNumber(id));
  const others = (await session.all(idRow, NAMESAKES, { people })).filter(
    ({ id }) => !known.has(`${id}`),
  );
  const namesakes = await count(
    others.map(({ id }) => id),
    others.length,
  );
  return withoutReprints(finder, [...found, ...namesakes]);
}

async function withoutReprints(finder: Finder, people: readonly PersonRow[]): Promise<Counted> {
  const { session, reached } = finder;
  const { counted, hidden } = await withoutDoubles(finder, people);
  const reprinted = counted.filter(({ isReprinted }) => isReprinted);
  if (reprinted.length === 0) {
    return { people: counted.map((person) => ({ ...person, reprints: [] })), hidden };
  }
  const rows = await session.all(reprintRow, REPRINTS, {
    people: reprinted.map(({ id }) => rowNumber(id)),
    sources: reached.sources,
    hidden,
  });
  const byPerson = Map.groupBy(rows, ({ person_id }) => person_id);
  const all = counted.map((person) => {
    const own = byPerson.get(person.id) ?? [];
    const again = (standing: string) =>
      own.filter((row) => row.standing === standing).reduce((sum, { times }) => sum + times - 1, 0);
    return {
      ...person,
      own: person.own - again("o"),
      reported: person.reported - again("r"),
      reprints: own.map(({ standing, print }) => ({
        standing: standing === "o" ? ("own words" as const) : ("reported" as const),
        print,
      })),
    } satisfies CountedPerson;
  });
  return { people: all, hidden };
}

/** Takes what a reader is not shown out of the counts, since another source's reading of it is. */
async function withoutDoubles(finder: Finder, people: readonly PersonRow[]) {
  const { session, reached } = finder;
  const nothing = { counted: people, hidden: [] };
  const doubled = people.filter(({ isDoubled }) => isDoubled);
  if (reached.sources.length < 2 || doubled.length === 0) return nothing;
  const doubles = await session.all(doubleRow, DOUBLES, {
    people: doubled.map(({ id }) => rowNumber(id)),
    sources: reached.sources,
    limit: MOST_DOUBLES,
  });
  if (doubles.length === 0) return nothing;
  const readings = doubles.map(({ reading_id }) => reading_id);
  const chosen = await chooseReadings(finder, readings);
  const left = Map.groupBy(
    doubles.filter(({ reading_id }) => !chosen.has(reading_id)),
    ({ person_id }) => person_id,
  );
  const counted = people.map((person) => {
    const own = left.get(person.id) ?? [];
    const sum = (what: "own" | "reported") => own.reduce((total, row) => total + row[what], 0);
    return {
      ...person,
      own: person.own - sum("own"),
      reported: person.reported - sum("reported"),
      articles: person.articles - own.length,
    };
  });
  return {
    counted: counted.filter(({ articles }) => articles > 0),
    hidden: readings.filter((id) => !chosen.has(id)),
  };
}

type PersonRow = z.infer<typeof personRow>;

const idRow = z.object({ id: rowNumberOf });

const personRow = z.object({
  id: rowId,
  name: z.string(),
  kind: z.enum(PERSON_KINDS),
  key: z.string(),
  field: z.string(),
  own: rowNumberOf,
  reported: rowNumberOf,
  articles: rowNumberOf,
  hasNamesakes: flag,
  isDoubled: flag,
  isReprinted: flag,
});

const doubleRow = z.object({
  person_id: rowId,
  reading_id: rowNumberOf,
  own: z.int(),
  reported: z.int(),
});

const reprintRow = z.object({
  person_id: rowId,
  standing: z.enum(["o", "r"]),
  print: z.string(),
  times: rowNumberOf,
});

/** What is not there for most is not looked for: for whom it is there is told along. */
const COUNTED: Statement = ({ isAny, address }) => `
  SELECT counted.id, name, counted.kind, counted.key, field, own, reported, articles,
    EXISTS (SELECT 1 FROM people AS other WHERE ${address("other.key")} = ${address("counted.key")}
      AND other.key = counted.key AND other.kind = counted.kind
      AND other.id <> counted.id) AS "hasNamesakes",
    EXISTS (SELECT 1 FROM doubles WHERE person_id = counted.id) AS "isDoubled",
    EXISTS (SELECT 1 FROM reprints WHERE person_id = counted.id) AS "isReprinted"
  FROM (
    SELECT people.id, name, kind, key, field, sum(own) AS own, sum(reported) AS reported,
      sum(articles) AS articles
    FROM speakers JOIN people ON people.id = person_id
    WHERE ${isAny("person_id", ":ids")} AND ${isAny("source_id", ":sources")}
      AND ${isAny("kind", ":kinds")}
    GROUP BY people.id, name, kind, key, field
    ORDER BY sum(own) DESC, sum(reported) DESC, sum(articles) DESC, name LIMIT :limit) AS counted
  ORDER BY own DESC, reported DESC, articles DESC, name`;

const NAMESAKES: Statement = ({ isAny, address }) => `
  SELECT other.id FROM people
  JOIN people AS other ON ${address("other.key")} = ${address("people.key")}
    AND other.key = people.key AND other.kind = people.kind AND other.id <> people.id
  WHERE ${isAny("people.id", ":people")}`;

const DOUBLES: Statement = ({ isAny }) => `
  SELECT person_id, reading_id, own, reported FROM doubles
  WHERE ${isAny("person_id", ":people")} AND ${isAny("source_id", ":sources")}
  ORDER BY reading_id DESC LIMIT :limit`;

const REPRINTS: Statement = ({ isAny }) => `
  SELECT person_id, standing, print, count(*) AS times FROM reprints
  WHERE ${isAny("person_id", ":people")} AND ${isAny("source_id", ":sources")}
    AND NOT (${isAny("reading_id", ":hidden")})
  GROUP BY person_id, standing, print`;
