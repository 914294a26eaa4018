import type { Analysis } from "../../../analyse-text.ts";
import { FIRM_WORDS, ROAD_WORDS } from "../../../lexicon/organisations.ts";
import { ITS } from "../../../lexicon/single-words.ts";
import {
  CALENDAR_WORD,
  DEMONYM,
  DETERMINER,
  DOCUMENT,
  GROUP,
  ORGANISATION,
  PLACE,
  PLACE_OPENER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  ROLE,
  TITLE,
} from "../../../lexicon/word-classes.ts";
import { isCalledAsBody } from "../../../people/firm/called-as-body.ts";
import type { Name } from "../../../people/name.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { onceFor } from "../../../text/once-for.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, placesOf } from "../../../text/token.ts";
import { CAPITAL, CAPS, type Words } from "../../../text/tokenize.ts";

/** Words of a name and places of its last word that are looked at. Chosen by hand. */
const LONGEST = 3;
const MOST_PLACES = 6;
/** Words from the name to an "its" of its own. */
const MOST_WORDS = 6;

const NO_SURNAME =
  ORGANISATION | PLACE | PLACE_OPENER | DEMONYM | GROUP | DOCUMENT | CALENDAR_WORD | ROLE | TITLE;

/**
 * Whether a name may be somebody's of whom the article has told nothing: "Kovar beat Tom Low". No list has its
 * words, and nowhere does it stand as a town, a club or a firm would: "in Denby", "Denby's captain".
 */
export const mayBeSomebodys = onceFor(isOfUntold);

function isOfUntold({ words, entities, names, quoteOf }: Analysis, index: number): boolean {
  const name = itemAt(names, index);
  const { opening, first, last, kind, headed } = name;
  if ((entities.entityOf[index] ?? -1) !== -1 || entities.shared.has(index)) return false;
  if (kind !== "unknown" || headed || opening !== first || last - first > LONGEST) return false;
  if (quoteOf[first] !== -1 || isOfThing(words, name)) return false;
  if (isDoing(words, name)) return false;
  return !standsInLowerCase(words, name) && !standsAsThing(words, last - 1);
}

function isOfThing(words: Words, { first, last }: Name): boolean {
  if (isCalledAsBody(words, { first, last })) return true;
  for (let token = first; token < last; token++) {
    // "Christian Low": of two words the first may be one of those.
    const isForename = token === first && last - first > 1 && hasClass(words, token, DEMONYM);
    if (!isForename && hasClass(words, token, NO_SURNAME)) return true;
    if (hasShape(words, token, CAPS)) return true;
    if (isAmong(words, token, FIRM_WORDS) || isAmong(words, token, ROAD_WORDS)) return true;
  }
  return false;
}

const NEXT_TO = hashedWords("next close");

/** "Leading the choir was Low", but "Harding beat Low". */
function isDoing(words: Words, { first, last, initial }: Name): boolean {
  if (!initial || last - first > 1 || !endsWith(words, first, "ing")) return false;
  return (
    isAmong(words, last, NEXT_TO) ||
    hasClass(words, last, DETERMINER | PREPOSITION | POSSESSIVE | PRONOUN)
  );
}

/** "Critics beat", "Rovers": only the sentence gave it its capital. */
function standsInLowerCase(words: Words, { first, last, initial }: Name): boolean {
  if (!initial || last - first > 1) return false;
  for (const at of placesOf(words, hashOf(words, first), MOST_PLACES))
    if (!hasShape(words, at, CAPITAL)) return true;
  return false;
}

function standsAsThing(words: Words, token: number): boolean {
  for (const at of placesOf(words, hashOf(words, token), MOST_PLACES))
    if (hasShape(words, at, CAPITAL) && isThingAt(words, at)) return true;
  return false;
}

const WHERE = hashedWords("in at near outside the");
const PLURAL_VERBS = hashedWords("are were have weren't aren't haven't");

/** "In Denby", "the Denby", "Denby manager", "Denby were", "Denby lost its lead" */
function isThingAt(words: Words, token: number): boolean {
  if (isAmong(words, token - 1, WHERE) || isAmong(words, token + 1, PLURAL_VERBS)) return true;
  if (hasClass(words, token + 1, ROLE | TITLE | ORGANISATION)) return true;
  for (let next = token + 1; next <= token + MOST_WORDS; next++)
    if (hashOf(words, next) === ITS) return true;
  return endsWith(words, token + 1, "-based");
}
