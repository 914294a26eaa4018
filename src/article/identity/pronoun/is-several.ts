import { PLURAL_VERBS } from "../../lexicon/function-words.ts";
import { ENDS_AS_MEN } from "../../lexicon/nouns.ts";
import { AND } from "../../lexicon/single-words.ts";
import {
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  MALE,
  PERSON_WORD,
  PLURAL,
  POSSESSIVE,
  PREPOSITION,
} from "../../lexicon/word-classes.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";

/** "Midcaps and smallcaps", "the islanders were told" */
export function isSeveral(
  words: Words,
  { first, head, last }: { first: number; head: number; last: number },
): boolean {
  const isJoined = head === last - 1 && hashOf(words, last) === AND && endsWith(words, head, "s");
  return (
    hasClass(words, head, PLURAL) ||
    endsWith(words, head, "ans") ||
    isJoined ||
    isPluralWord(words, { first, head }) ||
    isAmong(words, last, PLURAL_VERBS) ||
    isOneOfTwo(words, { first, head, last })
  );
}

const PEOPLE = PERSON_WORD | MALE | FEMALE;
const OPENS_ANOTHER = DETERMINER | POSSESSIVE;
/** "For", "who", "from": what follows tells of the head, and joins nobody to it. */
const LEADS_AWAY = PREPOSITION | CONJUNCTION;

/**
 * "A porter and a nurse", but not "a nurse of the Low and Reed Trust" and "the Low and Reed nurse": there "and" joins
 * what she is of.
 */
function isOneOfTwo(
  words: Words,
  { first, head, last }: { first: number; head: number; last: number },
): boolean {
  for (let at = first + 1; at < last; at++) {
    const isAnd = hashOf(words, at) === AND;
    if (!isAnd && at > head && hasClass(words, at, LEADS_AWAY)) return false;
    if (isAnd && (at > head || joinsPeople(words, at))) return true;
  }
  return false;
}

function joinsPeople(words: Words, and: number): boolean {
  return hasClass(words, and - 1, PEOPLE) || hasClass(words, and + 1, OPENS_ANOTHER);
}

/** "Two bodyguards", "Strangers shouted", "Fishermen shouted", where no list has the word. */
function isPluralWord(words: Words, { first, head }: { first: number; head: number }): boolean {
  if (endsWith(words, head, "men") && !hasShape(words, head, CAPITAL))
    return !isAmong(words, head, ENDS_AS_MEN);
  if ((hasShape(words, head, CAPITAL) && head > first) || !endsWith(words, head, "s")) return false;
  return !SINGULAR_ENDINGS.some((ending) => endsWith(words, head, ending));
}

const SINGULAR_ENDINGS = ["ss", "us", "is", "-at-arms"];
