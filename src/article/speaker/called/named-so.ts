import type { Analysis } from "../../analyse-text.ts";
import { BEFORE_A_NAME } from "../../lexicon/reporting-words.ts";
import { AS } from "../../lexicon/single-words.ts";
import { endOf, hashOf, isAmong, startOf } from "../../text/token.ts";

/** "Dismissed it as “nonsense”": the name is the subject's own. */
export function isNamedSo(analysis: Analysis, first: number): boolean {
  return hashOf(analysis.words, wordBeforeName(analysis, first)) === AS;
}

/** Tokens: two marks, an article and a few that are damaged. A line may have any number. */
const MOST_BEFORE_A_NAME = 8;

/** The token that a name in marks follows on, but for marks and an article. */
export function wordBeforeName({ words, quoteOf }: Analysis, first: number): number {
  let before = first - 1;
  const stop = Math.max(0, before - MOST_BEFORE_A_NAME);
  while (before > stop && (isMark(before) || isAmong(words, before, BEFORE_A_NAME))) before--;
  return before;

  function isMark(token: number): boolean {
    return quoteOf[token] === -1 && endOf(words, token) - startOf(words, token) === 1;
  }
}
