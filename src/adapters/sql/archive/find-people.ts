import { z } from "zod";
import { hostOf } from "../../../domain/news-source/host-of.ts";
import {
  type ArchivedPerson,
  PERSON_KINDS,
  type PeopleQuery,
  type Presence,
} from "../../../ports/archive.ts";
import { jsonOf, rowId, rowNumberOf, text } from "../columns.ts";
import { rowNumber, type Statement } from "../database.ts";
import { type CountedPerson, countPeople } from "./count-people.ts";
import type { Finder } from "./find-rows.ts";
import { dayOfId } from "./reading-ids.ts";

/** Shorter beginnings fit so many words that the most quoted people are looked through instead. */
const SHORTEST_BEGINNING = 3;
/** Of these people only, whom a menu would not show otherwise either. Chosen by hand. */
const MOST_LOOKED_THROUGH = 1_000;
const MOST_ASKED_ALONE = 64;
/** Someone may be the most quoted in several sources. */
const SOURCES_OF_ONE = 4;

export async function findPeople(
  finder: Finder,
  { starts, kinds = PERSON_KINDS, limit }: PeopleQuery,
): Promise<readonly ArchivedPerson[]> {
  const { session, reached } = finder;
  const ids = await candidates(finder, starts, limit);
  const { people, hidden } = await countPeople(finder, { ids, kinds, limit });
  const presences = await findPresences(finder, people);
  const seen = await session.all(seenRow, SEEN, {
    people: people.map(({ id }) => rowNumber(id)),
    sources: reached.sources,
    hidden,
  });
  const byPerson = Map.groupBy(seen, ({ person_id }) => person_id);
  return people.map((person) => ({
    ...describe(person, byPerson.get(person.id) ?? []),
    presence: presences.get(person.id) ?? null,
  }));
}

/** What somebody is and is called, as the articles have it that they were last seen in. */
function describe(
  row: CountedPerson,
  seen: readonly z.infer<typeof seenRow>[],
): Omit<ArchivedPerson, "presence"> {
  const roles = seen.flatMap(({ role, reading_id }) =>
    role === null ? [] : [{ role, day: dayOfId(reading_id) }],
  );
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    field: row.field || null,
    named: row.kind === "person",
    role: roles[0]?.role ?? null,
    roles,
    aliases: [...new Set(seen.flatMap(({ aliases }) => aliases ?? []))],
    ownWords: row.own,
    reported: row.reported,
    articles: row.articles,
    reprints: row.reprints,
  };
}

/** When and where those are in the articles whose name is not theirs alone. */
async function findPresences(
  { session, reached }: Finder,
  people: readonly CountedPerson[],
): Promise<ReadonlyMap<string, Presence>> {
  const names = Map.groupBy(people, ({ kind, key }) => `${kind} ${key}`);
  const several = [...names.values()].filter(({ length }) => length > 1).flat();
  if (several.length === 0) return new Map();
  const asked = { people: several.map(({ id }) => rowNumber(id)), sources: reached.sources };
  const [oldest, latest] = await Promise.all([
    session.all(firstRow, FIRST_OF, asked),
    session.all(placeRow, PLACES_OF, asked),
  ]);
  const places = Map.groupBy(latest, ({ person_id }) => person_id);
  const presences = oldest.map(({ person_id, reading_id }) => {
    const own = places.get(person_id) ?? [];
    const outlets = own.map(({ site_name, url }) => site_name ?? hostOf(url) ?? "");
    const presence = {
      from: dayOfId(reading_id),
      to: dayOfId(own[0]?.reading_id ?? reading_id),
      outlets: [...new Set(outlets)].filter(Boolean),
    };
    return [person_id, presence] as const;
  });
  return new Map(presences);
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
  const rows = await session.all(
    ownRow,
    sources.length <= MOST_ASKED_ALONE ? OF_EACH : OF_ALL,
    sources.length <= MOST_ASKED_ALONE ? { sources: sources.map(String), most } : { sources, most },
  );
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

const idRow = z.object({ id: rowNumberOf });
const ownRow = z.object({ id: rowNumberOf, own: z.int() });
const keyRow = z.object({ id: rowNumberOf, key: z.string() });

const seenRow = z.object({
  person_id: rowId,
  role: z.string().nullable(),
  aliases: jsonOf(z.array(z.string())).nullable(),
  reading_id: rowNumberOf,
});

const WITH_WORD: Statement = ({ isAny }) => `
  SELECT DISTINCT person_id AS id FROM people_words
  WHERE word >= :from AND word < :to AND ${isAny("source_id", ":sources")}`;

const OF_EACH: Statement = ({ members, joinFirst }) => `
  SELECT person_id AS id, own FROM ${members(":sources", "source")}
  ${joinFirst("speakers", {
    id: "person_id",
    where: "source_id = CAST(source.value AS BIGINT)",
    orderBy: "own DESC",
    limit: ":most",
  })}`;

const OF_ALL: Statement = ({ isAny }) => `
  SELECT person_id AS id, own FROM speakers WHERE ${isAny("source_id", ":sources")}
  ORDER BY own DESC LIMIT :most`;

const firstRow = z.object({ person_id: rowId, reading_id: rowNumberOf });
const placeRow = firstRow.extend({ site_name: text, url: text });

const FIRST_OF: Statement = ({ isAny, joinFirst }) => `
  SELECT person_id, reading_id FROM people ${joinFirst("appearances", {
    id: "reading_id",
    where: `person_id = people.id AND ${isAny("appearances.source_id", ":sources")}`,
    orderBy: "reading_id",
    limit: 1,
  })}
  WHERE ${isAny("people.id", ":people")}`;

/** Somebody known is in many outlets at any time; so many articles tell it. Chosen by hand. */
const MOST_PLACES = 50;

const PLACES_OF: Statement = ({ isAny, joinFirst }) => `
  SELECT person_id, reading_id, site_name, url
  FROM people ${joinFirst("appearances", {
    id: "reading_id",
    where: `person_id = people.id AND ${isAny("appearances.source_id", ":sources")}`,
    orderBy: "reading_id DESC",
    limit: MOST_PLACES,
  })}
  JOIN readings ON readings.id = reading_id
  JOIN articles ON articles.source_id = readings.source_id AND articles.id = article_id
  WHERE ${isAny("people.id", ":people")}
  ORDER BY reading_id DESC`;

const KEYS: Statement = ({ isAny }) => `SELECT id, key FROM people WHERE ${isAny("id", ":ids")}`;

/** The latest say what somebody is and was, each until it was said last. Chosen by hand. */
const MOST_SEEN = 20;

const SEEN: Statement = ({ isAny, joinFirst }) => `
  SELECT person_id, role, aliases, max(reading_id) AS reading_id
  FROM people ${joinFirst("appearances", {
    id: "reading_id",
    where: `person_id = people.id AND ${isAny("source_id", ":sources")}
      AND (role IS NOT NULL OR aliases IS NOT NULL) AND NOT (${isAny("reading_id", ":hidden")})`,
    orderBy: "reading_id DESC",
    limit: MOST_SEEN,
  })}
  WHERE ${isAny("people.id", ":people")}
  GROUP BY person_id, role, aliases ORDER BY max(reading_id) DESC`;
