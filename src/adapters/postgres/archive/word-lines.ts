import type { WordedReading } from "../../sql/archive/word-index.ts";
import type { Session } from "../../sql/database.ts";
import { BREAK, giveSigns, KEY, NO_SIGN, TITLE } from "./signs.ts";
import { unsigned } from "./write-match.ts";

/** A lexeme of Postgres has no more: https://www.postgresql.org/docs/current/textsearch-limitations.html */
const LONGEST_TERM_BYTES = 2_046;

/** Writes readings down as lines of characters, each of which stands for a word. */
export async function addLines(
  session: Session,
  readings: readonly WordedReading[],
): Promise<void> {
  const all = readings.map((reading) => ({ reading, terms: termsOf(reading) }));
  const signs = await giveSigns(session, commonestFirst(all.flatMap(({ terms }) => terms.flat())));
  const rows = all.map(({ reading, terms }) => lineOf(reading, { terms, signs }));
  await session.run(ADD, { rows: JSON.stringify(rows) });
  await session.run(INDEX, { ids: readings.map(({ id }) => id) });
}

function commonestFirst(terms: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([term]) => term);
}

/** Keys, the headline as such, the headline as words like others, and the text. */
function termsOf({ shared, title, words }: WordedReading): readonly (readonly string[])[] {
  const titled = stemsIn(title);
  return [
    shared.map((key) => KEY + key).filter(isShort),
    titled.map((stem) => TITLE + stem),
    titled,
    stemsIn(words),
  ];
}

function stemsIn(text: string): readonly string[] {
  return text.split(" ").filter((stem) => stem !== "" && isShort(stem));
}

function isShort(term: string): boolean {
  return Buffer.byteLength(term) < LONGEST_TERM_BYTES - KEY.length;
}

interface Lined {
  readonly terms: readonly (readonly string[])[];
  readonly signs: ReadonlyMap<string, string>;
}

function lineOf({ id, keys, quotations }: WordedReading, { terms, signs }: Lined) {
  const written = (list: readonly string[]) =>
    list.map((term) => signs.get(term) ?? NO_SIGN).join("");
  let line = terms.map(written).join(BREAK);
  const spans = quotations.map(({ words }) => {
    const stretch = written(stemsIn(words));
    const text = line.lastIndexOf(BREAK);
    const found = line.indexOf(stretch, text);
    const at = found < 0 ? line.length + BREAK.length : found;
    if (found < 0) line += BREAK + stretch;
    return [charactersIn, Buffer.byteLength]
      .flatMap((count) => [count(line.slice(0, at)) + 1, count(stretch)])
      .join(" ");
  });
  const rare = terms.flat().filter((term) => (signs.get(term) ?? NO_SIGN) === NO_SIGN);
  const own = [[...keys, ...rare.map(unsigned)], ...quotations.map((one) => one.keys)];
  return {
    i: id,
    k: own.map((list) => list.join(" ")).join("\n"),
    s: spans.join("\n"),
    w: line,
  };
}

/** As Postgres counts them: the rarest are two in JavaScript. */
function charactersIn(text: string): number {
  return [...text].length;
}

const ADD = `
  INSERT INTO word_lines (id, keys, spans, words)
  SELECT CAST(one.value ->> 'i' AS BIGINT), one.value ->> 'k', one.value ->> 's', one.value ->> 'w'
  FROM jsonb_array_elements(CAST(:rows AS JSONB)) AS one (value)`;

const INDEX = "INSERT INTO word_numbers SELECT unnest(CAST(:ids AS BIGINT[]))";
