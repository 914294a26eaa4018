import type { Analysis } from "../../analyse-text.ts";
import { HE } from "../../lexicon/function-words.ts";
import { FORENAME } from "../../lexicon/word-classes.ts";
import { genderOfPronoun, soleGender } from "../../people/gender-told.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { hasClass, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";
import { mayBe } from "../pronoun/antecedents.ts";
import { mayBeHe } from "../pronoun/clause/may-be-he.ts";
import type { Identity } from "../rules.ts";

/** Mentions of a text, and people of an article, up to which it tells of few enough. Chosen by hand. */
const MOST_MENTIONS = 40;
const MOST_PEOPLE = 12;

/** "For Peter and Ingrid it was bad. … “It was a long day,” he said": of nobody else has been told who may be a "he". */
export function isOnlyOne(
  analysis: Analysis,
  source: number,
  { entity, standsFor = -1 }: Identity,
): boolean {
  const { words, mentions, entities, quoteOf } = analysis;
  const { first } = itemAt(mentions, source);
  if (source > MOST_MENTIONS || entities.list.length > MOST_PEOPLE) return false;
  const gender = genderOfPronoun(words, first);
  if (!isAmong(words, first, HE) || !isTold(analysis, { entity, standsFor }, gender)) return false;
  if (entities.list.some((_, other) => other !== entity && mayBe(analysis, other, gender)))
    return false;
  for (let index = 0; index < source; index++) {
    const other = itemAt(mentions, index);
    const isOwn = index === standsFor || (entity !== -1 && other.entity === entity);
    if (isOwn || quoteOf[other.lead] !== -1) continue;
    if (mayBeHe(analysis, index, gender)) return false;
  }
  return true;
}

/** By a title, or a forename that is a man's alone; also of "Peter", who is named but once. */
function isTold(
  { words, entities, mentions }: Analysis,
  { entity, standsFor }: { entity: number; standsFor: number },
  gender: number,
): boolean {
  const person = itemOrNone(entities.list, entity);
  if (person) return person.gender === gender || soleGender(words, person.first) === gender;
  const { first = -1, last = -1 } = itemOrNone(mentions, standsFor) ?? {};
  return last - first === 1 && hasClass(words, first, FORENAME) && isHis(words, first, gender);
}

function isHis(words: Words, first: number, gender: number): boolean {
  return hasShape(words, first, CAPITAL) && soleGender(words, first) === gender;
}
