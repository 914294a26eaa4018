import type { Analysis } from "../../analyse-text.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { HAVING_DONE } from "../../lexicon/function-words.ts";
import { BY } from "../../lexicon/single-words.ts";
import { ADVERB, PREPOSITION, SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";

/** Tokens from whoever does it to "by": "opened the first meeting of the year". */
const LONGEST = 12;

/** The "by" of "answered by shouting" and "followed him by softly echoing", by the verb of speech; or -1. */
export function byBefore(words: Words, verb: number): number {
  if (!endsWith(words, verb, "ing") || !hasClass(words, verb, SPEECH)) return -1;
  const isManner = hasClass(words, verb - 1, ADVERB) || endsWith(words, verb - 1, "ly");
  const by = isManner ? verb - 2 : verb - 1;
  return hashOf(words, by) === BY ? by : -1;
}

/** "Low inflamed them by saying", "the crowd has answered him by shouting": the head of whoever does so; or -1. */
export function doerBy(analysis: Analysis, verb: number): number {
  const { words, mentions, quoteOf } = analysis;
  const by = byBefore(words, verb);
  if (by === -1) return -1;
  for (let token = by - 1; token > Math.max(0, by - LONGEST); token--) {
    if (quoteOf[token] !== -1 || !hasShape(words, token, WORD)) return -1;
    let first = token;
    while (isAmong(words, first - 1, HAVING_DONE) || hasClass(words, first - 1, ADVERB)) first--;
    const doer = mentionUpTo(mentions, first);
    if (doer === -1 || !isDoing(analysis, token)) continue;
    const { lead, head } = itemAt(mentions, doer);
    if (!hasClass(words, lead - 1, PREPOSITION)) return head;
    // "Supporters of Low answered": they do.
    return itemOrNone(mentions, mentionUpTo(mentions, lead - 1))?.head ?? -1;
  }
  return -1;
}

function isDoing({ words, grammar }: Analysis, token: number): boolean {
  return endsWith(words, token, "ed") || isVerbAt(grammar, taggedUnitAt(grammar, token));
}
