import { isAbbreviation } from "../lexicon/abbreviations.ts";
import { classesOfWord } from "../lexicon/word-classes.ts";
import {
  AMPERSAND,
  AT,
  BLANK,
  CARRIAGE_RETURN,
  COMMA,
  characterClass,
  DIGIT,
  FULL_STOP,
  isAlphanumeric,
  isApostrophe,
  isHyphen,
  isUpper,
  LETTER,
  LINE_FEED,
  lettersEnd,
  lowerCode,
  MARK,
  SPACE,
} from "./characters.ts";
import { pastDamage } from "./damaged-letters.ts";
import { hashWord } from "./hash-word.ts";
import { classesOfHyphened } from "./hyphened.ts";
import { isClitic, markEnd } from "./mark-end.ts";
import { int32Array, uint8Array } from "./number-arrays.ts";

/** Bits of `Tokens.shapes`. */
export const WORD = 1;
export const NUMBER = 2;
/** Opens with an upper-case letter. */
export const CAPITAL = 4;
/** Two letters or more, none of lower case. */
export const CAPS = 8;
/** The word carries its full stop: "Sen.", "U.S.", "J.". */
export const DOTTED = 16;
export const LINE_BREAK_BEFORE = 32;
export const SPACE_BEFORE = 64;

/**
 * Words, numbers and single marks in reading order, as parallel arrays: an article has about a
 * thousand tokens and every stage reads them, so none of them is an object or a string.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly shapes: Uint8Array;
  /** `hashWord` of each token ("'s", "n't" and marks too), without the full stop of "Sen.". */
  readonly hashes: Int32Array;
  /** Of each stretch of the text, the first token that begins in it or behind it: so any is found at once. */
  readonly stretches: Int32Array;
}

/** Characters of a stretch, as a power of two: few begin more than three tokens. */
export const STRETCH_BITS = 4;
/** For the loops: V8 folds no constant that is exported. */
const BITS = STRETCH_BITS;

/** Splits "Clinton's" and "don't" as "Clinton" "'s", "do" "n't"; hyphened words stay whole. */
export function tokenize(text: string, from = 0): Tokens {
  const spans = createSpans(text.length - from);
  let at = from;
  let gap = SPACE_BEFORE | LINE_BREAK_BEFORE;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = characterClass(code);
    if (kind === SPACE) {
      gap |=
        code === LINE_FEED || code === CARRIAGE_RETURN
          ? LINE_BREAK_BEFORE | SPACE_BEFORE
          : SPACE_BEFORE;
      at++;
      continue;
    }
    const end = kind === MARK ? markEnd(text, at) : wordEnd(text, at);
    spans.add(at, end, gap);
    gap = 0;
    at = end;
  }
  return withHashes(text, spans);
}

interface Spans {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  gaps: Uint8Array;
  add(start: number, end: number, gap: number): void;
}

function createSpans(length: number): Spans {
  const capacity = (length >> 2) + 16;
  return {
    count: 0,
    starts: int32Array(capacity),
    ends: int32Array(capacity),
    gaps: uint8Array(capacity),
    add(start, end, gap) {
      if (this.count === this.starts.length) grow(this);
      this.starts[this.count] = start;
      this.ends[this.count] = end;
      this.gaps[this.count] = gap;
      this.count++;
    },
  };
}

function grow(spans: Spans): void {
  const capacity = spans.starts.length * 2;
  const { starts, ends, gaps } = spans;
  spans.starts = int32Array(capacity);
  spans.starts.set(starts);
  spans.ends = int32Array(capacity);
  spans.ends.set(ends);
  spans.gaps = uint8Array(capacity);
  spans.gaps.set(gaps);
}

function withHashes(text: string, { count, starts, ends, gaps }: Spans): Tokens {
  const shapes = uint8Array(count);
  const hashes = int32Array(count);
  const stretches = int32Array((text.length >> BITS) + 1);
  let stretch = 0;
  for (let index = 0; index < count; index++) {
    const start = starts[index] ?? 0;
    while (stretch <= start >> BITS) stretches[stretch++] = index;
    const end = ends[index] ?? 0;
    const shape = shapeOf(text, start, end);
    hashes[index] = hashWord(text, start, shape & DOTTED ? end - 1 : end);
    shapes[index] = (gaps[index] ?? 0) | shape;
  }
  stretches.fill(count, stretch);
  return {
    text,
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    shapes,
    hashes,
    stretches,
  };
}

function shapeOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const kind = characterClass(first);
  if (kind === DIGIT) return NUMBER;
  if (kind !== LETTER) return end - start > 1 && (isApostrophe(first) || first === AT) ? WORD : 0;
  const dotted = text.charCodeAt(end - 1) === FULL_STOP ? DOTTED : 0;
  if (!isUpper(first)) return WORD | dotted;
  return WORD | CAPITAL | dotted | (isAllCaps(text, start, end) ? CAPS : 0);
}

function isAllCaps(text: string, start: number, end: number): boolean {
  let letters = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (characterClass(code) !== LETTER) continue;
    if (!isUpper(code)) return false;
    letters++;
  }
  return letters > 1;
}

function wordEnd(text: string, start: number): number {
  const quick = lettersEnd(text, start);
  const next = text.charCodeAt(quick);
  if (quick > start && (next === BLANK || next === COMMA)) return quick;
  if (isNegation(text, start)) return start + 3;
  let at = start;
  for (;;) {
    while (isAlphanumeric(text.charCodeAt(at))) at++;
    const next = isJoined(text, start, at) ? at + 1 : pastDamage(text, start, at);
    if (next === at) break;
    at = next;
  }
  if (text.charCodeAt(at) === FULL_STOP && isAbbreviation(text, start, at)) return at + 1;
  return at - start > 1 && isNegation(text, at - 1) ? at - 1 : at;
}

/** "n't", whose n belongs with it and not with the verb. */
function isNegation(text: string, at: number): boolean {
  return (
    isApostrophe(text.charCodeAt(at + 1)) &&
    lowerCode(text.charCodeAt(at)) === N &&
    lowerCode(text.charCodeAt(at + 2)) === T &&
    !isAlphanumeric(text.charCodeAt(at + 3))
  );
}

/** A mark inside a word: "president-elect", "O'Keefe", "1,000", "3.5", "U.S", "AT&T". */
function isJoined(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!isAlphanumeric(text.charCodeAt(at + 1))) return false;
  if (isHyphen(code) || code === AMPERSAND) return true;
  if (isApostrophe(code)) return !isClitic(text, at);
  if (code !== FULL_STOP && code !== COMMA) return false;
  const isNumber =
    characterClass(text.charCodeAt(at - 1)) === DIGIT &&
    characterClass(text.charCodeAt(at + 1)) === DIGIT;
  return isNumber || (code === FULL_STOP && (isInitialled(text, start, at) || isDomain(text, at)));
}

/** "U.S", "p.m", "D-N.Y": each part before this stop is a single letter. */
function isInitialled(text: string, start: number, at: number): boolean {
  const before = text.charCodeAt(at - 2);
  return at - start === 1 || before === FULL_STOP || isHyphen(before);
}

/** "Change.org" is a name, "end.But" a missing space. */
function isDomain(text: string, at: number): boolean {
  return !isUpper(text.charCodeAt(at + 1));
}

const N = "n".charCodeAt(0);
const T = "t".charCodeAt(0);
/** Tokens with what the lexicons say of each, looked up once for all stages. */
export interface Words extends Tokens {
  /** Bits of `lexicon/word-classes.ts`. */
  readonly classes: Int32Array;
}

export function classifyWords(tokens: Tokens): Words {
  const classes = int32Array(tokens.count);
  for (let index = 0; index < tokens.count; index++) {
    const listed = classesOfWord(tokens.hashes[index] ?? 0);
    classes[index] = listed === 0 ? classesOfHyphened(tokens, index) : listed;
  }
  return { ...tokens, classes };
}
