import { z } from "zod";
import { rowNumberOf } from "../columns.ts";
import { type Row, rowNumber, type Session } from "../database.ts";
import { type Placed, quotationId } from "./add-readings.ts";
import { idsOfDays } from "./reading-ids.ts";
import { ADD_REPRINTS, NOT_NOTED } from "./reading-statements.ts";
import { REPRINTS } from "./reading-tables.ts";
import { type Gap, saidIn, type WordedReading, type WordIndex } from "./word-index.ts";

/** The same words in later weeks were said again; answers fold reprints within as many days. */
const SPAN = idsOfDays(10);

interface Fresh {
  /** The lowest number first. */
  readonly placed: readonly Placed[];
  readonly worded: readonly WordedReading[];
}

interface Printed {
  readonly id: number;
  readonly reading: number;
  readonly source: number | null;
  readonly print: string;
}

/** Notes the same words of somebody's in two places; what was printed once is in no list. */
export async function noteReprints(
  session: Session,
  index: WordIndex,
  { placed, worded }: Fresh,
): Promise<void> {
  const printed = new Map<number, Printed>();
  for (const one of placed.flatMap(printsOf)) printed.set(one.id, one);
  const { close, gaps } = compare([...printed.values()]);
  const known = new Set<number>();
  for (const { fresh, near } of await index.printedIn(session, gaps)) {
    close.add(fresh);
    known.add(near);
  }
  if (close.size === 0) return;
  await session.add(REPRINTS, [...reprintsOf(worded, close, printed)]);
  const others = await session.all(idRow, NOT_NOTED, { quotations: [...known] });
  if (others.length === 0) return;
  const before = await index.saidIn(
    session,
    others.map(({ id }) => id),
  );
  await session.run(ADD_REPRINTS, { rows: JSON.stringify(before) });
}

const idRow = z.object({ id: rowNumberOf });

function printsOf({ id, reading: { key, quotations } }: Placed): readonly Printed[] {
  const source = rowNumber(key.sourceId);
  return quotations.toReversed().flatMap(({ index, print }) => {
    const quotation = quotationId(id, index, quotations.length);
    return print === null ? [] : [{ id: quotation, reading: id, source, print }];
  });
}

/**
 * Which of them are near each other, and the gaps before, between and after them in which others
 * may be. Any one in a gap is enough: two in it are near each other, and were noted when the later
 * of them came.
 */
function compare(printed: readonly Printed[]) {
  const close = new Set<number>();
  const gaps: Gap[] = [];
  const last = new Map<string, number>();
  const addGap = (...gap: Gap) => {
    if (gap[1] <= gap[2]) gaps.push(gap);
  };
  for (const { id, print } of printed) {
    const before = last.get(print);
    last.set(print, id);
    if (before !== undefined && id - before <= SPAN) {
      close.add(before).add(id);
      addGap(id, before + 1, id - 1, print);
      continue;
    }
    if (before !== undefined) addGap(before, before + 1, before + SPAN, print);
    addGap(id, id - SPAN, id - 1, print);
  }
  for (const [print, id] of last) addGap(id, id + 1, id + SPAN, print);
  return { close, gaps };
}

function* reprintsOf(
  worded: readonly WordedReading[],
  close: ReadonlySet<number>,
  printed: ReadonlyMap<number, Printed>,
): Generator<Row> {
  for (const quotation of worded.flatMap(({ quotations }) => quotations)) {
    const fresh = close.has(quotation.id) ? printed.get(quotation.id) : undefined;
    for (const { person, standing } of fresh ? saidIn(quotation) : []) {
      if (!fresh || standing === "n") continue;
      yield [person, standing, fresh.print, fresh.id, fresh.reading, fresh.source];
    }
  }
}
