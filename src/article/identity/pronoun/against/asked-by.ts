import type { Analysis } from "../../../analyse-text.ts";
import { ASKING_VERBS } from "../../../lexicon/reporting-words.ts";
import { BY } from "../../../lexicon/single-words.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { indexFrom } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hashOf, isAmong } from "../../../text/token.ts";
import { followsQuestion } from "../asked-about.ts";
import { reportBefore } from "../named-after.ts";

/** Tokens of a sentence that are looked through, and tokens from words in marks to "she asked". Chosen by hand. */
const LONGEST = 40;
const LONGEST_TAG = 4;

/**
 * "Cross-examined by Ann Low, she wept. “I was late,” she said": the mention of Low, who asks, and is not she; or -1
 * where no agent asks, or "she" asks.
 */
export function askerOf(analysis: Analysis, mention: number): number {
  const { mentions, sentences, sentenceOf } = analysis;
  const { first } = itemAt(mentions, mention);
  const own = itemAt(sentences, sentenceOf[first] ?? 0);
  const beside = agentIn(analysis, { first: own.first, last: first });
  if (beside !== -1 || isAsking(analysis, first)) return beside;
  const before = reportBefore(analysis, first);
  return before ? agentIn(analysis, before) : -1;
}

/** "Questioned by Ann Low", "was asked by the judge, Ann Low, why" */
function agentIn(analysis: Analysis, { first, last }: Pick<Sentence, "first" | "last">): number {
  const { words, quoteOf } = analysis;
  for (let token = Math.min(last, first + LONGEST) - 1; token > first; token--) {
    if (quoteOf[token] !== -1 || hashOf(words, token) !== BY) continue;
    if (isAmong(words, token - 1, QUESTIONED))
      return namedBeside(analysis, indexFrom(analysis, token + 1));
  }
  return -1;
}

/** Not "challenged by a nurse", who may go on. */
const QUESTIONED = hashedWords(`
  cross-examined examined re-examined questioned asked pressed quizzed interviewed grilled
`);

/** "“Where were you?” she asked" */
function isAsking({ words }: Analysis, pronoun: number): boolean {
  if (isAmong(words, pronoun - 1, ASKING_VERBS) || isAmong(words, pronoun + 1, ASKING_VERBS))
    return true;
  return followsQuestion(words, pronoun, LONGEST_TAG);
}
