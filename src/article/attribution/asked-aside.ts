import { HEARD_VERBS } from "../lexicon/verbs/hearing-verbs.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../lexicon/word-classes.ts";
import { isStop } from "../text/characters.ts";
import { hashedWords } from "../text/hash-word.ts";
import { codeOf, hasClass, hasShape, isAmong, isComma } from "../text/token.ts";
import { WORD, type Words } from "../text/tokenize.ts";

/**
 * "Low, asked if it was late, told them it was", "“No,” he quipped, asked why he laughed": between commas, of
 * whoever speaks besides, the participle tells what he heard. But "Low stood up, asked if it was late, and left".
 */
export function isAskedAside(words: Words, verb: number): boolean {
  if (!isAmong(words, verb, HEARD_VERBS) || !isComma(words, verb - 1)) return false;
  if (!isAmong(words, verb + 1, OPENS_QUESTION)) return false;
  return speaksBefore(words, verb - 2) || speaksAfter(words, verb + 2);
}

const OPENS_QUESTION = hashedWords("if whether about why how what when where who by");

/** A verb of speech, and at most a name behind it, ends what stands before: "he quipped", "said Low". */
function speaksBefore(words: Words, last: number): boolean {
  for (let token = last; token > last - MOST_NAME; token--) {
    if (hasClass(words, token, SPEECH)) return true;
    if (!hasShape(words, token, WORD)) return false;
  }
  return false;
}

const MOST_NAME = 3;
/** Tokens of what is asked. */
const LONGEST_QUESTION = 30;

/** The next comma is followed by a verb of speech without a subject of its own. */
function speaksAfter(words: Words, first: number): boolean {
  for (let token = first; token < first + LONGEST_QUESTION; token++) {
    if (isStop(codeOf(words, token))) return false;
    if (!isComma(words, token)) continue;
    let next = token + 1;
    while (hasClass(words, next, ADVERB | AUXILIARY)) next++;
    return hasClass(words, next, SPEECH);
  }
  return false;
}
