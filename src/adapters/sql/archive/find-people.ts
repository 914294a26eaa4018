import { z } from "zod";
import { type ArchivedPerson, PERSON_KINDS, type PeopleQuery } from "../../../ports/archive.ts";
import { jsonOf, rowId } from "../columns.ts";
import { rowNumber, type Statement } from "../database.ts";
import type { Finder } from "./find-rows.ts";
import { rowNumberOf } from "./keep-readings.ts";
import { dayOfId } from "./reading-ids.ts";

/** Shorter beginnings fit so many words that the most quoted people are looked through instead. */
const SHORTEST_BEGINNING = 3;
/** Of these people only, whom a menu would not show otherwise either. Chosen by hand. */
const MOST_LOOKED_THROUGH = 2_000;

export async function findPeople(
  { session, reached }: Finder,
  { starts, kinds = PERSON_KINDS, limit }: PeopleQuery,
): Promise<readonly ArchivedPerson[]> {
  const [longest = ""] = starts.toSorted((one, other) => other.length - one.length);
  const values = { sources: reached.sources, kinds };
  const rows =
    longest.length >= SHORTEST_BEGINNING
      ? await session.all(personRow, BY_WORD, { ...values, from: longest, to: `${longest}\uffff` })
      : await session.all(personRow, MOST_QUOTED, {
          ...values,
          limit: starts.length === 0 ? limit : MOST_LOOKED_THROUGH,
        });
  const ids = rows.map(({ id }) => id);
  const fitting = starts.length === 0 ? ids : await withAll(starts, ids);
  const shown = rows.filter(({ id }) => fitting.includes(id)).slice(0, limit);
  return Promise.all(shown.map(describe));

  /** Those of the people that have a word for each of the beginnings. */
  async function withAll(wanted: readonly string[], people: readonly string[]) {
    const words = await session.all(wordRow, WORDS_OF, {
      sources: reached.sources,
      people: people.map(rowNumber),
    });
    const byPerson = Map.groupBy(words, ({ person_id }) => person_id);
    return people.filter((id) =>
      wanted.every((start) => byPerson.get(id)?.some(({ word }) => word.startsWith(start))),
    );
  }

  async function describe(row: z.infer<typeof personRow>): Promise<ArchivedPerson> {
    const seen = await session.all(seenRow, SEEN, {
      person: rowNumber(row.id),
      sources: reached.sources,
    });
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
}

const personRow = z.object({
  id: rowId,
  name: z.string(),
  kind: z.enum(PERSON_KINDS),
  own: rowNumberOf,
  reported: rowNumberOf,
  articles: rowNumberOf,
});

const wordRow = z.object({ person_id: rowId, word: z.string() });

const seenRow = z.object({
  role: z.string().nullable(),
  aliases: jsonOf(z.array(z.string())).nullable(),
  reading_id: rowNumberOf,
});

const COUNTED: Statement = ({ isAny }) => `
  SELECT people.id, name, kind, sum(own) AS own, sum(reported) AS reported,
    sum(articles) AS articles
  FROM speakers JOIN people ON people.id = person_id
  WHERE ${isAny("source_id", ":sources")} AND ${isAny("kind", ":kinds")}`;

const IN_ORDER = `
  GROUP BY people.id, name, kind
  ORDER BY sum(own) DESC, sum(reported) DESC, sum(articles) DESC, name`;

const BY_WORD: Statement = (dialect) => `
  ${write(COUNTED, dialect)} AND person_id IN (
    SELECT person_id FROM people_words
    WHERE word >= :from AND word < :to AND ${dialect.isAny("people_words.source_id", ":sources")})
  ${IN_ORDER} LIMIT ${MOST_LOOKED_THROUGH}`;

const MOST_QUOTED: Statement = (dialect) => `${write(COUNTED, dialect)} ${IN_ORDER} LIMIT :limit`;

const WORDS_OF: Statement = ({ isAny }) => `
  SELECT DISTINCT person_id, word FROM people_words
  WHERE ${isAny("person_id", ":people")} AND ${isAny("source_id", ":sources")}`;

/** The latest twenty say what somebody is and was. Chosen by hand. */
const SEEN: Statement = ({ isAny }) => `
  SELECT role, aliases, reading_id FROM appearances
  WHERE person_id = :person AND ${isAny("source_id", ":sources")}
    AND (role IS NOT NULL OR aliases IS NOT NULL)
  ORDER BY reading_id DESC LIMIT 20`;

function write(sql: Statement, dialect: Parameters<Exclude<Statement, string>>[0]): string {
  return typeof sql === "string" ? sql : sql(dialect);
}
