import { NOUN } from "../../grammar/tags.ts";
import { FULL_STOP } from "../../text/characters.ts";
import { codeOf, hasShape } from "../../text/token.ts";
import { CAPS, LINE_BREAK_BEFORE, type Words } from "../../text/tokenize.ts";
import { knownTags } from "../known-tags.ts";
import type { Name } from "../name.ts";

/** "ABSTRACT.", "BACKGROUND" on a line of its own: a plain noun, or a word with a stop, heads what follows and is nobody. */
export function isHeadingWord(words: Words, { opening, last }: Name): boolean {
  if (last - opening > 1 || !hasShape(words, opening, CAPS)) return false;
  if (!hasShape(words, opening, LINE_BREAK_BEFORE)) return false;
  // A stop or a colon may close it.
  const isAlone = [last, last + 1].some(
    (token) => token >= words.count || hasShape(words, token, LINE_BREAK_BEFORE),
  );
  if (!isAlone) return false;
  if (codeOf(words, last) === FULL_STOP && last < words.count) return true;
  return ((knownTags(words, opening) >> NOUN) & 1) === 1;
}
