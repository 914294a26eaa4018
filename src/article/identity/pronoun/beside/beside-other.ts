import { type Analysis, isQuotedIn } from "../../../analyse-text.ts";
import { FEMALE, MALE } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { UNGOVERNED } from "../../../speaker/governor.ts";
import type { Statement } from "../../../statement/statement.ts";
import { itemAt, tokenAt } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { governorOf } from "../../untold.ts";
import { pronounIn } from "../against/pronoun-in.ts";
import { namesIn, reportBefore } from "../named-after.ts";
import { type Antecedent, isHere } from "../sentence-topic.ts";
import { isDoneToBy } from "./done-to-by.ts";
import { isHandedOn } from "./handed-on.ts";
import { isJoinedWith } from "./joined-with.ts";
import type { Place } from "./others-here.ts";
import { isPassedBy } from "./passed-by.ts";
import { isSetAgainst } from "./set-against.ts";
import { isStoodBeside } from "./stood-beside.ts";
import { isOfAnother, isUnderSubject } from "./under-subject.ts";

/** Of whoever is named or told of in that report. */
const WAYS_HERE = [
  isUnderSubject,
  isJoinedWith,
  isDoneToBy,
  isStoodBeside,
  isHandedOn,
  isSetAgainst,
];

/** Whether the report right before a "he" has somebody else beside whoever is held to be meant, who may be it as well. */
export function isBesideOther(analysis: Analysis, mention: number, chosen: Antecedent): boolean {
  const { words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const before = chosen.entity === -1 ? undefined : reportBefore(analysis, first);
  if (!before) return false;
  return isBeside(analysis, { at: first, before, gender: genderOfPronoun(words, first) }, chosen);
}

/** The same of words without a tail: "Low was followed by Hale. “It is late.”" */
export function isBareBesideOther(
  analysis: Analysis,
  statement: Statement,
  entity: number,
): boolean {
  const { words } = analysis;
  if (entity === -1 || statement.type !== "direct") return false;
  if (governorOf(analysis, statement).manner !== UNGOVERNED) return false;
  const at = tokenAt(words, statement.start);
  const before = reportBefore(analysis, at);
  if (!before || at - before.last > MOST_MARKS) return false;
  // "“It is late,” Low said": the verb is of the words' own sentence.
  if (statement.cue && statement.cue.start > statement.start) return false;
  if (isQuotedIn(analysis, before.first, before.last)) return false;
  const earlier = lastNamed(analysis, before, entity);
  if (!earlier)
    return !hasHe(analysis, before) && isOfAnother(analysis, before, { entity, gender: 0 });
  return isBeside(analysis, { at, before, gender: 0 }, { entity, phrase: -1, earlier });
}

/** "The minister had left, she said": of whoever spoke before. */
function hasHe(analysis: Analysis, sentence: Sentence): boolean {
  return [MALE, FEMALE].some((gender) => pronounIn(analysis, sentence, gender) !== -1);
}

/** Tokens from the report to the words: a mark. */
const MOST_MARKS = 1;

function isBeside(analysis: Analysis, place: Place, chosen: Antecedent): boolean {
  if (!isHere(place.before)(chosen)) return isPassedBy(analysis, place, chosen);
  return WAYS_HERE.some((isBesideOne) => isBesideOne(analysis, place, chosen));
}

/** The last name there of whoever it is. */
function lastNamed(
  analysis: Analysis,
  { first, last }: { readonly first: number; readonly last: number },
  entity: number,
): Antecedent["earlier"] | undefined {
  const { names, entities } = analysis;
  const own = [...namesIn(analysis, { from: first, to: last })].filter(
    (index) => entities.entityOf[index] === entity,
  );
  const index = own.at(-1);
  return index === undefined ? undefined : itemAt(names, index);
}
