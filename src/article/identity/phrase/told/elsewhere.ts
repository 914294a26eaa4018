import { POSSESSIVE, PRONOUN } from "../../../lexicon/word-classes.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { hasClass, isAmong } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";

/** "The neighbour across the road", "the driver behind him": the one who is there, and not the one told of before. */
export function isElsewhere(words: Words, head: number): boolean {
  if (isAmong(words, head + 1, ELSEWHERE)) return true;
  if (isAmong(words, head + 1, NEXT)) return isAmong(words, head + 2, DOOR);
  return isAmong(words, head + 1, BESIDE) && hasClass(words, head + 2, PRONOUN | POSSESSIVE);
}

const ELSEWHERE = hashedWords("across opposite upstairs downstairs");
const NEXT = hashedWords("next");
const DOOR = hashedWords("door to");
const BESIDE = hashedWords("behind beside near above below before after");
