import type { Analysis } from "../../analyse-text.ts";
import { HIM } from "../../lexicon/function-words.ts";
import { AND, HAD, TO } from "../../lexicon/single-words.ts";
import { ADVERB, SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import { isBehindOuter } from "./teller-within.ts";

/** Tokens from "had" to the verb: "had put his head through the hatch one day, seen the bed, and said". */
const LONGEST = 40;

/**
 * "Low recalled that a guard had come in, seen the dog and said to her": the head of the guard, who does all of it; or
 * -1. Only where the words are said to somebody: "Low said the guard had left, and added".
 */
export function joinedInTold(analysis: Analysis, verb: number): number {
  const { words, mentions } = analysis;
  if (!hasClass(words, verb, SPEECH) || !isSaidToHer(analysis, verb)) return -1;
  const and = hasClass(words, verb - 1, ADVERB) ? verb - 2 : verb - 1;
  const had = hashOf(words, and) === AND ? hadBefore(analysis, and) : -1;
  if (had === -1) return -1;
  const end = hasClass(words, had - 1, ADVERB) ? had - 1 : had;
  const doer = mentions[mentionUpTo(mentions, end)];
  if (!doer || doer.last !== end || doer.kind === "pronoun") return -1;
  return isTold(analysis, doer.lead) ? doer.head : -1;
}

function isSaidToHer({ words }: Analysis, verb: number): boolean {
  const hearer = hashOf(words, verb + 1) === TO ? verb + 2 : verb + 1;
  return isAmong(words, hearer, HIM);
}

/** The "had" that "and" goes on from; of "the guard had left, and told him" none, which may be hers who tells it. */
function hadBefore({ words, quoteOf, sentenceOf }: Analysis, and: number): number {
  let isList = !isComma(words, and - 1);
  for (let token = and - 2; token > Math.max(1, and - LONGEST); token--) {
    if (sentenceOf[token] !== sentenceOf[and] || quoteOf[token] !== -1) return -1;
    if (isAmong(words, token, SUBORDINATING)) return -1;
    if (hashOf(words, token) === HAD) return isList ? token : -1;
    isList ||= isComma(words, token);
  }
  return -1;
}

const SUBORDINATING = hashedWords(
  "who whom which whose when while because although though after before if",
);

/** "Said a guard had", "recalled that a guard had", "recalled how a guard had" */
function isTold(analysis: Analysis, lead: number): boolean {
  const { words } = analysis;
  if (hashOf(words, lead - 1) === HOW) return hasClass(words, lead - 2, SPEECH);
  return isBehindOuter(analysis, lead);
}

const HOW = hashWord("how");
