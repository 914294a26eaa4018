/**
 * The quotations of a reading, in SQL: their places after its own number, their keys and their words.
 */
export function quotationsOf(reading: string, ofLine: string): string {
  return `
    SELECT one.place - 1 AS place, one.keys, ${WORDS} AS words
    FROM word_lines
    CROSS JOIN LATERAL string_to_table(word_lines.keys, E'\\n') WITH ORDINALITY AS one (keys, place)
    WHERE id = ${reading} AND one.place > 1 ${ofLine}`;
}

const SPAN = "split_part(spans, E'\\n', CAST(one.place AS INTEGER) - 1)";

function numberAt(at: number): string {
  return `CAST(split_part(${SPAN}, ' ', ${at}) AS INTEGER)`;
}

/** To count characters takes four times as long as to count bytes, which older lines do not tell. */
const WORDS = `
  CASE WHEN split_part(${SPAN}, ' ', 4) = '' THEN substr(words, ${numberAt(1)}, ${numberAt(2)})
  ELSE convert_from(substr(convert_to(words, 'UTF8'), ${numberAt(3)}, ${numberAt(4)}), 'UTF8') END`;
