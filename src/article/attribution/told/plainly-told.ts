import { OF, TO, WHOM } from "../../lexicon/single-words.ts";
import { HEARING_BODIES, TELLING_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import { AUXILIARY, DETERMINER, POSSESSIVE, PRONOUN } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, type Words } from "../../text/tokenize.ts";

/** Whether the verb's subject is told something though no "was" stands there, as in headlines. */
export function isPlainlyTold(words: Words, verb: number): boolean {
  return isBodyTold(words, verb) || isToldTo(words, verb) || isAccusedOf(words, verb);
}

/** "Jury told killer laughed", "Killer laughed, jury told": of a headline's body at either end of its line. */
function isBodyTold(words: Words, verb: number): boolean {
  if (!isAmong(words, verb - 1, HEARING_BODIES)) return false;
  if (verb === 1 || hasShape(words, verb - 1, LINE_BREAK_BEFORE)) return true;
  return verb + 1 >= words.count || hasShape(words, verb + 1, LINE_BREAK_BEFORE);
}

/** "Low told to resign": whoever told somebody would say whom. */
function isToldTo(words: Words, verb: number): boolean {
  if (hashOf(words, verb + 1) !== TO || !isAmong(words, verb, TELLING_VERBS)) return false;
  const isTo = hasClass(words, verb + 2, DETERMINER | POSSESSIVE | PRONOUN);
  return !isTo && !hasShape(words, verb + 2, CAPITAL);
}

/** "Council accused of ‘greed’": whoever accuses somebody would name them before the "of". */
function isAccusedOf(words: Words, verb: number): boolean {
  if (hashOf(words, verb + 1) !== OF || !isAmong(words, verb, ACCUSED)) return false;
  // "Whom she has accused of “greed”", "whom Ann Low accused of it"
  if (hasClass(words, verb - 1, AUXILIARY | PRONOUN)) return false;
  return hashOf(words, verb - 2) !== WHOM && hashOf(words, verb - 3) !== WHOM;
}

const ACCUSED = hashedWords("accused suspected convicted cleared acquitted");
