import { z } from "zod";
import { type IndexedPerson, type IndexedReading, PERSON_KINDS } from "../../../ports/archive.ts";
import { rowId, rowNumberOf } from "../columns.ts";
import { rowNumber, type Session } from "../database.ts";
import { addPeople, addQuotations, addReadings, wordsOf } from "./add-readings.ts";
import { dropReadings, keysValue } from "./drop-readings.ts";
import { noteReprints } from "./note-reprints.ts";
import { dayEnd, dayStart } from "./reading-ids.ts";
import { ADD_DOUBLES, ADD_UNWATCHED, FIND_PEOPLE, NEXT, PRESENT } from "./reading-statements.ts";
import { PEOPLE } from "./reading-tables.ts";
import type { WordIndex } from "./word-index.ts";

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
  await noteReprints(session, index, { placed, worded });
}

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
  const all = readings.flatMap(({ people }) => people.map((one) => [nameOf(one), one] as const));
  const wanted = [...new Map(all).values()].map(({ field, ...one }) => ({
    ...one,
    field: field ?? "",
  }));
  await session.add(
    PEOPLE,
    wanted.map(({ kind, key, field, name }) => [kind, key, field, name]),
  );
  const rows = await session.all(personRow, FIND_PEOPLE, {
    people: json(wanted.map(({ kind, key, field }) => ({ k: kind, y: key, f: field }))),
  });
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
  const days = new Map(readings.map(({ day }) => [dayStart(day), dayEnd(day)]));
  const rows = await session.all(nextRow, NEXT, { days: json([...days]) });
  const next = new Map(rows.map((row) => [row.start, row.next ?? row.start + 1]));
  return readings.map(({ day, quotations }) => {
    const start = dayStart(day);
    const id = next.get(start) ?? start + 1;
    next.set(start, id + quotations.length + 1);
    return id;
  });
}

const nextRow = z.object({ start: rowNumberOf, next: rowNumberOf.nullable() });
