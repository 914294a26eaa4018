import { type Analysis, paragraphOpening } from "../../../analyse-text.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { intervieweeOf, plainQuestionAbove } from "../../../speaker/turn/talk/interviewee.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { type Antecedent, type Reference, rankOfOne } from "../sentence-topic.ts";

/** Tokens from the words to "she said". */
const LONGEST_TAG = 4;

/**
 * "We meet in her kitchen. … Did it wound her?\n\n“He ate it,” she says.": the rank of whom the writer of an interview
 * talks with, where nobody else who is a "she" is told of beside the question; or -1.
 */
export function intervieweeAbove(
  analysis: Analysis,
  { mention }: Reference,
  antecedents: readonly Antecedent[],
): number {
  const { words, mentions, entities, quoteOf } = analysis;
  const { first } = itemAt(mentions, mention);
  let token = first - 1;
  while (token > 0 && token > first - LONGEST_TAG && quoteOf[token] === -1) token--;
  const quote = quoteOf[token] ?? -1;
  const question = quote === -1 ? undefined : plainQuestionAbove(analysis, quote);
  if (!question) return -1;
  const entity = intervieweeOf(analysis);
  const rank = entity === -1 ? -1 : rankOfOne(antecedents, { entity, phrase: -1 });
  const gender = genderOfPronoun(words, first);
  const asked = paragraphOpening(analysis, question.first);
  const isHers = (one: Antecedent) =>
    itemOrNone(entities.list, one.entity)?.gender === gender || one.entity === -1;
  const isRivalled = antecedents
    .slice(0, Math.max(0, rank))
    .some((one) => one.earlier.first >= asked && isHers(one));
  return isRivalled ? -1 : rank;
}
