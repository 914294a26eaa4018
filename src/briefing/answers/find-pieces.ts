import { lineOf, type Passage } from "./passages.ts";

/** Fewer words stand together by chance. Both numbers were chosen by hand. */
const FEWEST_WORDS = 4;
const MOST_PIECES = 4;

/**
 * Finds the quotations out of which words were joined, in the order of the words. It is `null`
 * where a word is in none of them, or where two pieces that follow each other are of one quotation:
 * then that quotation was changed.
 */
export function findPieces(
  keys: readonly string[],
  passages: readonly Passage[],
): readonly Passage[] | null {
  const pieces: Passage[] = [];
  let from = 0;
  while (from < keys.length) {
    const piece = longestPiece(keys.slice(from), passages, pieces.at(-1));
    if (!piece || pieces.includes(piece.passage) || pieces.length === MOST_PIECES) return null;
    pieces.push(piece.passage);
    from += piece.length;
  }
  return pieces.length > 1 ? pieces : null;
}

function longestPiece(
  keys: readonly string[],
  passages: readonly Passage[],
  previous: Passage | undefined,
): { readonly passage: Passage; readonly length: number } | null {
  const preferred = previous ? [previous, ...passages] : passages;
  for (let length = keys.length; length >= FEWEST_WORDS; length -= 1) {
    const line = lineOf(keys.slice(0, length));
    const passage = preferred.find((each) => each.line.includes(line));
    if (passage) return { passage, length };
  }
  return null;
}
