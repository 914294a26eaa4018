export interface Stretch {
  /** Indexes of words; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** How many words have to be put in, taken out or exchanged. */
  readonly edits: number;
}

/**
 * Finds where in a text some words stand with the fewest changes: Levenshtein's table, in which the
 * text may begin and end anywhere (P. Sellers, 1980). Only a row of the table is kept, since a
 * hundred long quotations may be compared for one answer.
 */
export function closestStretch(words: readonly string[], text: readonly string[]): Stretch {
  const row = {
    edits: new Uint16Array(text.length + 1),
    starts: Uint16Array.from({ length: text.length + 1 }, (_, at) => at),
  };
  for (const [number, word] of words.entries()) takeWord(row, number, { word, text });
  const edits = row.edits.reduce((least, each) => Math.min(least, each));
  const end = row.edits.indexOf(edits);
  return { start: row.starts[end] ?? 0, end, edits };
}

interface Row {
  /** For each place of the text, of the best stretch that ends there. */
  readonly edits: Uint16Array;
  readonly starts: Uint16Array;
}

interface Word {
  readonly word: string;
  readonly text: readonly string[];
}

/** Makes the row for one word more: exchanged or kept, left out, put in. */
function takeWord({ edits, starts }: Row, number: number, { word, text }: Word): void {
  let before = number;
  let beforeStart = 0;
  edits[0] = number + 1;
  for (let at = 1; at <= text.length; at += 1) {
    const above = edits[at] ?? 0;
    const aboveStart = starts[at] ?? 0;
    const left = edits[at - 1] ?? 0;
    const kept = before + (word === text[at - 1] ? 0 : 1);
    edits[at] = Math.min(kept, above + 1, left + 1);
    if (kept === edits[at]) starts[at] = beforeStart;
    else if (above + 1 > (edits[at] ?? 0)) starts[at] = starts[at - 1] ?? 0;
    before = above;
    beforeStart = aboveStart;
  }
}
