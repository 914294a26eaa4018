import { z } from "zod";
import type { WordedReading } from "../../sql/archive/word-index.ts";
import { rowNumberOf } from "../../sql/columns.ts";
import type { Session } from "../database.ts";
import { KEY, TITLE } from "./signs.ts";
import { addLines } from "./word-lines.ts";
import type { Tell } from "./words-into-lines.ts";
import { isOwn } from "./write-match.ts";

/** Takes a second or two, of the twenty that a statement may take. */
const AT_ONCE = 500;

/** Writes the lines of the version before, which had their words in full. */
export async function linesIntoSigns(session: Session, tell: Tell): Promise<void> {
  const [all] = await session.all(countRow, "SELECT count(*) AS count FROM reading_words");
  let done = 0;
  for (let after = -1; ; ) {
    const rows = await session.all(lineRow, READINGS, { after, limit: AT_ONCE });
    const last = rows.at(-1);
    if (!last) return;
    const range = { from: rows[0]?.id ?? 0, to: last.id + last.size };
    const quotations = await session.all(quotationRow, QUOTATIONS, range);
    const words = new Map(quotations.map(({ id, terms }) => [id, terms]));
    await addLines(
      session,
      rows.map((row) => readingOf(row, words)),
    );
    after = last.id;
    done += rows.length;
    tell(done, all?.count ?? 0);
  }
}

function readingOf(
  { id, size, terms }: z.infer<typeof lineRow>,
  quotations: ReadonlyMap<number, string>,
): WordedReading {
  const { keys, title, words } = partsOf(terms);
  return {
    ...{ id, title, words },
    shared: keys.filter((key) => !isOwn(key)),
    keys: keys.filter(isOwn),
    quotations: Array.from({ length: size }, (_, at) => {
      const quotation = partsOf(quotations.get(id + at + 1) ?? "");
      return { id: id + at + 1, words: quotation.words, keys: quotation.keys.filter(isOwn) };
    }),
  };
}

/** A mark alone stood before the headline's words and before the text's. */
function partsOf(line: string) {
  const terms = line.split(" ").filter(Boolean);
  const marked = (mark: string) =>
    terms.flatMap((term) => (term.startsWith(mark) && term !== mark ? [term.slice(1)] : []));
  return {
    keys: marked(KEY),
    title: marked(TITLE).join(" "),
    words: terms.slice(terms.lastIndexOf(KEY) + 1).join(" "),
  };
}

const countRow = z.object({ count: rowNumberOf });
const quotationRow = z.object({ id: rowNumberOf, terms: z.string() });
const lineRow = quotationRow.extend({ size: z.int() });

const READINGS = `
  SELECT readings.id, size, terms FROM reading_words JOIN readings ON readings.id = reading_words.id
  WHERE readings.id > :after ORDER BY readings.id LIMIT :limit`;

const QUOTATIONS = "SELECT id, terms FROM quotation_words WHERE id BETWEEN :from AND :to";
