export interface Stretch {
  /** Indexes of words; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** How many words have to be put in, taken out or exchanged. */
  readonly edits: number;
}

/**
 * Finds where in a text some words stand with the fewest changes: Levenshtein's table, in which the
 * text may begin and end anywhere (P. Sellers, 1980).
 */
export function closestStretch(words: readonly string[], text: readonly string[]): Stretch {
  let row: readonly Stretch[] = Array.from({ length: text.length + 1 }, (_, at) => ({
    start: at,
    end: at,
    edits: 0,
  }));
  for (const word of words) row = nextRow(row, word, text);
  return row.reduce((best, stretch) => (stretch.edits < best.edits ? stretch : best));
}

/** The best stretches that end at each place of the text, with one word more. */
function nextRow(
  above: readonly Stretch[],
  word: string,
  text: readonly string[],
): readonly Stretch[] {
  let left: Stretch = { start: 0, end: 0, edits: (above[0]?.edits ?? 0) + 1 };
  const row = [left];
  for (const [at, other] of text.entries()) {
    const ways = [
      { way: above[at], cost: word === other ? 0 : 1 },
      { way: above[at + 1], cost: 1 },
      { way: left, cost: 1 },
    ];
    left = cheapest(ways, at + 1);
    row.push(left);
  }
  return row;
}

function cheapest(
  ways: readonly { readonly way: Stretch | undefined; readonly cost: number }[],
  end: number,
): Stretch {
  const reached = ways.flatMap(({ way, cost }) =>
    way === undefined ? [] : [{ start: way.start, end, edits: way.edits + cost }],
  );
  return reached.reduce((best, stretch) => (stretch.edits < best.edits ? stretch : best));
}
