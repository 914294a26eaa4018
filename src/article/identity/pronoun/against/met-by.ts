import { type Analysis, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isPassive } from "../../../grammar/clauses.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import type { Grammar } from "../../../grammar/read-grammar.ts";
import { BRINGING_IN } from "../../../lexicon/function-words.ts";
import { BY } from "../../../lexicon/single-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { genderOfNoun, genderOfPronoun } from "../../../people/gender-told.ts";
import { mentionFrom } from "../../../speaker/mention-at.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hasClass, hashOf, isAmong } from "../../../text/token.ts";
import type { Antecedent } from "../sentence-topic.ts";

/** Tokens from the verb to its "by": "was met at the gate by a guard". */
const LONGEST_BEFORE_BY = 6;

/** "Hale was stopped by a guard. “Go back,” he said": it may be either, where both may be a "he". */
export function isMetBy(
  analysis: Analysis,
  mention: number,
  { earlier, entity }: Antecedent,
): boolean {
  const { words, mentions, sentences } = analysis;
  const { first } = itemAt(mentions, mention);
  if (paragraphAt(analysis, first) !== paragraphAt(analysis, earlier.first)) return false;
  const { first: opening, last } = itemAt(sentences, sentenceAt(analysis, earlier.first));
  // "Hale says the man will be met by a guard": Hale speaks, and is not met.
  const teller = mentionFrom(analysis, opening);
  const isTeller = teller?.kind === "name" && teller.entity === entity;
  if (isTeller && hasClass(words, teller.last, SPEECH)) return false;
  for (let by = earlier.last + 1; by < Math.min(last, first); by++) {
    if (hashOf(words, by) !== BY || !isAmong(words, by + 1, BRINGING_IN)) continue;
    const met = metBefore(analysis, by);
    return met >= earlier.first && met < earlier.last && mayBe(analysis, by + 1, first);
  }
  return false;
}

/** The head of whom something is done to, by its "by"; or -1. */
export function metBefore({ grammar }: Analysis, by: number): number {
  const verb = passiveBefore(grammar, by);
  return verb === -1 ? -1 : subjectOf(grammar, verb);
}

/** The verb of "was met at the gate by", by its "by"; or -1. */
export function passiveBefore(grammar: Grammar, by: number): number {
  let verb = by - 1;
  while (verb > by - LONGEST_BEFORE_BY && !isPassive(grammar, verb)) verb--;
  return isPassive(grammar, verb) ? verb : -1;
}

function mayBe(analysis: Analysis, opening: number, pronoun: number): boolean {
  const { words, grammar } = analysis;
  const agent = mentionFrom(analysis, opening);
  if (!agent || kindOfHead(grammar, agent.head) !== HUMAN) return false;
  const theirs = genderOfNoun(words, agent.head);
  return theirs === 0 || theirs === genderOfPronoun(words, pronoun);
}
