/** What a UTF-16 code unit can be part of; everything beyond ASCII is looked up by range. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;

export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const BLANK = 32;
export const EXCLAMATION = 33;
export const DOUBLE_QUOTE = 34;
export const AMPERSAND = 38;
export const APOSTROPHE = 39;
export const OPEN_BRACKET = 40;
export const CLOSE_BRACKET = 41;
export const COMMA = 44;
export const HYPHEN = 45;
export const FULL_STOP = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;
export const QUESTION = 63;
export const AT = 64;
export const OPEN_SQUARE = 91;
export const CLOSE_SQUARE = 93;
export const NO_BREAK_SPACE = 0xa0;
const CURLY_APOSTROPHE = 0x2019;
/** The block of general punctuation: none of its dashes and marks has a case. */
const MARKS_FROM = 0x2000;
const MARKS_TO = 0x2070;
export const ELLIPSIS = 0x2026;
export const BYTE_ORDER_MARK = 0xfeff;
const ZERO = 48;
const NINE = 57;
const DELETE = 127;
/** The letters a and z, and the bit that makes a capital of ASCII one of them. */
const A = 97;
const Z = 122;
const LOWER_CASE = 32;
export const EN_DASH = 0x2013;
export const EM_DASH = 0x2014;
const BAR = 0x2015;
const TRUE_HYPHEN = 0x2010;
const UNBREAKABLE_HYPHEN = 0x2011;
/** Where the blocks of Unicode begin that `wideClass` tells apart. */
const LATIN_1 = 0x80;
const LATIN_LETTERS = 0xc0;
const PUNCTUATION = 0x2000;
const GLAGOLITIC = 0x2c00;
const HIRAGANA = 0x3040;
const SURROGATES = 0xd800;
const LOW_SURROGATES = 0xdc00;
const PRIVATE_USE = 0xe000;
const FULL_WIDTH = 0xff00;
/** Marks among letters, letters among marks, and spaces far from the others. */
const TIMES = 0xd7;
const DIVIDED_BY = 0xf7;
const FEMININE = 0xaa;
export const SOFT_HYPHEN = 0xad;
const MICRO = 0xb5;
const MASCULINE = 0xba;
const OGHAM_SPACE = 0x1680;
const IDEOGRAPHIC_SPACE = 0x3000;

/** The code of each of these characters. */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

export function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === CURLY_APOSTROPHE;
}

/** The keyboard's, and those that stand for it in print. */
export function isHyphen(code: number): boolean {
  return code === HYPHEN || code === TRUE_HYPHEN || code === UNBREAKABLE_HYPHEN;
}

export function isLongDash(code: number): boolean {
  return code === EM_DASH || code === BAR || code === EN_DASH;
}

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** ASCII's white space, and its signs for machines. */
export function isBlank(code: number): boolean {
  return code <= BLANK;
}

export function isAsciiCapital(code: number): boolean {
  const lower = code | LOWER_CASE;
  return lower !== code && lower >= A && lower <= Z;
}

/** A full stop, a "!" or a "?". */
export function isStop(code: number): boolean {
  return code === FULL_STOP || code === EXCLAMATION || code === QUESTION;
}

const ASCII_CLASSES = Uint8Array.from({ length: LATIN_1 }, (_, code) => {
  if (isBlank(code) || code === DELETE) return SPACE;
  if (isDigit(code)) return DIGIT;
  return isAsciiLetter(code) ? LETTER : MARK;
});

function isAsciiLetter(code: number): boolean {
  const lower = code | LOWER_CASE;
  return lower >= A && lower <= Z;
}

/** What stands in no pair of double marks on its line. */
export function outsideMarks(text: string): string {
  return text.replace(MARKED, "");
}

const MARKED = /["“][^"“”\n]*["”]/g;

/** Where the run of ASCII letters that begins at `start` ends, as far as it is read. */
export function lettersEnd(text: string, start: number, limit = text.length): number {
  const end = Math.min(limit, text.length);
  let at = start;
  while (at < end && isAsciiLetter(text.charCodeAt(at))) at++;
  return at;
}

const ASCII_LOWER = Uint8Array.from({ length: LATIN_1 }, (_, code) =>
  isAsciiCapital(code) ? code | LOWER_CASE : code,
);

/**
 * Past the end of the text, where `charCodeAt` gives NaN, there is space; to look NaN up in a table,
 * even once, makes every look-up of that place slow.
 */
export function characterClass(code: number): number {
  if (code < LATIN_1) return ASCII_CLASSES[code] ?? SPACE;
  return code >= LATIN_1 ? wideClass(code) : SPACE;
}

export function isAlphanumeric(code: number): boolean {
  const kind = characterClass(code);
  return kind === LETTER || kind === DIGIT;
}

function wideClass(code: number): number {
  if (code < LATIN_LETTERS) return latinSignClass(code);
  if (code === TIMES || code === DIVIDED_BY) return MARK;
  if (code < PUNCTUATION) return code === OGHAM_SPACE ? SPACE : LETTER;
  if (code < GLAGOLITIC) return isWideSpace(code) ? SPACE : MARK;
  if (code === IDEOGRAPHIC_SPACE || code === BYTE_ORDER_MARK) return SPACE;
  const isSurrogate = code >= SURROGATES && code < PRIVATE_USE;
  const isIdeographicMark = code > IDEOGRAPHIC_SPACE && code < HIRAGANA;
  return isSurrogate || isIdeographicMark || code >= FULL_WIDTH ? MARK : LETTER;
}

function latinSignClass(code: number): number {
  if (code <= NO_BREAK_SPACE || code === SOFT_HYPHEN) return SPACE;
  return code === FEMININE || code === MICRO || code === MASCULINE ? LETTER : MARK;
}

function isWideSpace(code: number): boolean {
  return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || (code >= 0x205f && code <= 0x206f);
}

/** Whether a character of two code units begins here. */
export function isPair(text: string, at: number): boolean {
  const [high, low] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  const isHigh = high >= SURROGATES && high < LOW_SURROGATES;
  return isHigh && low >= LOW_SURROGATES && low < PRIVATE_USE;
}

export function isUpper(code: number): boolean {
  if (code < LATIN_1) return isAsciiCapital(code);
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character;
}

/** Lower case for hashing; a code unit whose lower case is longer keeps its own value. */
export function lowerCode(code: number): number {
  if (code < LATIN_1) return ASCII_LOWER[code] ?? code;
  if (code === CURLY_APOSTROPHE) return APOSTROPHE;
  if (code >= MARKS_FROM && code < MARKS_TO) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
