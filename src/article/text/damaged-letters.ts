import {
  characterClass,
  codesOf,
  isAlphanumeric,
  isUpper,
  LETTER,
  SOFT_HYPHEN,
} from "./characters.ts";

/** What stands for a character that could not be read. */
const REPLACEMENT = 0xfffd;
/** What the first byte of an "ó", a "č" or a "ł" looks like where its two are read as a letter each; and of a "§". */
const SPLIT = codesOf("ÃÄÅ");
const LEADS = codesOf("ÃÄÅÂ");
const FIRST_HIGH = 0x80;
const LAST_LOW = 0xbf;
/** What Windows shows for the bytes 0x80 to 0x9f, where those are no letters. */
const WINDOWS_SIGNS = codesOf("€‚„…†‡ˆ‰‹‘’“”•–—˜™›");
const MARKS = codesOf("‘’“”„‚«»‹›–—…•\u00a0");
/** Signs of one letter that was damaged twice. */
const MOST_SIGNS = 3;

/** A soft hyphen, a joiner, a space of no width: what a reader does not see. */
export function isUnseen(code: number): boolean {
  if (code < SOFT_HYPHEN) return false;
  return code === SOFT_HYPHEN || (code >= NO_WIDTH && code <= JOINER) || code === WORD_JOINER;
}

const NO_WIDTH = 0x200b;
const JOINER = 0x200d;
const WORD_JOINER = 0x2060;

/** As a name is shown: with single spaces, and nothing that a reader does not see. */
export function squeezed(text: string): string {
  if (PLAIN_WORDS.test(text)) return text;
  return text.replace(UNSEEN, "").replace(/\s+/g, " ").trim();
}

const PLAIN_WORDS = /^[!-~]+(?: [!-~]+)*$/;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060]/g;

/** The text with marks for what they became, each character in its place: "â€œNo,â€\u009d", "Low\ufffds", "donâ€™t". */
export function withMarksMended(text: string): string {
  const mended = text.includes("\ufffd") ? text.replace(LOST_APOSTROPHE, "\u2019") : text;
  if (!mended.includes("\u00e2\u20ac")) return mended;
  return DAMAGED_MARKS.reduce((read, [damaged, mark]) => read.replace(damaged, mark), mended);
}

const LOST_APOSTROPHE = /(?<=\p{L})\ufffd(?=(?:s|t|m|d|re|ve|ll)(?!\p{L}))/gu;
/** Of an apostrophe the end of the word moves up to it, since no space may stand between. */
const DAMAGED_MARKS: readonly (readonly [RegExp, string])[] = [
  [/\u00e2\u20ac\u2122(s|t|m|d|re|ve|ll)(?!\p{L})/gu, "\u2019$1  "],
  [/\u00e2\u20ac\u0153/gu, "  \u201c"],
  [/\u00e2\u20ac\u009d/gu, "\u201d  "],
  [/\u00e2\u20ac(?=[\s.,;:!?)]|$)/gu, "\u201d "],
  [/\u00e2\u20ac[\u201c\u201d]/gu, " \u2014 "],
  [/\u00e2\u20ac\u00a6/gu, "\u2026  "],
];

/** Whether what looks like a mark is half a letter: "Ã“scar", "RaphaÃ«l". */
export function isHalfLetter(text: string, at: number): boolean {
  if (!(text.charCodeAt(at - 1) >= FIRST_HIGH) || !isOfLetter(text, at - 1)) return false;
  return isLetter(text, at + 1) || isAmidWord(text, at - 1);
}

/** "ZoÃ": a capital behind a small letter. */
function isAmidWord(text: string, lead: number): boolean {
  const before = text.charCodeAt(lead - 1);
  return (isLetter(text, lead - 1) && !isUpper(before)) || SPLIT.has(before);
}

/**
 * Where a word whose letters end at `at` goes on: "FranÃ§ois", "Jos\ufffd", "An\u00addres" are one word each. `at`
 * where it does not.
 */
export function pastDamage(text: string, start: number, at: number): number {
  const code = at < text.length ? text.charCodeAt(at) : 0;
  if (code < FIRST_HIGH) return at;
  if (isUnseen(code)) return pastUnseen(text, at);
  if (code === REPLACEMENT) return isPartOfWord(text, start, at) ? at + 1 : at;
  return isSign(code) ? pastSigns(text, start, at) : at;
}

function pastSigns(text: string, start: number, at: number): number {
  const lead = at - 1;
  if (!LEADS.has(text.charCodeAt(lead))) return at;
  let next = at;
  while (next < at + MOST_SIGNS && isSign(text.charCodeAt(next))) next++;
  if (isLetter(text, next)) return next;
  if (lead === start || !isOfLetter(text, lead)) return at;
  return isAmidWord(text, lead) || !MARKS.has(text.charCodeAt(at)) ? next : at;
}

/** The "Ã" of "Ã©", and the "Â" of "ÃƒÂ©", which was damaged twice; the "Â" of "Â£" is none. */
function isOfLetter(text: string, lead: number): boolean {
  return [lead, lead - 1, lead - 2].some((at) => SPLIT.has(text.charCodeAt(at)));
}

function pastUnseen(text: string, at: number): number {
  let next = at;
  while (next < at + MOST_SIGNS && isUnseen(text.charCodeAt(next))) next++;
  return isAlphanumeric(text.charCodeAt(next)) ? next : at;
}

/** Before a letter, or at the end of a name: "Pe\ufffda", "Jos\ufffd". */
function isPartOfWord(text: string, start: number, at: number): boolean {
  if (isLetter(text, at + 1)) return true;
  const isName = isUpper(text.charCodeAt(start)) && text.charCodeAt(start - 1) !== REPLACEMENT;
  return isName && /^[ ,]$/.test(text.charAt(at + 1));
}

function isSign(code: number): boolean {
  return (code >= FIRST_HIGH && code <= LAST_LOW) || WINDOWS_SIGNS.has(code);
}

function isLetter(text: string, at: number): boolean {
  return characterClass(text.charCodeAt(at)) === LETTER;
}
