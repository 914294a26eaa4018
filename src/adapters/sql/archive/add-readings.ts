import type { IndexedReading } from "../../../ports/archive.ts";
import { type Row, rowNumber, type Session } from "../database.ts";
import { packReading } from "./pack-reading.ts";
import { COUNT_UP, MARK_READ } from "./reading-statements.ts";
import { APPEARANCES, PEOPLE_WORDS, QUOTATIONS, READINGS } from "./reading-tables.ts";
import { EACH, type WordedReading } from "./word-index.ts";

/** A reading whose words are still the article's, with its numbers. */
export interface Placed {
  readonly id: number;
  readonly reading: IndexedReading;
  /** The numbers of its people. */
  readonly people: readonly number[];
}

export const STANDING_KEYS = { "own words": "o", reported: "r", named: "n" } as const;

export async function addReadings(session: Session, placed: readonly Placed[]): Promise<void> {
  const rows = placed.map(({ id, reading }) => {
    const { key, article, name = article.id, revision, engine, quotations } = reading;
    const source = rowNumber(key.sourceId);
    return [id, source, key.id, name, revision, engine, quotations.length, packReading(article)];
  });
  await session.add(READINGS, rows);
  const read = placed.map(({ reading: { key, engine } }) => ({
    s: rowNumber(key.sourceId),
    a: key.id,
    e: engine,
  }));
  await session.run(MARK_READ, { rows: JSON.stringify(read) });
}

export async function addQuotations(session: Session, placed: readonly Placed[]): Promise<void> {
  const rows = placed.flatMap(({ id, reading: { key, quotations } }) => {
    const source = rowNumber(key.sourceId);
    const lastFirst = quotations.toReversed();
    return lastFirst.map(({ index, print }) => {
      return [quotationId(id, index, quotations.length), id, source, index, print];
    });
  });
  await session.add(QUOTATIONS, rows);
}

export function quotationId(reading: number, index: number, size: number): number {
  return reading + size - index;
}

interface Count {
  readonly s: number | null;
  readonly p: number;
  o: number;
  e: number;
  n: number;
}

/** Who appears in which of them, how often in each source, and by which words they are found. */
export async function addPeople(session: Session, placed: readonly Placed[]): Promise<void> {
  const appearances: Row[] = [];
  const words = new Map<string, Row>();
  const counts = new Map<string, Count>();
  for (const { id, reading, people: numbers } of placed) {
    const { key, revision, people } = reading;
    const source = rowNumber(key.sourceId);
    const said = timesSaid(reading);
    for (const [at, person] of people.entries()) {
      const number = numbers[at] ?? 0;
      const { own = 0, reported = 0 } = said[at] ?? {};
      const aliases = person.aliases.length > 0 ? JSON.stringify(person.aliases) : null;
      appearances.push([number, id, source, revision, own, reported, person.role, aliases]);
      const name = `${source} ${number}`;
      const count = counts.get(name) ?? { s: source, p: number, o: 0, e: 0, n: 0 };
      counts.set(name, count);
      count.o += own;
      count.e += reported;
      count.n += 1;
      for (const word of person.words) words.set(`${name} ${word}`, [word, source, number]);
    }
  }
  await session.add(APPEARANCES, appearances);
  await session.run(COUNT_UP, { rows: JSON.stringify([...counts.values()]) });
  await session.add(PEOPLE_WORDS, [...words.values()]);
}

/** Of each of its people. */
function timesSaid({ people, quotations }: IndexedReading) {
  const times = people.map(() => ({ own: 0, reported: 0 }));
  for (const quotation of quotations) {
    for (const { index, standing } of quotation.people) {
      const of = times[index];
      if (of && standing === "own words") of.own += 1;
      if (of && standing === "reported") of.reported += 1;
    }
  }
  return times;
}

export function wordsOf({ id, reading, people }: Placed): WordedReading {
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
    quotations: worded.toReversed(),
  };
}
