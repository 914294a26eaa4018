import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { AS_SAYING, REPORTING_AS } from "../../lexicon/reporting-words.ts";
import { AS } from "../../lexicon/single-words.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../../lexicon/word-classes.ts";
import { itemAt } from "../../text/lookup.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import { namedBeside } from "../apposition.ts";
import { indexFrom, isOne } from "../governor.ts";
import type { Choice } from "../judge-rivals.ts";
import { behind, mentionAfter } from "./from-whom.ts";
import { PLAIN, type Turn } from "./turn.ts";

/** Tokens of whoever is quoted, with titles and an apposition, and of the clause that follows. */
const LONGEST_NAME = 12;
const LONGEST_CLAUSE = 24;

/** "Low quoted the board as saying it was “late”", "cited a ruling as holding that": whoever stands between. */
export function quotedWords({ context, quote, first, choices }: Turn): Choice | undefined {
  if (first === -1) return undefined;
  const { analysis } = context;
  const { words, quoteOf } = analysis;
  const stop = Math.max(0, first - LONGEST_CLAUSE);
  for (let token = first - 1; token > stop; token--) {
    if (quoteOf[token] !== -1 || sentenceAt(analysis, token) !== sentenceAt(analysis, first - 1))
      return undefined;
    const verb = verbBeforeAs(analysis, token - 1);
    if (verb !== -1) {
      const mention = namedBeside(analysis, indexFrom(analysis, verb + 1));
      if (mention === -1 || isOne(analysis, mention, choices[quote]?.mention ?? -1))
        return undefined;
      return { mention, probability: PLAIN, isPlain: true };
    }
    if (hasClass(words, token, SPEECH)) return undefined;
  }
  return undefined;
}

/** "Low denied that she had “lost her mind”, as Reed claimed": whose words are denied. */
export function asClaimed({ context, quote }: Turn): Choice | undefined {
  const { analysis } = context;
  const { words, mentions } = analysis;
  const after = behind(analysis, quote);
  // Not "as “bad” as Reed claimed".
  if (!isComma(words, after)) return undefined;
  const mention = mentionAfter(analysis, after + 1, AS_WORDS);
  if (mention === -1) return undefined;
  const { last } = itemAt(mentions, mention);
  const verb = hasClass(words, last, ADVERB | AUXILIARY) ? last + 1 : last;
  if (!hasClass(words, verb, SPEECH)) return undefined;
  return { mention, probability: PLAIN, isPlain: true };
}

const AS_WORDS: ReadonlySet<number> = new Set([AS]);

/** Of "quoted the board as saying", by its "as", the verb; or -1. */
export function verbBeforeAs({ words, quoteOf, sentenceOf }: Analysis, as: number): number {
  if (hashOf(words, as) !== AS || !isAmong(words, as + 1, AS_SAYING)) return -1;
  for (let token = as - 2; token >= Math.max(0, as - LONGEST_NAME); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[as]) return -1;
    if (isAmong(words, token, REPORTING_AS)) return token;
    if (hasClass(words, token, SPEECH)) return -1;
  }
  return -1;
}
