import { z } from "zod";
import { rowId } from "../columns.ts";
import type { Session } from "../database.ts";
import { idsOfDays } from "./reading-ids.ts";
import { ADD_REPRINTS, NOT_NOTED, SAME_PRINTS } from "./reading-statements.ts";
import { saidIn, type WordedReading, type WordIndex } from "./word-index.ts";

/** The same words in later weeks were said again; answers fold reprints within as many days. */
const DAYS_APART = 10;

interface Fresh {
  readonly printed: readonly { readonly id: number; readonly print: string }[];
  readonly worded: readonly WordedReading[];
}

/** Notes the same words of somebody's in two places; what was printed once is in no list. */
export async function noteReprints(
  session: Session,
  index: WordIndex,
  { printed, worded }: Fresh,
): Promise<void> {
  const near = await session.all(nearRow, SAME_PRINTS, {
    rows: JSON.stringify(printed.map(({ id, print }) => ({ i: id, p: print }))),
    span: idsOfDays(DAYS_APART),
  });
  const quotations = new Set<number>();
  for (const { fresh, before, after } of near) {
    const others = [before, after].filter((id) => id !== null);
    for (const id of others.length > 0 ? [fresh, ...others] : []) quotations.add(id);
  }
  if (quotations.size === 0) return;
  const fresh = worded
    .flatMap((reading) => reading.quotations)
    .filter(({ id }) => quotations.delete(id));
  const others = await session.all(idRow, NOT_NOTED, { quotations: [...quotations] });
  const before = await index.saidIn(
    session,
    others.map(({ id }) => id),
  );
  await session.run(ADD_REPRINTS, { rows: JSON.stringify([...before, ...fresh.flatMap(saidIn)]) });
}

const rowNumberOf = rowId.transform(Number);
const idRow = z.object({ id: rowNumberOf });
const nearRow = z.object({
  fresh: rowNumberOf,
  before: rowNumberOf.nullable(),
  after: rowNumberOf.nullable(),
});
