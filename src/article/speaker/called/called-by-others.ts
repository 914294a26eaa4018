import { DASHES } from "../../lexicon/cut-words.ts";
import { NAMING_VERBS } from "../../lexicon/reporting-words.ts";
import { AS } from "../../lexicon/single-words.ts";
import { PASSIVE_AUXILIARIES } from "../../lexicon/verbs/hearing-verbs.ts";
import { PRONOUN } from "../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { hasClass, hashOf, isAmong, isComma, startOf } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";

/** Whether what the verb has for its words is what others call its subject, or what is the subject's. */
export function isCalledByOthers(words: Words, verb: number): boolean {
  return hears(words, verb) || isUnderFire(words, verb) || isHeardCalled(words, verb);
}

/** "The court heard he “shoved her”", but not "can be heard asking", "was heard to say". */
function hears(words: Words, verb: number): boolean {
  return isAmong(words, verb, HEARS) && !isAmong(words, verb - 1, PASSIVE_AUXILIARIES);
}

const HEARS = hashedWords("heard hears");

/** "Heard their career described as “poor”": what somebody hears others call it. */
function isHeardCalled(words: Words, verb: number): boolean {
  if (!isAmong(words, verb, NAMING_VERBS) || hashOf(words, verb + 1) !== AS) return false;
  for (let before = verb - 1; before > verb - LONGEST_HEARD && !isComma(words, before); before--)
    if (isAmong(words, before, HEARING)) return true;
  return false;
}

/** Tokens of what is described. */
const LONGEST_HEARD = 7;
const HEARING = hashedWords("hear hears heard hearing see sees saw seen seeing");

/** "Has come under fire for a “reckless” tweet", "drew criticism for": others call it so. */
function isUnderFire(words: Words, verb: number): boolean {
  if (hashOf(words, verb + 1) === UNDER) return isAmong(words, verb + 2, FIRE);
  return isAmong(words, verb, DRAWING) && isAmong(words, verb + 1, FIRE);
}

const UNDER = hashWord("under");
const DRAWING = hashedWords(
  "drew draws drawn drawing sparked sparks provoked attracted caused prompted",
);
const FIRE = hashedWords("fire attack criticism condemnation ridicule outrage anger scorn");

/** "Low – dubbed “the king” – left", "Low (dubbed “the king”) left": others call him so; not "– called it". */
export function isSetApart(words: Words, verb: number): boolean {
  if (hasClass(words, verb + 1, PRONOUN)) return false;
  const opener = words.text[startOf(words, verb - 1)];
  return isAmong(words, verb, NAMING_VERBS) && (opener === "(" || isAmong(words, verb - 1, DASHES));
}
