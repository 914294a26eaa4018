import { type Analysis, paragraphAt, sentenceAt } from "../../../analyse-text.ts";
import { HE } from "../../../lexicon/function-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { genderOfNoun, genderOfPronoun } from "../../../people/gender-told.ts";
import { mentionsIn } from "../../../speaker/mention-at.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, isAmong } from "../../../text/token.ts";
import { isNoPerson } from "../against/no-person.ts";
import { type Reference, subjectRank } from "../sentence-topic.ts";

/** Places of a name that are looked at: chosen by hand. */
const MOST_PLACES = 12;

/**
 * Whether the report has called somebody of whom no title or forename tells it by the other pronoun: in "Kit Low joined
 * in May. She likes it. “It is late,” he says" Low is no "he", nor where she spoke last and "she said" it.
 */
export function isCalledOtherwise(
  analysis: Analysis,
  { mention, lastSource, lastSpeaker }: Reference,
  entity: number,
): boolean {
  const { words, mentions, entities, names } = analysis;
  const { occurrences, gender: told } = itemAt(entities.list, entity);
  const { first } = itemAt(mentions, mention);
  const gender = genderOfPronoun(words, first);
  if (told !== 0 || gender === 0) return false;
  const source = lastSpeaker === entity ? itemOrNone(mentions, lastSource) : undefined;
  if (source?.kind === "pronoun" && isOther(genderOfPronoun(words, source.first), gender))
    return true;
  let left = MOST_PLACES;
  for (const at of occurrences) {
    const name = itemAt(names, at);
    if (name.first > first || left-- === 0) return false;
    const taken = pronounBelow(analysis, name.first, first);
    const isHers = taken !== -1 && isOther(genderOfPronoun(words, taken), gender);
    if (isHers && isOnlyOne(analysis, name, taken)) return true;
  }
  return false;
}

/** The "she" that opens the next sentence of the paragraph, before a token; or -1. */
function pronounBelow(analysis: Analysis, name: number, before: number): number {
  const { sentences, quoteOf, words } = analysis;
  if (quoteOf[name] !== -1) return -1;
  const opening = sentences[sentenceAt(analysis, name) + 1]?.first ?? -1;
  if (opening === -1 || opening >= before || quoteOf[opening] !== -1) return -1;
  if (paragraphAt(analysis, opening) !== paragraphAt(analysis, name)) return -1;
  return isAmong(words, opening, HE) ? opening : -1;
}

/** Whether nobody else in the sentence of the name can be that "she": of a name that opens it nobody told to be a woman. */
function isOnlyOne(
  analysis: Analysis,
  name: { first: number; last: number },
  pronoun: number,
): boolean {
  const { words, mentions, quoteOf } = analysis;
  const gender = genderOfPronoun(words, pronoun);
  const { first } = itemAt(analysis.sentences, sentenceAt(analysis, name.first));
  if (tellsOfOther(analysis, name.first)) return false;
  const isSubject = subjectRank(analysis, name) === 0;
  for (const at of mentionsIn(analysis, { first, last: pronoun })) {
    const other = itemAt(mentions, at);
    if (other.first === name.first || quoteOf[other.first] !== -1) continue;
    const theirs = genderOfOther(analysis, other);
    if (theirs === gender) return false;
    const isOpen = theirs === 0 && other.kind === "name" && other.entity !== -1;
    if (isOpen && !isSubject && !isNoPerson(analysis, other.entity)) return false;
  }
  return true;
}

/** "Low, in his report, says otherwise. She did shout": but “You can't,” Low said. "He took her arm" is of Low. */
function tellsOfOther(analysis: Analysis, name: number): boolean {
  const { words, quoteOf, sentences } = analysis;
  const { first, last } = itemAt(sentences, sentenceAt(analysis, name));
  const tokens = Array.from({ length: Math.min(last - first, LONGEST) }, (_, at) => first + at);
  if (tokens.some((token) => quoteOf[token] !== -1)) return false;
  return tokens.some((token) => hasClass(words, token, SPEECH));
}

/** Tokens of a sentence that are looked at. */
const LONGEST = 40;

function genderOfOther({ words, entities }: Analysis, { kind, first, head, entity }: Mention) {
  if (kind === "pronoun") return genderOfPronoun(words, first);
  if (kind === "nominal") return genderOfNoun(words, head);
  return itemOrNone(entities.list, entity)?.gender ?? 0;
}

function isOther(called: number, gender: number): boolean {
  return called !== 0 && called !== gender;
}
