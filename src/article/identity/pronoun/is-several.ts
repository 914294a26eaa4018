import { PLURAL_VERBS } from "../../lexicon/function-words.ts";
import { ENDS_AS_MEN } from "../../lexicon/nouns.ts";
import { AND } from "../../lexicon/single-words.ts";
import { PLURAL } from "../../lexicon/word-classes.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";

/** "Midcaps and smallcaps", "the islanders were told" */
export function isSeveral(
  words: Words,
  { first, head, last }: { first: number; head: number; last: number },
): boolean {
  const isJoined = hashOf(words, last) === AND && endsWith(words, last - 1, "s");
  return (
    hasClass(words, head, PLURAL) ||
    endsWith(words, head, "ans") ||
    isJoined ||
    isPluralWord(words, { first, head }) ||
    isAmong(words, last, PLURAL_VERBS) ||
    words.hashes.subarray(first, last).includes(AND)
  );
}

/** "Two bodyguards", "Strangers shouted", "Fishermen shouted", where no list has the word. */
function isPluralWord(words: Words, { first, head }: { first: number; head: number }): boolean {
  if (endsWith(words, head, "men") && !hasShape(words, head, CAPITAL))
    return !isAmong(words, head, ENDS_AS_MEN);
  if ((hasShape(words, head, CAPITAL) && head > first) || !endsWith(words, head, "s")) return false;
  return !SINGULAR_ENDINGS.some((ending) => endsWith(words, head, ending));
}

const SINGULAR_ENDINGS = ["ss", "us", "is", "-at-arms"];
