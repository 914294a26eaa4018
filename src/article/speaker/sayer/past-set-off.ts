import type { Analysis } from "../../analyse-text.ts";
import { OBJECT_RELATIVES } from "../../lexicon/clause-words.ts";
import { AND_OR_BUT } from "../../lexicon/function-words.ts";
import { NAMING_VERBS } from "../../lexicon/reporting-words.ts";
import { WHO } from "../../lexicon/single-words.ts";
import { ADVERB, AUXILIARY, PREPOSITION, SPEECH } from "../../lexicon/word-classes.ts";
import { type Mention, mentionUpTo } from "../../people/find-mentions.ts";
import { itemOrNone } from "../../text/lookup.ts";
import { endsWith, hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import { closesAside } from "./before-which.ts";

/** Tokens of what commas set off, and of the first of two clauses with "who". */
const LONGEST_ASIDE = 40;

/**
 * "Low, who, when Reed asked her why, replied", "what the regulator, in a report, described as": the head of who stands
 * before what commas part from the verb, whoever is named in that; or -1.
 */
export function pastSetOff(analysis: Analysis, verb: number, head = verb): number {
  const { words, sentenceOf } = analysis;
  if (!hasClass(words, verb, SPEECH) && !isAmong(words, verb, NAMING_VERBS)) return -1;
  let closing = verb - 1;
  while (hasClass(words, closing, ADVERB | AUXILIARY)) closing--;
  if (!closesAside(analysis, closing) || endsWith(words, verb, "ing")) return -1;
  for (let token = closing - 1; token > Math.max(1, closing - LONGEST_ASIDE); token--) {
    if (sentenceOf[token] !== sentenceOf[verb]) return -1;
    if (!isComma(words, token)) continue;
    if (hashOf(words, token - 1) === WHO) return beforeWho(analysis, token - 1);
    const told = setOffBefore(analysis, token, head === -1);
    if (told) return told.head;
  }
  return -1;
}

/** Who stands before the comma, where a "what" leads him in, or the sentence, and the grammar has no subject. */
function setOffBefore(analysis: Analysis, comma: number, isOpen: boolean): Mention | undefined {
  const { words, mentions } = analysis;
  const told = itemOrNone(mentions, mentionUpTo(mentions, comma));
  if (!told) return undefined;
  const isLed = isAmong(words, told.lead - 1, OBJECT_RELATIVES);
  return isLed || (isOpen && isOpening(analysis, told, comma)) ? told : undefined;
}

/** "But the firm, in a tweet, responded": whom the sentence opens with, where the grammar has no subject. */
function isOpening({ words, sentenceOf }: Analysis, { lead, last }: Mention, comma: number) {
  if (last !== comma || !hasClass(words, comma + 1, PREPOSITION)) return false;
  const first = isAmong(words, lead - 1, AND_OR_BUT) ? lead - 1 : lead;
  return sentenceOf[first - 1] !== sentenceOf[lead];
}

/** Whoever stands before it; of "Low, who said it was hers, and who, when" before the first. */
function beforeWho({ words, mentions, sentenceOf }: Analysis, who: number): number {
  let first = who;
  if (isAmong(words, who - 1, AND_OR_BUT)) {
    first--;
    const stop = Math.max(1, who - LONGEST_ASIDE);
    while (first > stop && sentenceOf[first] === sentenceOf[who] && hashOf(words, first) !== WHO)
      first--;
  }
  if (hashOf(words, first) !== WHO) return -1;
  const end = isComma(words, first - 1) ? first - 1 : first;
  return itemOrNone(mentions, mentionUpTo(mentions, end))?.head ?? -1;
}
