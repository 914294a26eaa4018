import { closestStretch } from "../words/closest-stretch.ts";
import { cutFrom } from "./find-pieces.ts";
import type { Passage } from "./passages.ts";

/** Where more than two words in five differ, they are other words. Chosen by hand. */
const LEAST_ALIKE = 0.6;

interface Likeness {
  readonly start: number;
  readonly end: number;
  readonly likeness: number;
}

/** Where few words differ, or where what differs was cut out of the middle. */
export function likeness(keys: readonly string[], passage: Passage): Likeness | null {
  const text = passage.words.map(({ key }) => key);
  const { edits, ...closest } = closestStretch(keys, text);
  const alike = 1 - edits / Math.max(keys.length, closest.end - closest.start);
  if (alike >= LEAST_ALIKE) return { ...toItsEnds(keys, text, closest), likeness: alike };
  const cut = cutFrom(keys, text);
  return cut && { ...cut, likeness: keys.length / (cut.end - cut.start) };
}

/** Words that may have been put in after the first or before the last. Chosen by hand. */
const MOST_PUT_IN = 4;

/**
 * With the first and the last word, where these stand close by: what was left out of "I never said
 * so" to make "I said so" has to be seen.
 */
function toItsEnds(
  keys: readonly string[],
  text: readonly string[],
  { start, end }: { readonly start: number; readonly end: number },
) {
  const [first = "", last = ""] = [keys[0], keys.at(-1)];
  const earliest = Math.max(0, start - MOST_PUT_IN);
  const before = first === text[start] ? -1 : text.slice(earliest, start).lastIndexOf(first);
  const isAtEnd = last === text[end - 1];
  const after = isAtEnd ? -1 : text.slice(end, end + MOST_PUT_IN).indexOf(last);
  // The only word that is left stands in the place of the last one: "St. Peter" for "St. Olaf".
  const isOther = !isAtEnd && after < 0 && end === text.length - 1;
  return {
    start: before < 0 ? start : earliest + before,
    end: isOther ? text.length : end + after + 1,
  };
}
