import type { Analysis } from "../../../analyse-text.ts";
import { isPassive } from "../../../grammar/clauses.ts";
import { SUBJECT } from "../../../grammar/label-words.ts";
import { tokenOf } from "../../../grammar/phrases.ts";
import { headAt, roleAt, unitAt } from "../../../grammar/read-grammar.ts";
import { ASKING_VERBS } from "../../../lexicon/reporting-words.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { itemAt } from "../../../text/lookup.ts";
import { isAmong } from "../../../text/token.ts";
import { pronounIn } from "../against/pronoun-in.ts";
import { hasObject } from "../asked-about.ts";
import { isTellingOfHim } from "../newcomer.ts";
import { type Antecedent, firstTold, type Reference } from "../sentence-topic.ts";
import { openingOfTold, sentenceAbove } from "./opener-above.ts";

/**
 * The rank of the only one whom the paragraph above names, where it names him for the first time, as who does
 * something, and goes on about him: "Denby lost again, and coach Tom Reed has been asked about his job. On Sunday he
 * took the first question.\n\n“I will stay,” he said"; or -1.
 */
export function introducedAbove(
  analysis: Analysis,
  { mention }: Reference,
  antecedents: readonly Antecedent[],
): number {
  const { words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const above = sentenceAbove(analysis, first);
  const opening = above ? openingOfTold(analysis, above) : -1;
  if (!above || opening === -1) return -1;
  const within = antecedents.filter(({ earlier }) => earlier.first >= opening);
  const [only, other] = within;
  if (!only || other || only.entity === -1) return -1;
  if (firstTold(analysis, only.entity) < opening) return -1;
  const gender = genderOfPronoun(words, first);
  const isTold = pronounIn(analysis, { first: opening, last: only.earlier.first }, gender) === -1;
  if (!isTold || hasObject(analysis, above, gender)) return -1;
  if (isTellingOfHim(analysis, first, gender)) return -1;
  return isDoing(analysis, only) ? antecedents.indexOf(only) : -1;
}

/** He is the subject of a verb, and nothing but a question is done to him. */
function isDoing({ grammar, words }: Analysis, { earlier }: Antecedent): boolean {
  const unit = unitAt(grammar, earlier.last - 1);
  const verb = headAt(grammar, unit);
  if (roleAt(grammar, unit) !== SUBJECT || verb === -1) return false;
  const token = tokenOf(grammar, verb);
  const isAsked = isAmong(words, token, ASKING_VERBS);
  return isPassive(grammar, token) === isAsked;
}
