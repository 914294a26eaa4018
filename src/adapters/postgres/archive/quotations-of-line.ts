/**
 * The quotations of a reading, as lines of SQL: their places after its own number, their keys and
 * their words.
 */
export function quotationsOf(reading: string, ofLine: string): string {
  return `
    SELECT place, one.keys, substr(words, CAST(split_part(span, ' ', 1) AS INTEGER),
      CAST(split_part(span, ' ', 2) AS INTEGER)) AS words
    FROM word_lines CROSS JOIN LATERAL unnest(
      (string_to_array(word_lines.keys, E'\\n'))[2:], string_to_array(spans, E'\\n')
    ) WITH ORDINALITY AS one (keys, span, place)
    WHERE id = ${reading} ${ofLine}`;
}
