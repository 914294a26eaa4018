import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { ADVERB, AUXILIARY } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, isAmong } from "../../../text/token.ts";
import { subjectBefore } from "../clause/opening-subject.ts";
import type { Antecedent } from "../sentence-topic.ts";
import { isOther } from "./others-here.ts";

/** "When the judge sentenced Low, he said it was late": the judge may have, as may Low. */
export function isUnderStranger(analysis: Analysis, mention: number, chosen: Antecedent): boolean {
  const { words, mentions, sentences } = analysis;
  const { first: he } = itemAt(mentions, mention);
  const opening = itemAt(sentences, sentenceAt(analysis, he)).first;
  const index = subjectBefore(analysis, he, { opening, opener: opening });
  const subject = itemOrNone(mentions, index);
  if (subject?.kind !== "nominal" || chosen.earlier.opening <= subject.last) return false;
  let verb = subject.last;
  while (hasClass(words, verb, AUXILIARY | ADVERB)) verb++;
  const gender = genderOfPronoun(words, he);
  return (
    !isAmong(words, verb, ASKING) && isOther(analysis, index, { entity: chosen.entity, gender })
  );
}

/** Whoever is asked or sought out answers. */
const ASKING = hashedWords(`
  ask asks asked press presses pressed question questions questioned quiz quizzed interview interviewed challenge
  challenged confront confronted contact contacted approach approached ring rang call called telephone telephoned phoned
  reach reached met visit visited wanted wondered
`);
