import { z } from "zod";
import { type IndexedPerson, type IndexedReading, PERSON_KINDS } from "../../../ports/archive.ts";
import { rowId } from "../columns.ts";
import { rowNumber, type Session } from "../database.ts";
import { dropReadings, keysValue } from "./drop-readings.ts";
import { noteReprints } from "./note-reprints.ts";
import { packReading } from "./pack-reading.ts";
import { dayEnd, dayStart } from "./reading-ids.ts";
import {
  ADD_APPEARANCES,
  ADD_DOUBLES,
  ADD_PEOPLE,
  ADD_QUOTATIONS,
  ADD_READINGS,
  ADD_UNWATCHED,
  ADD_WORDS,
  COUNT_UP,
  FIND_PEOPLE,
  MARK_READ,
  NEXT,
  PRESENT,
} from "./reading-statements.ts";
import { EACH, type WordedReading, type WordIndex } from "./word-index.ts";

/** A reading whose words are still the article's, with its numbers. */
interface Placed {
  readonly id: number;
  readonly reading: IndexedReading;
  /** The numbers of its people. */
  readonly people: readonly number[];
}

export async function keepReadings(
  session: Session,
  index: WordIndex,
  given: readonly IndexedReading[],
): Promise<void> {
  await session.hold("readings", "");
  const readings = await stillTrue(session, given);
  await session.run(ADD_UNWATCHED, {
    rows: json(
      readings.map(({ key, article, name = article.id }) => ({
        s: rowNumber(key.sourceId),
        a: key.id,
        n: name,
      })),
    ),
  });
  await dropReadings(
    session,
    index,
    readings.map(({ key }) => key),
  );
  const people = await numberPeople(session, readings);
  const ids = await numberReadings(session, readings);
  const placed = readings
    .map((reading, at) => ({
      id: ids[at] ?? 0,
      reading,
      people: reading.people.map((person) => people.get(nameOf(person)) ?? 0),
    }))
    .toSorted((one, other) => one.id - other.id);
  await addReadings(session, placed);
  await addQuotations(session, placed);
  await addPeople(session, placed);
  await session.run(ADD_DOUBLES, { readings: ids });
  const worded = placed.map(wordsOf);
  await index.add(session, worded);
  await noteReprints(session, index, { printed: placed.flatMap(printsOf), worded });
}

export const rowNumberOf = rowId.transform(Number);

function json(rows: unknown): string {
  return JSON.stringify(rows);
}

async function stillTrue(session: Session, readings: readonly IndexedReading[]) {
  const keys = keysValue(readings.map(({ key }) => key));
  const rows = await session.all(presentRow, PRESENT, keys);
  const present = new Set(rows.map((row) => [row.source_id, row.id, row.revision].join(" ")));
  return readings.filter(({ key, revision }) =>
    present.has([key.sourceId, key.id, revision].join(" ")),
  );
}

const presentRow = z.object({ source_id: rowId, id: z.string(), revision: z.int() });

async function numberPeople(session: Session, readings: readonly IndexedReading[]) {
  const wanted = new Map(
    readings.flatMap(({ people }) =>
      people.map((person) => [
        nameOf(person),
        { k: person.kind, y: person.key, f: person.field ?? "", n: person.name },
      ]),
    ),
  );
  const people = json([...wanted.values()]);
  await session.run(ADD_PEOPLE, { people });
  const rows = await session.all(personRow, FIND_PEOPLE, { people });
  return new Map(rows.map((person) => [nameOf(person), person.id]));
}

function nameOf({ kind, key, field }: Pick<IndexedPerson, "kind" | "key" | "field">): string {
  return [kind, field ?? "", key].join(" ");
}

const personRow = z.object({
  id: rowNumberOf,
  kind: z.enum(PERSON_KINDS),
  key: z.string(),
  field: z.string(),
});

/** Gives each reading the next free number of its day, with room for its quotations after it. */
async function numberReadings(session: Session, readings: readonly IndexedReading[]) {
  const next = new Map<string | null, number>();
  const ids: number[] = [];
  for (const { day, quotations } of readings) {
    const id = next.get(day) ?? (await nextOf(session, day));
    ids.push(id);
    next.set(day, id + quotations.length + 1);
  }
  return ids;
}

async function nextOf(session: Session, day: string | null): Promise<number> {
  const range = { first: dayStart(day), last: dayEnd(day) };
  const [row] = await session.all(z.object({ next: rowNumberOf.nullable() }), NEXT, range);
  return row?.next ?? range.first + 1;
}

async function addReadings(session: Session, placed: readonly Placed[]): Promise<void> {
  const rows = placed.map(({ id, reading }) => ({
    i: id,
    s: rowNumber(reading.key.sourceId),
    a: reading.key.id,
    n: reading.name ?? reading.article.id,
    v: reading.revision,
    e: reading.engine,
    z: reading.quotations.length,
    p: Buffer.from(packReading(reading.article)).toString("hex"),
  }));
  await session.run(ADD_READINGS, { rows: json(rows) });
  await session.run(MARK_READ, {
    rows: json(rows.map(({ s, a, e }) => ({ s, a, e }))),
  });
}

async function addQuotations(session: Session, placed: readonly Placed[]): Promise<void> {
  const rows = placed.flatMap(({ id, reading: { key, quotations } }) =>
    quotations.map(({ index, print }) => ({
      i: quotationId(id, index, quotations.length),
      r: id,
      s: rowNumber(key.sourceId),
      x: index,
      p: print,
    })),
  );
  await session.run(ADD_QUOTATIONS, { rows: json(rows) });
}

function quotationId(reading: number, index: number, size: number): number {
  return reading + size - index;
}

export const STANDING_KEYS = { "own words": "o", reported: "r", named: "n" } as const;

async function addPeople(session: Session, placed: readonly Placed[]): Promise<void> {
  const rows = placed.flatMap(
    ({ id, reading: { key, revision, people, quotations }, people: numbers }) =>
      people.map(({ role, aliases }, at) => {
        const standings = quotations.flatMap((quotation) =>
          quotation.people.filter(({ index }) => index === at),
        );
        return {
          p: numbers[at],
          r: id,
          s: rowNumber(key.sourceId),
          v: revision,
          o: standings.filter(({ standing }) => standing === "own words").length,
          e: standings.filter(({ standing }) => standing === "reported").length,
          l: role,
          a: aliases.length > 0 ? json(aliases) : null,
        };
      }),
  );
  await session.run(ADD_APPEARANCES, { rows: json(rows) });
  await session.run(COUNT_UP, { rows: json(rows) });
  const words = placed.flatMap(({ reading: { key, people }, people: numbers }) =>
    people.flatMap(({ words }, at) =>
      words.map((word) => ({ w: word, s: rowNumber(key.sourceId), p: numbers[at] })),
    ),
  );
  await session.run(ADD_WORDS, { rows: json(words) });
}

function printsOf({ id, reading: { quotations } }: Placed) {
  return quotations.flatMap(({ index, print }) =>
    print === null ? [] : [{ id: quotationId(id, index, quotations.length), print }],
  );
}

function wordsOf({ id, reading, people }: Placed): WordedReading {
  const { title, words, quotations, key, outlet } = reading;
  const worded = quotations.map(({ index, people: standings, words }) => ({
    id: quotationId(id, index, quotations.length),
    words,
    keys: [
      ...standings.map((one) => `p${people[one.index]}${STANDING_KEYS[one.standing]}`),
      ...new Set(standings.map(({ standing }) => `k${STANDING_KEYS[standing]}`)),
    ],
  }));
  return {
    ...{ id, title, words },
    shared: [EACH, `s${key.sourceId}`, ...outlet.map((term) => `o${term}`)],
    keys: people.map((number) => `p${number}`),
    quotations: worded.toSorted((one, other) => one.id - other.id),
  };
}
