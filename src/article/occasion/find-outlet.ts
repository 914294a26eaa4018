import { OUTLET_HEADS, OUTLET_TAILS, OUTLETS, PLATFORM_LETTERS } from "../lexicon/outlets.ts";
import { ON, POSSESSIVE_CLITIC } from "../lexicon/single-words.ts";
import { CALENDAR_WORD } from "../lexicon/word-classes.ts";
import {
  endOf,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  shapeOf,
  startOf,
  textOf,
} from "../text/token.ts";
import {
  CAPITAL,
  CAPS,
  LINE_BREAK_BEFORE,
  NUMBER,
  SPACE_BEFORE,
  type Words,
} from "../text/tokenize.ts";

/** Token numbers, `last` exclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Tokens of an outlet's name. */
const LONGEST_NAME = 6;

/** An outlet in the run of capitals that begins here: "CNN" in "CNN's Ann Low", "PIX 11". */
export function findOutlet(words: Words, first: number, stop: number): TokenRange | null {
  const end = Math.min(runEnd(words, first, stop), first + LONGEST_NAME);
  for (let token = first; token < end; token++) {
    const last = outletEnd(words, token, end);
    if (last > token) return { first: token, last };
  }
  return null;
}

/** After the names, numbers and possessives that follow each other here. */
export function runEnd(words: Words, first: number, stop: number): number {
  let token = first;
  while (token < stop && (isNamePart(words, token) || isClitic(words, token, first))) token++;
  return token;
}

function isNamePart(words: Words, token: number): boolean {
  const shape = shapeOf(words, token);
  if (shape & LINE_BREAK_BEFORE || (shape & (CAPITAL | NUMBER)) === 0) return false;
  return !hasClass(words, token, CALENDAR_WORD);
}

function isClitic(words: Words, token: number, first: number): boolean {
  return token > first && hashOf(words, token) === POSSESSIVE_CLITIC;
}

/** The token after the outlet's name that begins here, or `token` where none does. */
function outletEnd(words: Words, token: number, end: number): number {
  const word = hashOf(words, token);
  if (OUTLETS.has(word)) return tailEnd(words, token + 1, end);
  if (PLATFORM_LETTERS.has(word) && hashOf(words, token - 1) === ON) return token + 1;
  if (isStation(words, token)) return stationEnd(words, token, end);
  return headEnd(words, token, end);
}

function tailEnd(words: Words, from: number, end: number): number {
  let token = from;
  while (token < end && isAmong(words, token, OUTLET_TAILS)) token++;
  return token;
}

/** "Pix11", or capitals before a number ("PIX 11"), or call letters ("WXYZ-TV"). */
function isStation(words: Words, token: number): boolean {
  if (!hasShape(words, token, CAPITAL)) return false;
  const name = textOf(words, token, token + 1);
  if (/^[A-Z][A-Za-z]{1,5}\d{1,2}$/.test(name)) return true;
  if (!hasShape(words, token, CAPS)) return false;
  return /^[WK][A-Z]{2,3}(-(TV|FM|AM))?$/.test(name) || isNumber(words, token + 1);
}

function isNumber(words: Words, token: number): boolean {
  const shape = shapeOf(words, token);
  const isShort = endOf(words, token) - startOf(words, token) <= 2;
  return (shape & NUMBER) !== 0 && (shape & SPACE_BEFORE) !== 0 && isShort;
}

function stationEnd(words: Words, token: number, end: number): number {
  return token + 1 < end && isNumber(words, token + 1) ? token + 2 : token + 1;
}

/** "Saltwick Herald", "New York Times": at least two capitals, the last a kind of outlet. */
function headEnd(words: Words, first: number, end: number): number {
  let last = first;
  for (let token = first; token < end; token++) {
    if (hashOf(words, token) === POSSESSIVE_CLITIC) break;
    if (token > first && isAmong(words, token, OUTLET_HEADS)) last = token + 1;
  }
  return last;
}
