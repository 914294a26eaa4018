import { WHO } from "../../lexicon/single-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hashOf, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import type { Mention } from "../find-mentions.ts";

/** "Anyone who says “no”", "one can say": whoever does so, if anybody does, has no name. */
export function isAnybody(words: Words, { first, last }: Mention): boolean {
  if (isAmong(words, first, ANYBODY))
    return hashOf(words, last) === WHO || hashOf(words, last - 1) === WHO;
  return last - first === 1 && isAmong(words, first, ONE_ALONE) && isAmong(words, last, MAYBE);
}

const ANYBODY = hashedWords("anyone anybody whoever everyone everybody nobody");
const ONE_ALONE = hashedWords("one");
const MAYBE = hashedWords("can could may might must should would cannot");
