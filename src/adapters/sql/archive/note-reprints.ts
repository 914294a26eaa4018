import { z } from "zod";
import { rowId } from "../columns.ts";
import type { Session } from "../database.ts";
import { idsOfDays } from "./reading-ids.ts";
import { ADD_REPRINTS, SAME_PRINTS } from "./reading-statements.ts";

/** The same words in later weeks were said again; answers fold reprints within as many days. */
const DAYS_APART = 10;

/** Notes the same words of somebody's in two places; what was printed once is in no list. */
export async function noteReprints(
  session: Session,
  printed: readonly { readonly id: number; readonly print: string }[],
): Promise<void> {
  const same = await session.all(sameRow, SAME_PRINTS, {
    rows: JSON.stringify(printed.map(({ id, print }) => ({ i: id, p: print }))),
    span: idsOfDays(DAYS_APART),
  });
  if (same.length === 0) return;
  const quotations = new Set(same.flatMap(({ fresh, known }) => [fresh, known]));
  await session.run(ADD_REPRINTS, { quotations: [...quotations] });
}

const rowNumberOf = rowId.transform(Number);
const sameRow = z.object({ fresh: rowNumberOf, known: rowNumberOf });
