import { z } from "zod";
import type { ArticleKey } from "../../../domain/news-source.ts";
import { rowId } from "../columns.ts";
import { rowNumber, type Session } from "../database.ts";
import { DROPPING, IDS_OF_KEYS } from "./reading-statements.ts";
import type { WordIndex } from "./word-index.ts";

/** Takes readings out with all that was found in them. */
export async function dropReadings(
  session: Session,
  index: WordIndex,
  keys: readonly ArticleKey[],
): Promise<void> {
  const found = await session.all(idRow, IDS_OF_KEYS, keysValue(keys));
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return;
  await index.remove(session, ids);
  for (const sql of DROPPING) await session.run(sql, { readings: ids });
}

export function keysValue(keys: readonly ArticleKey[]) {
  return {
    keys: JSON.stringify(keys.map(({ sourceId, id }) => ({ s: rowNumber(sourceId), a: id }))),
  };
}

const idRow = z.object({ id: rowId.transform(Number) });
