import { z } from "zod";
import { type ArchivedPerson, PERSON_KINDS, type PeopleQuery } from "../../../ports/archive.ts";
import { jsonOf, rowId } from "../columns.ts";
import { rowNumber, type Statement } from "../database.ts";
import type { Finder } from "./find-rows.ts";
import { rowNumberOf } from "./keep-readings.ts";
import { chooseReadings } from "./load-readings.ts";
import { dayOfId } from "./reading-ids.ts";

/** Shorter beginnings fit so many words that the most quoted people are looked through instead. */
const SHORTEST_BEGINNING = 3;
/** Of these people only, whom a menu would not show otherwise either. Chosen by hand. */
const MOST_LOOKED_THROUGH = 1_000;
const MOST_ASKED_ALONE = 64;
/** Someone may be the most quoted in several sources. */
const SOURCES_OF_ONE = 4;
/** Whoever is in more articles is counted with what several sources brought. Chosen by hand. */
const MOST_RECOUNTED = 500;

export async function findPeople(
  finder: Finder,
  { starts, kinds = PERSON_KINDS, limit }: PeopleQuery,
): Promise<readonly ArchivedPerson[]> {
  const { session, reached } = finder;
  const ids = await candidates(finder, starts, limit);
  const wanted = { sources: reached.sources, kinds, ids, limit };
  const people = await withoutDoubles(finder, await session.all(personRow, COUNTED, wanted));
  const lasts = await Promise.all(
    people.map(({ id }) =>
      session.all(seenRow, SEEN, { person: rowNumber(id), sources: reached.sources }),
    ),
  );
  const all = lasts.flatMap((last) => last.map(({ reading_id }) => reading_id));
  const hidden = await hiddenAmong(finder, [...new Set(all)]);
  return people.map((person, index) =>
    describe(
      person,
      (lasts[index] ?? []).filter(({ reading_id }) => !hidden.has(reading_id)),
    ),
  );
}

/** What somebody is and is called, as the articles have it that they were last seen in. */
function describe(row: PersonRow, seen: readonly z.infer<typeof seenRow>[]): ArchivedPerson {
  const roles = seen.flatMap(({ role, reading_id }) =>
    role === null ? [] : [{ role, day: dayOfId(reading_id) }],
  );
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    named: row.kind === "person",
    role: roles[0]?.role ?? null,
    roles,
    aliases: [...new Set(seen.flatMap(({ aliases }) => aliases ?? []))],
    ownWords: row.own,
    reported: row.reported,
    articles: row.articles,
  };
}

/** Those that a reader is not shown, since another source's reading of the same is. */
async function hiddenAmong(
  finder: Finder,
  readings: readonly number[],
): Promise<ReadonlySet<number>> {
  if (finder.reached.sources.length < 2) return new Set();
  const doubled = (await finder.session.all(idRow, DOUBLED, { readings })).map(({ id }) => id);
  const chosen = await chooseReadings(finder, doubled);
  return new Set(doubled.filter((id) => !chosen.has(id)));
}

/**
 * Takes what a reader is not shown out of the counts: what several sources brought is one article,
 * in the words of one of them.
 */
async function withoutDoubles(
  finder: Finder,
  people: readonly PersonRow[],
): Promise<readonly PersonRow[]> {
  const { session, reached } = finder;
  if (reached.sources.length < 2) return people;
  const few = people.filter(({ articles }) => articles <= MOST_RECOUNTED);
  const doubles = await session.all(doubleRow, DOUBLES, {
    people: few.map(({ id }) => rowNumber(id)),
    sources: reached.sources,
  });
  if (doubles.length === 0) return people;
  const chosen = await chooseReadings(
    finder,
    doubles.map(({ reading_id }) => reading_id),
  );
  const left = doubles.filter(({ reading_id }) => !chosen.has(reading_id));
  return people
    .map((person) => {
      const own = left.filter(({ person_id }) => person_id === person.id);
      const sum = (what: "own" | "reported") => own.reduce((total, row) => total + row[what], 0);
      return {
        ...person,
        own: person.own - sum("own"),
        reported: person.reported - sum("reported"),
        articles: person.articles - own.length,
      };
    })
    .filter(({ articles }) => articles > 0);
}

async function candidates(
  finder: Finder,
  starts: readonly string[],
  limit: number,
): Promise<readonly number[]> {
  const long = starts.filter(({ length }) => length >= SHORTEST_BEGINNING);
  const short = starts.filter(({ length }) => length < SHORTEST_BEGINNING);
  if (long.length === 0) return mostQuoted(finder, short, limit);
  const found = await Promise.all(long.map((start) => withWord(finder, start)));
  const [first = [], ...others] = found;
  const sets = others.map((ids) => new Set(ids));
  const all = first.filter((id) => sets.every((ids) => ids.has(id)));
  return short.length === 0 ? all : withWords(finder, all, short);
}

async function withWord({ session, reached }: Finder, start: string) {
  const values = { sources: reached.sources, from: start, to: `${start}\uffff` };
  return (await session.all(idRow, WITH_WORD, values)).map(({ id }) => id);
}

/** Looked up source by source where there are few, since each has them in order. */
async function mostQuoted(
  finder: Finder,
  starts: readonly string[],
  limit: number,
): Promise<readonly number[]> {
  const { session, reached } = finder;
  const most = starts.length === 0 ? limit * SOURCES_OF_ONE : MOST_LOOKED_THROUGH;
  const { sources } = reached;
  const rows =
    sources.length <= MOST_ASKED_ALONE
      ? (
          await Promise.all(sources.map((source) => session.all(ownRow, OF_ONE, { source, most })))
        ).flat()
      : await session.all(ownRow, OF_ALL, { sources, most });
  const ids = rows.toSorted((one, other) => other.own - one.own).map(({ id }) => id);
  const people = [...new Set(ids)].slice(0, most);
  return starts.length === 0 ? people : withWords(finder, people, starts);
}

/** Those whose name has a word that begins with each. */
async function withWords(
  { session }: Finder,
  ids: readonly number[],
  starts: readonly string[],
): Promise<readonly number[]> {
  const rows = await session.all(keyRow, KEYS, { ids });
  const fitting = rows.filter(({ key }) =>
    starts.every((start) => key.split(" ").some((word) => word.startsWith(start))),
  );
  return fitting.map(({ id }) => id);
}

type PersonRow = z.infer<typeof personRow>;

const doubleRow = z.object({
  person_id: rowId,
  reading_id: rowNumberOf,
  own: z.int(),
  reported: z.int(),
});

const personRow = z.object({
  id: rowId,
  name: z.string(),
  kind: z.enum(PERSON_KINDS),
  own: rowNumberOf,
  reported: rowNumberOf,
  articles: rowNumberOf,
});

const idRow = z.object({ id: rowNumberOf });
const ownRow = z.object({ id: rowNumberOf, own: z.int() });
const keyRow = z.object({ id: rowNumberOf, key: z.string() });

const seenRow = z.object({
  role: z.string().nullable(),
  aliases: jsonOf(z.array(z.string())).nullable(),
  reading_id: rowNumberOf,
});

const COUNTED: Statement = ({ isAny }) => `
  SELECT people.id, name, kind, sum(own) AS own, sum(reported) AS reported,
    sum(articles) AS articles
  FROM speakers JOIN people ON people.id = person_id
  WHERE ${isAny("person_id", ":ids")} AND ${isAny("source_id", ":sources")}
    AND ${isAny("kind", ":kinds")}
  GROUP BY people.id, name, kind
  ORDER BY sum(own) DESC, sum(reported) DESC, sum(articles) DESC, name LIMIT :limit`;

const WITH_WORD: Statement = ({ isAny }) => `
  SELECT DISTINCT person_id AS id FROM people_words
  WHERE word >= :from AND word < :to AND ${isAny("source_id", ":sources")}`;

const OF_ONE = `
  SELECT person_id AS id, own FROM speakers WHERE source_id = :source
  ORDER BY own DESC LIMIT :most`;

const OF_ALL: Statement = ({ isAny }) => `
  SELECT person_id AS id, own FROM speakers WHERE ${isAny("source_id", ":sources")}
  ORDER BY own DESC LIMIT :most`;

const DOUBLED: Statement = ({ isAny }) => `
  SELECT id FROM readings WHERE ${isAny("id", ":readings")} AND EXISTS (
    SELECT 1 FROM readings AS other WHERE other.name = readings.name AND other.id <> readings.id)`;

const KEYS: Statement = ({ isAny }) => `SELECT id, key FROM people WHERE ${isAny("id", ":ids")}`;

const DOUBLES: Statement = ({ isAny }) => `
  SELECT person_id, reading_id, own, reported
  FROM appearances JOIN readings ON readings.id = reading_id
  WHERE ${isAny("person_id", ":people")} AND ${isAny("appearances.source_id", ":sources")}
    AND EXISTS (SELECT 1 FROM readings AS others
      WHERE others.name = readings.name AND others.id <> readings.id
        AND ${isAny("others.source_id", ":sources")})`;

/** The latest twenty say what somebody is and was. Chosen by hand. */
const SEEN: Statement = ({ isAny }) => `
  SELECT role, aliases, reading_id FROM appearances
  WHERE person_id = :person AND ${isAny("source_id", ":sources")}
    AND (role IS NOT NULL OR aliases IS NOT NULL)
  ORDER BY reading_id DESC LIMIT 20`;
