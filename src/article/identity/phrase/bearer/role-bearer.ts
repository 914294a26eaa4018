import type { Analysis } from "../../../analyse-text.ts";
import { tagOfWord } from "../../../grammar/read-grammar.ts";
import { FINITE_VERB } from "../../../grammar/tags.ts";
import { AND, AS, FOR, OF, POSSESSIVE_CLITIC, THE } from "../../../lexicon/single-words.ts";
import {
  ADVERB,
  AUXILIARY,
  CALENDAR_WORD,
  CONJUNCTION,
  DETERMINER,
  GROUP,
  ORGANISATION,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SPEECH,
} from "../../../lexicon/word-classes.ts";
import { isWho } from "../../../people/presented.ts";
import { AMPERSAND, CLOSE_BRACKET, OPEN_BRACKET } from "../../../text/characters.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { firstWhere } from "../../../text/lookup.ts";
import {
  codeOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  textOf,
} from "../../../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, NUMBER, WORD, type Words } from "../../../text/tokenize.ts";
import { personEnding, personFrom, subjectNamed } from "./subject-name.ts";

/** Words before a role's head that tell of what it is, and behind it. */
const MOST_BEFORE = 6;
const MOST_BEHIND = 10;

/** Whom an article tells to be something: the words of it from `from` to `to`, around its head. */
export interface Bearer {
  readonly entity: number;
  readonly from: number;
  readonly to: number;
  /** "Low wants to be its leader", "Low quit as leader": is not. */
  readonly isNone?: boolean;
}

/** Who is told to be what stands at a token: "Ann Low, who has been MP for Denby", "Low took over as its leader". */
export function bearerAt(analysis: Analysis, head: number): Bearer | undefined {
  const { words } = analysis;
  const from = openingOf(analysis, head);
  const to = endOfBody(analysis, head + 1);
  const entity = bearerBehind(analysis, { head, to });
  if (entity !== -1) return { entity, from, to: overSeat(analysis, to) };
  const isDetermined = hasClass(words, from - 1, DETERMINER | POSSESSIVE);
  const before = isDetermined ? from - 2 : from - 1;
  // "Low joined Nexio as its chief executive"
  const own = { from: hashOf(words, before) === AS ? before - LONGEST_DEED : from, to };
  const one = bearerBefore(analysis, { from, to, before });
  if (one !== -1) return { ...own, entity: one };
  const other = missedBy(analysis, before);
  return other === -1 ? undefined : { ...own, entity: other, isNone: true };
}

/** "Sen. Ann Low, R-Texas,", "Sen. Ann Low of Texas": behind where the seat is told. */
function overSeat({ words, names }: Analysis, from: number): number {
  const name = names[firstWhere(names, ({ last }) => last > from)];
  if (!name || name.opening > from + 1) return from;
  const { last } = name;
  const isTold = isComma(words, last) || codeOf(words, last) === OPEN_BRACKET;
  if (isTold && hasShape(words, last + 1, CAPITAL) && SEAT.test(textOf(words, last + 1, last + 4)))
    return last + 4;
  return hashOf(words, last) === OF ? last + 2 : from;
}

const SEAT = /^[RDI]-/u;

/** "Low wants to become mayor", "Low was sacked as minister": who will be one, or was; or -1. */
function missedBy(analysis: Analysis, before: number): number {
  const { words } = analysis;
  const isLeft = hashOf(words, before) === AS;
  if (!isLeft && !isAmong(words, before, WISHED)) return -1;
  for (let token = before - 1; token >= before - LONGEST_MISS; token--) {
    if (!hasShape(words, token, WORD)) return -1;
    const isMissing = !isLeft || isAmong(words, token, LEAVING);
    if (isMissing && personEnding(analysis, token) !== -1) return personEnding(analysis, token);
    if (isLeft && isAmong(words, token, LEAVING)) return subjectNamed(analysis, token);
  }
  return -1;
}

const LONGEST_MISS = 6;
const WISHED = hashedWords("be become");
const LEAVING = hashedWords(`
  resigned resigns quit quits sacked fired stood stands stepped steps ousted replaced removed dismissed retired retires
  axed dropped deposed
`);

function openingOf(analysis: Analysis, head: number): number {
  const { words } = analysis;
  let from = head;
  while (head - from < MOST_BEFORE && isPart(analysis, from - 1, from)) from--;
  while (from < head && hashOf(words, from) === POSSESSIVE_CLITIC) from++;
  return from;
}

const FIRST = hashWord("first");
const NO_PART = DETERMINER | POSSESSIVE | PREPOSITION | CONJUNCTION | AUXILIARY | PRONOUN | SPEECH;

function isPart(analysis: Analysis, token: number, next: number): boolean {
  const { words } = analysis;
  if (token < 0 || hasShape(words, next, LINE_BREAK_BEFORE)) return false;
  if (hashOf(words, token) === POSSESSIVE_CLITIC) return personEnding(analysis, token) === -1;
  if (!hasShape(words, token, WORD) || isAmong(words, token, TELLING)) return false;
  if (hashOf(words, token) === FIRST) return true;
  if (personEnding(analysis, token + 1) !== -1) return false;
  if (hasShape(words, token, CAPITAL)) return true;
  // "Low of Texas met Sen. Jo Orr"
  return (
    !hasClass(words, token, NO_PART | ADVERB) && tagOfWord(analysis.grammar, token) !== FINITE_VERB
  );
}

/** Behind the head: "of the Kamara Football Federation (KFF)", "for Denby". */
export function endOfBody(analysis: Analysis, from: number): number {
  const { words } = analysis;
  let to = from;
  for (let token = from; token < from + MOST_BEHIND && token < words.count; token++) {
    if (hasShape(words, token, LINE_BREAK_BEFORE) || personFrom(analysis, token) !== -1) break;
    if (isOfBody(words, token)) to = token + 1;
    else if (!isJoining(words, token)) break;
  }
  return to;
}

function isOfBody(words: Words, token: number): boolean {
  if (hasClass(words, token, CALENDAR_WORD)) return false;
  return (
    (hasShape(words, token, WORD) && hasShape(words, token, CAPITAL)) ||
    hasClass(words, token, ORGANISATION | GROUP) ||
    isAmong(words, token, BODIES) ||
    (codeOf(words, token) === CLOSE_BRACKET && hasShape(words, token - 1, CAPITAL))
  );
}

function isJoining(words: Words, token: number): boolean {
  const code = codeOf(words, token);
  if (code === AMPERSAND || code === OPEN_BRACKET) return true;
  return isAmong(words, token, JOINING);
}

const JOINING = new Set([OF, FOR, THE, AND, POSSESSIVE_CLITIC, ...hashedWords("at for to ’ '")]);
const BODIES = hashedWords(
  "union club firm company charity bank airline chain retailer prosecution defence crown",
);

/** "KFF president Ann Low", "the president of the KFF, Ann Low,": whose name follows; or -1. */
function bearerBehind(analysis: Analysis, { head, to }: { head: number; to: number }): number {
  const { words } = analysis;
  for (const end of to === head + 1 ? [to] : [head + 1, to]) {
    if (hasShape(words, end, LINE_BREAK_BEFORE)) continue;
    const next = personFrom(analysis, end);
    if (next !== -1) return next;
  }
  const titled = personFrom(analysis, head);
  if (titled !== -1) return titled;
  return isComma(words, to) && isClosedName(analysis, to + 1) ? personFrom(analysis, to + 1) : -1;
}

/** A comma or the sentence's end stands behind the name that begins there. */
function isClosedName(analysis: Analysis, from: number): boolean {
  for (let token = from + 1; token < from + MOST_BEFORE; token++)
    if (personEnding(analysis, token) !== -1) return !hasShape(analysis.words, token, WORD);
  return false;
}

interface Role {
  readonly from: number;
  readonly to: number;
  /** The token before it and its article. */
  readonly before: number;
}

function bearerBefore(analysis: Analysis, { to, before }: Role): number {
  const { words } = analysis;
  let at = before;
  while (isAmong(words, at, LATELY)) at--;
  if (isComma(words, at)) return isSetOff(words, to) ? beforeComma(analysis, at) : -1;
  if (hashOf(words, at) === AS) return asWhat(analysis, at);
  if (isAmong(words, at, BEING)) return subjectNamed(analysis, at);
  return hasNamed(words, at) ? namedAs(analysis, at) : -1;
}

/** "Ann Low, the mayor of Denby, said", but not "in a letter to Ann Low, the mayor said". */
function isSetOff(words: Words, to: number): boolean {
  return (
    !hasShape(words, to, WORD) || isWho(words, to) || hasClass(words, to, PREPOSITION | CONJUNCTION)
  );
}

/** "Ann Low, 45," */
function beforeComma(analysis: Analysis, comma: number): number {
  const { words } = analysis;
  const isAged = hasShape(words, comma - 1, NUMBER) && isComma(words, comma - 2);
  return personEnding(analysis, isAged ? comma - 2 : comma);
}

const LATELY = hashedWords("now also currently still newly again");
const BEING = hashedWords(
  "is remains became becomes been become elected re-elected appointed named made crowned sworn installed confirmed",
);
const TELLING = new Set([...BEING, ...LATELY]);

/** "Low was sworn in as mayor", "took over as leader", "joined Nexio as its chief executive", "appointed Low as mayor". */
function asWhat(analysis: Analysis, as: number): number {
  const { words } = analysis;
  for (let token = as - 1; token >= as - LONGEST_DEED; token--) {
    if (isAmong(words, token, ENTERING)) return subjectNamed(analysis, token);
    if (!hasShape(words, token, WORD)) return -1;
  }
  return namedAs(analysis, as - 1);
}

const LONGEST_DEED = 5;
const ENTERING = hashedWords(`
  elected re-elected appointed chosen selected installed sworn took takes serves works confirmed hired unveiled
  inaugurated joined rejoined returned started began voted acts succeeded replaced
`);

/** "The board has made Ann Low its chairman": whom the verb before names. */
function hasNamed(words: Words, at: number): boolean {
  return hasShape(words, at, CAPITAL);
}

function namedAs(analysis: Analysis, at: number): number {
  const { words } = analysis;
  const entity = personEnding(analysis, at + 1);
  if (entity === -1) return -1;
  for (let token = at - 1; token >= at - LONGEST_DEED; token--) {
    if (isAmong(words, token, NAMING)) return entity;
    if (!hasShape(words, token, CAPITAL)) return -1;
  }
  return -1;
}

const NAMING = hashedWords(
  "appointed named made hired unveiled elected chose picked installed confirmed",
);
