import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { isFiniteAt } from "../../../grammar/read-grammar.ts";
import { BY_OR_FROM } from "../../../lexicon/function-words.ts";
import { ACCOUNTS, CLAIMS } from "../../../lexicon/reporting-words.ts";
import { THAT } from "../../../lexicon/single-words.ts";
import { DETERMINER, POSSESSIVE, PREPOSITION, SPEECH } from "../../../lexicon/word-classes.ts";
import { type Mention, mentionUpTo } from "../../../people/find-mentions.ts";
import { isNounish, isPossessiveClitic } from "../../../people/noun-phrase.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf, isAmong } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";

/** Whoever does so has not given it. */
const RECEIVING = hashedWords(`
  note notes noted noting accept accepts accepted accepting hear hears heard hearing consider considers considered
  considering receive receives received receiving record records recorded recording
  cite cites cited citing welcomed welcomes acknowledged obtained got
`);
/** Tokens from "that" to the words in marks, and of the noun's phrase. */
const LONGEST_CLAUSE = 24;
const LONGEST_PHRASE = 6;
const EFFECT = hashedWords("effect");

/**
 * "The stewards noted an explanation from Low that the horse had “bled”": of the words at `first` the mention of her;
 * -1 where no mention is of whoever gave it, undefined where it is no such clause.
 */
export function accountOver(analysis: Analysis, first: number): number | undefined {
  const { words, quoteOf, grammar } = analysis;
  const stop = Math.max(0, first - LONGEST_CLAUSE);
  for (let token = first - 1; token > stop && quoteOf[token] === -1; token--) {
    if (sentenceAt(analysis, token) !== sentenceAt(analysis, first - 1)) return undefined;
    if (hashOf(words, token) === THAT) return accountBefore(analysis, token);
    const isVerb = isFiniteAt(grammar, token);
    if (isVerb && hasClass(words, token, SPEECH)) return undefined;
  }
  return undefined;
}

/** The same of the "that" which opens the clause. */
export function accountBefore(analysis: Analysis, that: number): number | undefined {
  const { words, mentions } = analysis;
  const end = isAmong(words, that - 1, EFFECT) ? that - 3 : that;
  const giver = mentionUpTo(mentions, end);
  const noun = accountUpTo(words, end, itemOrNone(mentions, giver));
  if (noun === -1 || opensRelative(analysis, that)) return undefined;
  const before = beforePhrase(words, noun);
  if (hasClass(words, before, PREPOSITION)) return undefined;
  if (isAmong(words, noun + 1, BY_OR_FROM))
    return itemOrNone(mentions, giver)?.lead === noun + 2 ? giver : -1;
  const isReceived = isAmong(words, noun, ACCOUNTS) && isAmong(words, before, RECEIVING);
  return isReceived ? -1 : undefined;
}

/** The noun right before "that", or before "from" and whoever gives it; or -1. */
function accountUpTo(words: Words, end: number, giver: Mention | undefined): number {
  if (isAccount(words, end - 1)) return end - 1;
  const least = Math.min(giver?.lead ?? end, end - LONGEST_PHRASE);
  for (let from = end - 2; from >= least - 1; from--)
    if (isAmong(words, from, BY_OR_FROM)) return isAccount(words, from - 1) ? from - 1 : -1;
  return -1;
}

function isAccount(words: Words, token: number): boolean {
  return isAmong(words, token, ACCOUNTS) || isAmong(words, token, CLAIMS);
}

/** "A report that was “late”" */
function opensRelative({ grammar }: Analysis, that: number): boolean {
  return isFiniteAt(grammar, that + 1);
}

/** The token that the noun's phrase follows on: "noted" in "noted the trainer's explanation". */
function beforePhrase(words: Words, noun: number): number {
  let before = noun - 1;
  while (before > noun - LONGEST_PHRASE && isInPhrase(words, before)) before--;
  return before;
}

function isInPhrase(words: Words, token: number): boolean {
  if (isAmong(words, token, RECEIVING)) return false;
  if (hasClass(words, token, DETERMINER | POSSESSIVE) || isPossessiveClitic(words, token))
    return true;
  return isNounish(words, token) && !hasClass(words, token, PREPOSITION | SPEECH);
}
