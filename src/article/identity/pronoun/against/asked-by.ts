import type { Analysis } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { HIM } from "../../../lexicon/function-words.ts";
import { ASKING_VERBS } from "../../../lexicon/reporting-words.ts";
import { BACK, BY } from "../../../lexicon/single-words.ts";
import { PREPOSITION } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { indexFrom, mentionOver } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { onceFor } from "../../../text/once-for.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hashOf, isAmong } from "../../../text/token.ts";
import { isAnswering } from "../answerer.ts";
import { followsQuestion } from "../asked-about.ts";
import { reportBefore } from "../named-after.ts";

/** Tokens of a sentence that are looked through, and tokens from words in marks to "she asked". Chosen by hand. */
const LONGEST = 40;
const LONGEST_TAG = 4;

/**
 * "Cross-examined by Ann Low, she wept. “I was late,” she said", "Low told her it was late. “No,” she replied": the
 * mention of Low, who asks or is answered, and is not she; or -1 where nobody is, or "she" asks.
 */
export const askerOf = onceFor(findAsker);

function findAsker(analysis: Analysis, mention: number): number {
  const { mentions, sentences, sentenceOf } = analysis;
  const { first } = itemAt(mentions, mention);
  const own = itemAt(sentences, sentenceOf[first] ?? 0);
  const beside = agentIn(analysis, { first: own.first, last: first });
  if (beside !== -1 || isAsking(analysis, first)) return beside;
  const before = reportBefore(analysis, first);
  if (!before) return -1;
  const agent = agentIn(analysis, before);
  return agent === -1 && answers(analysis, first) ? tellerIn(analysis, before, first) : agent;
}

/** "He replied", "replied he", "he wrote back" */
function answers({ words }: Analysis, pronoun: number): boolean {
  return isAnswering(words, pronoun) || hashOf(words, pronoun + 2) === BACK;
}

/** Who says something to "him", or does: "a bishop told him that it was late", "Low shouted at him"; or -1. */
function tellerIn(
  analysis: Analysis,
  { first, last }: Pick<Sentence, "first" | "last">,
  pronoun: number,
): number {
  const { words, quoteOf, mentions } = analysis;
  const gender = genderOfPronoun(words, pronoun);
  for (let token = first + 1; token < Math.min(last, first + LONGEST); token++) {
    if (quoteOf[token] !== -1 || !isAmong(words, token, HIM)) continue;
    if (genderOfPronoun(words, token) !== gender) continue;
    const verb = hasClass(words, token - 1, PREPOSITION) ? token - 2 : token - 1;
    const teller = mentionOver(analysis, subjectOf(analysis.grammar, verb));
    const isOther = teller !== -1 && itemAt(mentions, teller).kind !== "pronoun";
    return isOther ? namedBeside(analysis, teller) : -1;
  }
  return -1;
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
