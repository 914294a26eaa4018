import { type Grammar, isTagged } from "../grammar/read-grammar.ts";
import { FINITE_VERB } from "../grammar/tags.ts";
import { SUBJECT_RELATIVES, TAIL_PREPOSITIONS } from "../lexicon/clause-words.ts";
import { FINITE_VERBS, IRREGULAR_VERBS } from "../lexicon/past-verbs.ts";
import { ACCORDING, AS, HER, WITH } from "../lexicon/single-words.ts";
import {
  ADVERB,
  AUXILIARY,
  CALENDAR_WORD,
  CONJUNCTION,
  DEMONYM,
  DETERMINER,
  DOCUMENT,
  GROUP,
  ORGANISATION,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  ROLE,
  SPEECH,
} from "../lexicon/word-classes.ts";
import { isApostrophe, isDigit } from "../text/characters.ts";
import {
  classesOf,
  codeOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  lengthOf,
  shapeOf,
} from "../text/token.ts";
import { CAPITAL, CAPS, LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";

interface Page {
  readonly words: Words;
  readonly quoteOf: Int32Array;
  readonly grammar: Grammar;
}

export const HEADS = ROLE | GROUP | ORGANISATION | DOCUMENT;
/** Tokens before and after the head of a phrase that may belong to it. */
const MAX_MODIFIERS = 7;
const MAX_TAIL = 10;

/** "Roloson supports", "Cruz gingerly", "Conway notes", but "Clinton supporters". */
export function looksVerbal(words: Words, index: number): boolean {
  if (hasShape(words, index, CAPITAL) || hasClass(words, index, GROUP | ROLE)) return false;
  if (hasClass(words, index, HEADS) && !hasClass(words, index, SPEECH)) return false;
  if (isAmong(words, index, IRREGULAR_VERBS) || isAmong(words, index, FINITE_VERBS)) return true;
  return endsAsVerb(words, index);
}

function endsAsVerb(words: Words, index: number): boolean {
  return (
    endsWith(words, index, "s") || endsWith(words, index, "ed") || endsWith(words, index, "ly")
  );
}

export function isPossessiveClitic(words: Words, index: number): boolean {
  if (!isApostrophe(codeOf(words, index))) return false;
  const length = lengthOf(words, index);
  return length === 1 || (length === 2 && endsWith(words, index, "s"));
}

const NEVER_NOUN =
  PREPOSITION |
  CONJUNCTION |
  AUXILIARY |
  ADVERB |
  DETERMINER |
  POSSESSIVE |
  PRONOUN |
  CALENDAR_WORD;

export function isNounish(words: Words, index: number): boolean {
  if (index >= words.count) return false;
  const shape = shapeOf(words, index);
  if ((shape & WORD) === 0) return false;
  const bits = classesOf(words, index);
  // "A US singer" is not one of us.
  if (bits & NEVER_NOUN && !(bits & (HEADS | DEMONYM)) && (shape & CAPS) === 0) return false;
  if (isDay(words, index)) return false;
  return (bits & SPEECH) === 0 || (bits & HEADS) !== 0;
}

/** "According to her, the road", "quoted her as": nothing of hers follows. */
export function isLoneHer(
  { words, quoteOf }: Pick<Page, "words" | "quoteOf">,
  index: number,
): boolean {
  if (hashOf(words, index) !== HER) return false;
  if (hashOf(words, index - 2) !== ACCORDING) return hashOf(words, index + 1) === AS;
  return quoteOf[index + 1] !== -1 || !isNounish(words, index + 1);
}

/** "The company today said": in small letters it is no USA Today. */
export function isDay(words: Words, index: number): boolean {
  return hasClass(words, index, CALENDAR_WORD) && !hasShape(words, index, CAPITAL);
}

export function phraseStart({ words, quoteOf, grammar }: Page, head: number): number {
  let first = head;
  for (let index = head - 1; index >= 0 && head - index <= MAX_MODIFIERS; index--) {
    if (quoteOf[index] !== -1 || hasShape(words, first, LINE_BREAK_BEFORE)) break;
    const bits = classesOf(words, index);
    if (bits & (DETERMINER | POSSESSIVE) && !isCapitalisedName(words, index)) return index;
    if (isDayOfPhrase(words, index)) return index - 1;
    if (!isWithinPhrase(words, index) || isFiniteVerb(grammar, index)) break;
    first = index;
  }
  return isPossessiveClitic(words, first) ? first + 1 : first;
}

function isWithinPhrase(words: Words, index: number): boolean {
  if (isVerbBefore(words, index)) return false;
  return isNounish(words, index) || isPossessiveClitic(words, index) || isNumber(words, index);
}

/** "A Wednesday editorial" */
function isDayOfPhrase(words: Words, index: number): boolean {
  if (!hasClass(words, index, CALENDAR_WORD) || !hasShape(words, index, CAPITAL)) return false;
  return hasClass(words, index - 1, DETERMINER | POSSESSIVE);
}

/** "The Norwegian beat Tom Low": no list knows every verb. */
function isFiniteVerb(grammar: Grammar, index: number): boolean {
  const { words } = grammar.running;
  if (hasShape(words, index, CAPITAL) || hasClass(words, index, HEADS)) return false;
  return isTagged(grammar, index, FINITE_VERB);
}

function isVerbBefore(words: Words, index: number): boolean {
  return isVerbOfRelative(words, index) || isParticiple(words, index) || isVerbOfName(words, index);
}

/** "Mr Brown introduced Dr Low", "Orr backs Republican Ann Low", "had fetched Anna Berg": what stands before the verb is its subject or its auxiliary. */
function isVerbOfName(words: Words, index: number): boolean {
  if (hasShape(words, index, CAPITAL)) return false;
  if (isVerbOfSomebody(words, index)) return true;
  if (hasClass(words, index - 1, AUXILIARY) && isPastVerb(words, index)) return true;
  const before = shapeOf(words, index - 1);
  if ((before & (WORD | CAPITAL)) !== (WORD | CAPITAL)) return false;
  if (hasClass(words, index - 1, NEVER_NOUN)) return false;
  // "Yale economics professor Bob Low" has no verb.
  const isPresent = hasShape(words, index + 1, CAPITAL) && looksVerbal(words, index);
  return isPresent || isPastVerb(words, index);
}

/** "The crowd roared", "his right-hand woman rallied supporters" */
export function isVerbOfSomebody(words: Words, index: number): boolean {
  return hasClass(words, index - 1, ROLE | GROUP) && isPastVerb(words, index);
}

function isPastVerb(words: Words, index: number): boolean {
  if (hasShape(words, index, CAPITAL) || hasClass(words, index, GROUP | ROLE)) return false;
  return endsWith(words, index, "ed") || isAmong(words, index, IRREGULAR_VERBS);
}

/** "A lawyer representing Ned Hale", but "the acting mayor" */
export function isParticiple(words: Words, index: number): boolean {
  if (hasShape(words, index, CAPITAL) || hasClass(words, index, HEADS)) return false;
  return endsWith(words, index, "ing") && hasClass(words, index - 1, HEADS);
}

/** "which allows individual owners" */
function isVerbOfRelative(words: Words, index: number): boolean {
  return isAmong(words, index - 1, SUBJECT_RELATIVES) && looksVerbal(words, index);
}

function isCapitalisedName(words: Words, index: number): boolean {
  return index > 0 && hasClass(words, index, DEMONYM);
}

export function isNumber(words: Words, index: number): boolean {
  return isDigit(codeOf(words, index));
}

/** "a spokesman for the Clinton campaign": prepositional tails belong, times and places of saying not. */
export function phraseEnd({ words, quoteOf }: Page, head: number): number {
  let last = head + 1;
  let index = last;
  if (index >= words.count || !isTailPreposition(words, index)) return last;
  while (index < words.count && index - head < MAX_TAIL && quoteOf[index] === -1) {
    if (hasShape(words, index, LINE_BREAK_BEFORE)) break;
    if (!joinsPhrase(words, index)) break;
    const bits = classesOf(words, index);
    index++;
    if ((bits & (PREPOSITION | DETERMINER | POSSESSIVE)) === 0) last = index;
  }
  return last;
}

function isTailPreposition(words: Words, index: number): boolean {
  if (!isAmong(words, index, TAIL_PREPOSITIONS) || isTimeOrOccasion(words, index + 1)) return false;
  return hashOf(words, index) !== WITH || !doesSomething(words, index + 1);
}

/** "Hit back even before their publication, with leader Ann Low accusing him": she is none of the publication's. */
function doesSomething(words: Words, from: number): boolean {
  let index = from;
  while (index - from < MAX_TAIL && isNounish(words, index) && !endsWith(words, index, "ing"))
    index++;
  return index > from && hasShape(words, index - 1, CAPITAL) && endsWith(words, index, "ing");
}

function joinsPhrase(words: Words, index: number): boolean {
  const bits = classesOf(words, index);
  if (bits & PREPOSITION) return isTailPreposition(words, index);
  if (bits & (DETERMINER | POSSESSIVE)) return hasShape(words, index, WORD);
  return isNounish(words, index) || isPossessiveClitic(words, index) || isNumber(words, index);
}

function isTimeOrOccasion(words: Words, index: number): boolean {
  for (let next = index; next < words.count && next < index + 3; next++) {
    const bits = classesOf(words, next);
    if (bits & (CALENDAR_WORD | DOCUMENT)) return true;
    if (!isNounish(words, next) && !(bits & (DETERMINER | POSSESSIVE))) return false;
  }
  return false;
}
