import { lineOf, type Passage } from "./passages.ts";

/** Fewer words stand together by chance. The numbers were chosen by hand. */
const FEWEST_WORDS = 4;
/** As many are a piece even where one quotation has nearly all of the words. */
export const SURE_PIECE = 6;
const MOST_PIECES = 4;
/** How many words of the next piece may by chance go on from the one before. */
const MOST_BY_CHANCE = 3;

/**
 * Finds the quotations out of which words were joined, in the order of the words. It is `null`
 * where a word is in none of them, where a piece is so short that it may be chance, or where two of the pieces are of one quotation: then that
 * quotation was changed.
 */
export function findPieces(
  keys: readonly string[],
  passages: readonly Passage[],
  isSure: boolean,
): readonly Passage[] | null {
  const pieces = piecesOf(keys, { passages, fewest: isSure ? SURE_PIECE : FEWEST_WORDS }, []);
  return pieces === "of one" || pieces === "none" || pieces.length < 2 ? null : pieces;
}

function piecesOf(
  keys: readonly string[],
  among: { readonly passages: readonly Passage[]; readonly fewest: number },
  taken: readonly Passage[],
): readonly Passage[] | "of one" | "none" {
  if (keys.length === 0) return taken;
  const { passages, fewest } = among;
  if (keys.length < fewest || taken.length === MOST_PIECES) return "none";
  const starting = lineOf(keys.slice(0, fewest));
  const before = taken.at(-1);
  const candidates = [...(before ? [before] : []), ...passages].filter(({ line }) =>
    line.includes(starting),
  );
  const longest = lengthOfPiece(keys, candidates);
  for (let length = longest; length >= longest - MOST_BY_CHANCE; length -= 1) {
    const line = lineOf(keys.slice(0, length));
    const passage = length >= fewest && candidates.find((each) => each.line.includes(line));
    if (!passage) break;
    if (taken.includes(passage)) return "of one";
    const pieces = piecesOf(keys.slice(length), among, [...taken, passage]);
    if (pieces !== "none") return pieces;
  }
  return "none";
}

function lengthOfPiece(keys: readonly string[], candidates: readonly Passage[]): number {
  let length = 0;
  let left = candidates;
  while (left.length > 0 && length < keys.length) {
    const line = lineOf(keys.slice(0, length + 1));
    left = left.filter((passage) => passage.line.includes(line));
    if (left.length > 0) length += 1;
  }
  return length;
}

/** Both pieces together; each has two words at least. Chosen by hand: "I never … said that" is found by chance. */
const FEWEST_CUT = 7;

/**
 * Finds words whose beginning and end stand in one text, however much was cut out between them: a
 * long stretch left out makes them no likelier somebody else's.
 */
export function cutFrom(
  keys: readonly string[],
  text: readonly string[],
): { readonly start: number; readonly end: number } | null {
  if (keys.length < FEWEST_CUT) return null;
  const last = keys.length - 2;
  for (let start = 0; start < text.length; start += 1) {
    let head = 0;
    while (head < last && text[start + head] === keys[head]) head += 1;
    for (let length = head; length >= 2; length -= 1) {
      const tail = keys.slice(length);
      for (let at = start + length; at + tail.length <= text.length; at += 1) {
        if (tail.every((key, index) => text[at + index] === key)) {
          return { start, end: at + tail.length };
        }
      }
    }
  }
  return null;
}
