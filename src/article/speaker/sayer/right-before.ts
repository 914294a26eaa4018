import type { Analysis } from "../../analyse-text.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { isUtteredWhole } from "../../grammar/running-text.ts";
import { TO } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { COLON } from "../../text/characters.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { codeOf, endsWith, hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import { byBefore } from "./doer-by.ts";

/** "Looping the streets around the stadium – where Dayton played – while chanting, “…”": the verb right before; or -1. */
export function sayingMeanwhile({ words }: Analysis, first: number): number {
  const verb = isComma(words, first - 2) ? first - 3 : first - 2;
  const isSaying = hasClass(words, verb, SPEECH) && endsWith(words, verb, "ing");
  return isSaying && hashOf(words, verb - 1) === WHILE ? verb : -1;
}

const WHILE = hashWord("while");

/** "Saw Low shouting: “…”", "what her father used to say: “…”": the words are not what is seen or used. */
export function isShoutedBefore({ words, grammar }: Analysis, first: number): boolean {
  const verb = first - 3;
  const isHabit = hashOf(words, verb - 1) === TO && isAmong(words, verb - 2, HABITS);
  if (codeOf(words, first - 2) !== COLON || !(isHabit || endsWith(words, verb, "ing")))
    return false;
  return hasClass(words, verb, SPEECH) && isUtteredWhole(grammar.running, first);
}

const HABITS = hashedWords("used liked likes loved loves");

/**
 * "After someone shouted “Gun!,” the guards said", "the crowd replied by yelling, “…”": where the words are held to be
 * the sentence's head, their verb.
 */
export function verbRightBefore({ grammar, words, quoteOf }: Analysis, first: number): number {
  const isLed = isComma(words, first - 2) || codeOf(words, first - 2) === COLON;
  const verb = isLed ? first - 3 : first - 2;
  if (quoteOf[verb] !== -1) return -1;
  if (byBefore(words, verb) !== -1) return verb;
  const isVerbOf = !isLed && hasClass(words, verb, SPEECH);
  return isVerbOf && isVerbAt(grammar, taggedUnitAt(grammar, verb)) ? verb : -1;
}
