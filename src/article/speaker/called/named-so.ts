import type { Analysis } from "../../analyse-text.ts";
import { ACCEPTING_VERBS, ANSWERING_VERBS, BEFORE_A_NAME } from "../../lexicon/reporting-words.ts";
import { AS, THAT } from "../../lexicon/single-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endOf, endsWith, hashOf, isAmong, startOf } from "../../text/token.ts";

/** "Dismissed it as “nonsense”": the name is the subject's own. */
export function isNamedSo(analysis: Analysis, first: number): boolean {
  const link = wordBeforeName(analysis, first);
  return hashOf(analysis.words, link) === AS && !isOfDenied(analysis, link);
}

/** "Denied that he saw it as “late”", "denied treating it as “late”": how he does is what is denied. */
function isOfDenied({ words, sentenceOf, quoteOf }: Analysis, link: number): boolean {
  for (let token = link - 2; token > Math.max(0, link - LONGEST_DENIED); token--) {
    if (sentenceOf[token] !== sentenceOf[link] || quoteOf[token] !== -1) return false;
    const isAnswer =
      isAmong(words, token, ANSWERING_VERBS) || isAmong(words, token, ACCEPTING_VERBS);
    if (!isAnswer) continue;
    const behind = token + 1;
    return (
      hashOf(words, behind) === THAT ||
      isAmong(words, behind, THEY) ||
      endsWith(words, behind, "ing")
    );
  }
  return false;
}

/** Tokens from the verb to "as". */
const LONGEST_DENIED = 24;
const THEY = hashedWords("he she they it i we");

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
