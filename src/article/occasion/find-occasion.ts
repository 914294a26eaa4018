import type { ResolvedDate } from "../../domain/article.ts";
import { RELATIVES } from "../lexicon/clause-words.ts";
import {
  AFTER_OCCASION,
  BEFORE_OCCASION,
  BEFORE_OUTLET,
  OCCASION_OPENERS,
  OCCASIONS,
} from "../lexicon/outlets.ts";
import { CALL, ON, POSSESSIVE_CLITIC, THE } from "../lexicon/single-words.ts";
import { TELLING_VERBS } from "../lexicon/verbs/hearing-verbs.ts";
import { AUXILIARY, DETERMINER, PREPOSITION, PRONOUN, SPEECH } from "../lexicon/word-classes.ts";
import { dateAt } from "../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, shapeOf, startOf } from "../text/token.ts";
import {
  CAPITAL,
  LINE_BREAK_BEFORE,
  NUMBER,
  SPACE_BEFORE,
  WORD,
  type Words,
} from "../text/tokenize.ts";
import { findOutlet, runEnd, type TokenRange } from "./find-outlet.ts";

/** Where words were spoken: the phrase, and the outlet in it, as token ranges. */
export interface Occasion {
  readonly phrase: TokenRange;
  readonly outlet: TokenRange | null;
}

/** Tokens of an occasion with its outlet and its day. */
const LONGEST_PHRASE = 10;

/** The outlet or occasion that a stretch of the reporter's own words tells, if any. */
export function findOccasion(
  words: Words,
  { first, last }: TokenRange,
  dates: readonly ResolvedDate[],
): Occasion | null {
  for (let token = first; token < last; token++) {
    const word = hashOf(words, token);
    if (RELATIVES.has(word) && token > first) return null;
    const stop = Math.min(last, token + 1 + LONGEST_PHRASE);
    const found =
      (BEFORE_OCCASION.has(word) && occasionAt(words, token + 1, stop, dates)) ||
      (BEFORE_OUTLET.has(word) && outletAt(words, token + 1, stop)) ||
      (TELLING_VERBS.has(word) && outletAt(words, token + 1, stop));
    if (found) return found;
  }
  return null;
}

function outletAt(words: Words, from: number, stop: number): Occasion | null {
  const first = hashOf(words, from) === THE ? from + 1 : from;
  const outlet = findOutlet(words, first, stop);
  return outlet && { phrase: outlet, outlet };
}

/** "a post on X Wednesday", "the Pix11 interview", "a news conference". */
function occasionAt(
  words: Words,
  first: number,
  stop: number,
  dates: readonly ResolvedDate[],
): Occasion | null {
  const head = headOf(words, first, stop);
  if (head === -1) return null;
  const after = afterHead(words, head + 1, stop);
  const last = withDay(words, after, stop, dates);
  return { phrase: { first, last }, outlet: outletIn(words, { first, last: after }) };
}

/** Tokens up to the noun: "a televised joint news conference". */
const LONGEST_TO_HEAD = 7;

/** The noun of "a televised news conference"; no verb, mark or second article comes before it. */
function headOf(words: Words, first: number, stop: number): number {
  for (let token = first; token < Math.min(stop, first + LONGEST_TO_HEAD); token++) {
    if (!isPhrasePart(words, token)) return -1;
    if (token > first && hasClass(words, token, DETERMINER)) return -1;
    const word = hashOf(words, token);
    const isOpener = OCCASION_OPENERS.has(word) && isOccasion(words, token + 1);
    if (isOccasion(words, token) && !isOpener && !isCompound(words, token + 1, stop)) return token;
  }
  return -1;
}

function isPhrasePart(words: Words, token: number): boolean {
  const shape = shapeOf(words, token);
  if ((shape & (WORD | NUMBER)) === 0 || (shape & LINE_BREAK_BEFORE) !== 0) return false;
  if (hasClass(words, token, PREPOSITION | AUXILIARY | PRONOUN)) return false;
  return !isAmong(words, token, RELATIVES);
}

/** "a phone call", but no "call for action". */
function isOccasion(words: Words, token: number): boolean {
  const word = hashOf(words, token);
  if (word === CALL) return isAmong(words, token - 1, OCCASION_OPENERS);
  return OCCASIONS.has(word);
}

/** "a book store" is no book. */
function isCompound(words: Words, token: number, stop: number): boolean {
  if (token >= stop) return false;
  const shape = shapeOf(words, token);
  if ((shape & (WORD | CAPITAL | SPACE_BEFORE)) !== (WORD | SPACE_BEFORE)) return false;
  return isAmong(words, token, OCCASIONS) && !hasClass(words, token, SPEECH);
}

/** "… with CNN", "… on X", "… to the Saltwick Herald". */
function afterHead(words: Words, from: number, stop: number): number {
  if (from + 1 >= stop || !isAmong(words, from, AFTER_OCCASION)) return from;
  const isDetermined = hasClass(words, from + 1, DETERMINER);
  const name = isDetermined ? from + 2 : from + 1;
  const end = runEnd(words, name, stop);
  return end > name && hashOf(words, end - 1) !== POSSESSIVE_CLITIC ? end : from;
}

function withDay(words: Words, from: number, stop: number, dates: readonly ResolvedDate[]): number {
  const at = hashOf(words, from) === ON ? from + 1 : from;
  if (at >= stop) return from;
  const date = dateAt(dates, startOf(words, at));
  if (!date) return from;
  let last = at;
  while (last < words.count && startOf(words, last) < date.end) last++;
  return last;
}

function outletIn(words: Words, { first, last }: TokenRange): TokenRange | null {
  for (let token = first; token < last; token++) {
    if (!hasShape(words, token, CAPITAL)) continue;
    const outlet = findOutlet(words, token, last);
    if (outlet) return outlet;
    token = Math.max(token, runEnd(words, token, last) - 1);
  }
  return null;
}
