import { type Grammar, isTagged } from "../grammar/read-grammar.ts";
import { ADJECTIVE, FINITE_VERB } from "../grammar/tags.ts";
import { SUBJECT_RELATIVES } from "../lexicon/clause-words.ts";
import { VIEWS } from "../lexicon/reporting-words.ts";
import { POSITIONS, ROLE_TURNERS, SIDES } from "../lexicon/roles.ts";
import { ACCORDING, AS, HER } from "../lexicon/single-words.ts";
import { FINITE_VERBS, IRREGULAR_VERBS } from "../lexicon/verbs/past-verbs.ts";
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
import { AMPERSAND, isApostrophe, isDigit } from "../text/characters.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import {
  classesOf,
  codeOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  lengthOf,
  shapeOf,
} from "../text/token.ts";
import { CAPITAL, CAPS, LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";
import { isDay } from "./phrase/day.ts";
import { isInTitle, isOfName } from "./phrase/named-in-show.ts";
import { endsRemark } from "./phrase/remark.ts";
import { endsWriting } from "./subjects/in-writing.ts";
import { isThinkTank } from "./subjects/think-tank.ts";
import { isUnbound } from "./subjects/unbound.ts";

export interface PhrasePage {
  readonly words: Words;
  readonly quoteOf: Int32Array;
  readonly grammar: Grammar;
}

export const HEADS = ROLE | GROUP | ORGANISATION | DOCUMENT;
/** Tokens before the head of a phrase that may belong to it. */
const MAX_MODIFIERS = 7;

/** "Roloson supports", "Cruz gingerly", "Conway notes", but "Clinton supporters". */
export function looksVerbal(words: Words, index: number): boolean {
  if (hasShape(words, index, CAPITAL) || hasClass(words, index, GROUP | ROLE)) return false;
  if (hasClass(words, index, HEADS) && !hasClass(words, index, SPEECH)) return false;
  if (isSide(words, index)) return false;
  if (isAmong(words, index, IRREGULAR_VERBS) || isAmong(words, index, FINITE_VERBS)) return true;
  return endsAsVerb(words, index);
}

/** "The Denby left back" has left nothing. */
function isSide(words: Words, index: number): boolean {
  return isAmong(words, index, SIDES) && isAmong(words, index + 1, POSITIONS);
}

function endsAsVerb(words: Words, index: number): boolean {
  return (
    endsWith(words, index, "s") || endsWith(words, index, "ed") || endsWith(words, index, "ly")
  );
}

export function isPossessiveClitic(words: Words, index: number): boolean {
  if (!isApostrophe(codeOf(words, index))) return false;
  const length = lengthOf(words, index);
  // "Ann Ong' said": the mark is the name's.
  if (length === 1) return ["s", "x", "z"].some((ending) => endsWith(words, index - 1, ending));
  return length === 2 && endsWith(words, index, "s");
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
  return (bits & SPEECH) === 0 || (bits & HEADS) !== 0 || isThinkTank(words, index);
}

/** "According to her, the road", "quoted her as": nothing of hers follows. */
export function isLoneHer(
  { words, quoteOf }: Pick<PhrasePage, "words" | "quoteOf">,
  index: number,
): boolean {
  if (hashOf(words, index) !== HER) return false;
  if (hashOf(words, index - 2) !== ACCORDING) return hashOf(words, index + 1) === AS;
  return quoteOf[index + 1] !== -1 || !isNounish(words, index + 1);
}

export function phraseStart(page: PhrasePage, head: number): number {
  const { words, quoteOf } = page;
  let first = head;
  for (let index = head - 1; index >= 0 && head - index <= MAX_MODIFIERS; index--) {
    if (quoteOf[index] !== -1 || hasShape(words, first, LINE_BREAK_BEFORE)) break;
    const bits = classesOf(words, index);
    if (bits & (DETERMINER | POSSESSIVE) && !isOfName(words, index)) return index;
    if (isDayOfPhrase(words, index)) return index - 1;
    if (!isOwner(words, index, head) && isOutside(page, index, head)) break;
    first = index;
  }
  if (isPossessiveClitic(words, first)) return first + 1;
  return isBehindAdjective(page, first, head) ? first - 3 : first;
}

/** "The bespectacled, 71-year-old diplomat", "the youngest, Calum", but not "unsold at the close, traders said". */
function isBehindAdjective({ words, grammar }: PhrasePage, first: number, head: number): boolean {
  if (first === head && !hasShape(words, head, CAPITAL)) return false;
  if (!isComma(words, first - 1) || !hasClass(words, first - 3, DETERMINER)) return false;
  if (hasClass(words, first - 2, HEADS) || hasShape(words, first - 2, CAPITAL)) return false;
  return isTagged(grammar, first - 2, ADJECTIVE) || endsWith(words, first - 2, "ed");
}

/** "Sutton on Sea", "Burton upon Trent" */
function isInTown(words: Words, index: number): boolean {
  if (!isAmong(words, index, UPON) || !hasShape(words, index - 1, CAPITAL)) return false;
  return isAmong(words, index + 1, WATERS) && hasShape(words, index + 1, CAPITAL);
}

const UPON = hashedWords("on upon");
const WATERS = hashedWords("sea trent thames avon tyne tees wye severn water humber hull don");

/** "The county Prosecutor’s Office" */
function isOwner(words: Words, clitic: number, head: number): boolean {
  return isPossessiveClitic(words, clitic) && hasClass(words, head, ORGANISATION);
}

function isOutside({ words, grammar }: PhrasePage, index: number, head: number): boolean {
  if (isInTown(words, index) || isInTitle(words, index)) return false;
  if (isUnbound(words, index, head)) return false;
  if (endsWriting(words, index)) return true;
  return !isWithinPhrase(words, index) || isFiniteVerb(grammar, index) || endsRemark(words, index);
}

function isWithinPhrase(words: Words, index: number): boolean {
  if (isVerbBefore(words, index) || isView(words, index)) return false;
  // "The First Minister", "Low's first wife"
  if (hashOf(words, index) === FIRST && hasShape(words, index, CAPITAL))
    return hasShape(words, index + 1, CAPITAL);
  if (hashOf(words, index) === FIRST && isPossessiveClitic(words, index - 1)) return true;
  return isNounish(words, index) || isPossessiveClitic(words, index) || isNumber(words, index);
}

const FIRST = hashWord("first");

/** "In Ann Low's view Tom Reed was late": whose view it is is no part of his name. */
function isView(words: Words, index: number): boolean {
  return isAmong(words, index, VIEWS) && isPossessiveClitic(words, index - 1);
}

/** "A Wednesday editorial" */
function isDayOfPhrase(words: Words, index: number): boolean {
  if (!hasClass(words, index, CALENDAR_WORD) || !hasShape(words, index, CAPITAL)) return false;
  return hasClass(words, index - 1, DETERMINER | POSSESSIVE);
}

/** "The Norwegian beat Tom Low": no list knows every verb. */
export function isFiniteVerb(grammar: Grammar, index: number): boolean {
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
  if (isSide(words, index)) return false;
  if (hasShape(words, index, CAPITAL) || hasClass(words, index, GROUP | ROLE)) return false;
  return endsWith(words, index, "ed") || isAmong(words, index, IRREGULAR_VERBS);
}

/** "A lawyer representing Ned Hale", but "the acting mayor" */
export function isParticiple(words: Words, index: number): boolean {
  if (hasShape(words, index, CAPITAL) || hasClass(words, index, HEADS)) return false;
  if (isAmong(words, index, MOVING)) return isComma(words, index - 1);
  // "Denby Council acting head"
  if (isAmong(words, index, ROLE_TURNERS) && hasClass(words, index + 1, ROLE)) return false;
  return endsWith(words, index, "ing") && hasClass(words, index - 1, HEADS);
}

/** "She left, leaving officials to say" */
const MOVING = hashedWords(
  "leaving prompting causing forcing allowing enabling spurring provoking",
);

/** "which allows individual owners" */
function isVerbOfRelative(words: Words, index: number): boolean {
  return isAmong(words, index - 1, SUBJECT_RELATIVES) && looksVerbal(words, index);
}

export function isNumber(words: Words, index: number): boolean {
  return isDigit(codeOf(words, index));
}

/** "Reyes & Sons" is one firm, and neither Reyes nor sons. */
export function isJoined(words: Words, sign: number): boolean {
  return codeOf(words, sign) === AMPERSAND && hasShape(words, sign + 1, CAPITAL);
}

/** "Conway notes", "Trump tweets" */
export function isVerbAfterName(words: Words, index: number): boolean {
  const before = shapeOf(words, index - 1);
  return looksVerbal(words, index) && (before & (WORD | CAPITAL)) === (WORD | CAPITAL);
}
