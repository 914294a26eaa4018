import type { Span } from "../../domain/span.ts";
import { ADVERB, AUXILIARY } from "../lexicon/word-classes.ts";
import type { Words } from "../text/classify-words.ts";
import { hashedWords } from "../text/hash-word.ts";
import { tokenAt } from "../text/token-at.ts";

/**
 * "Cole did not say", "never publicly said": nobody says what follows. Other verbs tell of an
 * attitude all the same ("does not believe that").
 */
export function isNegatedCue(words: Words, cue: Span): boolean {
  const index = tokenAt(words, cue.start);
  if (!SAYING.has(words.hashes[index] as number)) return false;
  for (let before = index - 1; before >= 0 && before >= index - MOST_BETWEEN; before--) {
    const word = words.hashes[before] as number;
    if (NEGATIONS.has(word)) return true;
    if (ONLY.has(word) || !isBetween(words, before)) return false;
  }
  return false;
}

const SAYING = hashedWords(
  `say says said saying tell tells told telling state states stated claim claims claimed
  suggest suggests suggested announce announces announced write writes wrote written
  accuse accuses accused admit admits admitted confirm confirms confirmed quote quoted
  declare declared promise promises promised call called`,
);
const MOST_BETWEEN = 4;
const NEGATIONS = hashedWords("not n't never cannot");
const WITH_NEGATION = hashedWords("yet ever even once");
/** "She not only said that" */
const ONLY = hashedWords("only just merely simply");

function isBetween({ text, ends, classes, hashes }: Words, index: number): boolean {
  const isAdverb = text.startsWith("ly", (ends[index] as number) - 2);
  if (WITH_NEGATION.has(hashes[index] as number)) return true;
  return isAdverb || ((classes[index] as number) & (ADVERB | AUXILIARY)) !== 0;
}
