import { HAVE, SAID, TO } from "../../lexicon/single-words.ts";
import { PASSIVE_OR_CLITIC } from "../../lexicon/verbs/hearing-verbs.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endsWith, hasClass, hashOf, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";

/** Behind a form of "be" and before "to" they tell what others say. */
const TELLING = hashedWords(`
  reported alleged claimed believed thought understood rumoured rumored known considered deemed declared feared
`);
const BE_OR_HAVE = hashedWords("be have");
/** Words between "is" and its verb: "is now widely reported". */
const MOST_BETWEEN = 4;

/**
 * "Was said to be late", "is widely reported to have left", but "claimed to be late" is one's own word, and
 * "is reported to have said" tells what somebody said.
 */
export function isToldToBe(words: Words, verb: number): boolean {
  if (hashOf(words, verb + 1) !== TO || !isAmong(words, verb + 2, BE_OR_HAVE)) return false;
  if (hashOf(words, verb) === SAID) return true;
  if (!isAmong(words, verb, TELLING)) return false;
  if (hashOf(words, verb + 2) === HAVE && hasClass(words, verb + 3, SPEECH)) return false;
  for (let before = verb - 1; before > verb - MOST_BETWEEN; before--) {
    if (isAmong(words, before, PASSIVE_OR_CLITIC)) return true;
    if (!hasClass(words, before, ADVERB | AUXILIARY) && !endsWith(words, before, "ly"))
      return false;
  }
  return false;
}
