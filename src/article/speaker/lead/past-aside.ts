import type { Analysis } from "../../analyse-text.ts";
import { tagOfWord } from "../../grammar/read-grammar.ts";
import { ADVERB, FINITE_VERB, INFINITIVE, PAST_PARTICIPLE } from "../../grammar/tags.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { isAmong, isComma } from "../../text/token.ts";

/** Tokens of "sent the following morning and produced in court". Chosen by hand. */
const LONGEST_ASIDE = 16;

/**
 * Of "a text, sent on Monday and shown in court, that read" the comma behind "text", by the token of "that" or the comma
 * before it: nothing that an aside of participles names reads. Where there is no such aside, the same token.
 */
export function pastAside(analysis: Analysis, end: number): number {
  const { words, sentenceOf, quoteOf } = analysis;
  const close = isComma(words, end) ? end : end - 1;
  if (!isComma(words, close)) return end;
  let from = end;
  for (let token = close - 1; token > close - LONGEST_ASIDE && token > 0; token--) {
    if (sentenceOf[token] !== sentenceOf[close] || quoteOf[token] !== -1) break;
    if (!isComma(words, token)) continue;
    if (!isDone(analysis, token + 1)) break;
    from = token;
  }
  return from;
}

/** "Sent", which may be read as the verb of a clause, "since deleted", "later read out" */
function isDone({ words, grammar }: Analysis, token: number): boolean {
  const isBefore = isAmong(words, token, SINCE) || tagOfWord(grammar, token) === ADVERB;
  const tag = tagOfWord(grammar, isBefore ? token + 1 : token);
  return DONE.has(tag);
}

/** "Put" and "read" may be anything. */
const DONE: ReadonlySet<number> = new Set([PAST_PARTICIPLE, FINITE_VERB, INFINITIVE]);
const SINCE = hashedWords("since later first now");
