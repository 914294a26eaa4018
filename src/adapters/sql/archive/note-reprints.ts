import { z } from "zod";
import { rowId } from "../columns.ts";
import type { Session } from "../database.ts";
import { idsOfDays } from "./reading-ids.ts";
import { ADD_REPRINTS, SAME_PRINTS } from "./reading-statements.ts";
import type { WordIndex } from "./word-index.ts";

/** The same words in later weeks were said again; answers fold reprints within as many days. */
const DAYS_APART = 10;

/** Notes the same words of somebody's in two places; what was printed once is in no list. */
export async function noteReprints(
  session: Session,
  index: WordIndex,
  printed: readonly { readonly id: number; readonly print: string }[],
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
  const said = await index.saidIn(session, [...quotations]);
  await session.run(ADD_REPRINTS, { rows: JSON.stringify(said) });
}

const rowNumberOf = rowId.transform(Number);
const nearRow = z.object({
  fresh: rowNumberOf,
  before: rowNumberOf.nullable(),
  after: rowNumberOf.nullable(),
});
