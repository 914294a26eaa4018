import { APOSTROPHE, codesOf, DOUBLE_QUOTE } from "../text/characters.ts";
import { isHalfLetter } from "../text/damaged-letters.ts";

/** Marks that open a quotation, with those that close it. Straight marks toggle. */
export const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"\u201d',
  "\u201c": '\u201d"',
  "\u201d": '\u201d"',
  "\u201e": '\u201c\u201d"',
  "\u00ab": "\u00bb",
  "\u00bb": "\u00ab",
  "\u2039": "\u203a",
};
export const SINGLE_CLOSERS: Readonly<Record<string, string>> = {
  "\u2018": "\u2019'",
  "\u201a": "\u2018\u2019",
  "'": "'\u2019",
};
const WIDE_MARKS = codesOf("\u201c\u201d\u201e\u00ab\u00bb\u2039\u2018\u201a");
const ALL_MARKS = codesOf("\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u2018\u2019\u201a");

const CURLY_MARKS = codesOf("\u201c\u201d\u2019");

/** Curly marks inside straight ones are a pair of their own. */
export const STRAIGHT = '"';
export const CURLY_OPEN = "\u201c";
export const CURLY_CLOSE = "\u201d";
export const CURLY_SINGLE = "\u2018";

/** A search by pattern would run on past the paragraph, to the end of a text without marks. */
export function nextMark(text: string, from: number, to: number, wide = WIDE_MARKS): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === APOSTROPHE) return at;
    if (code > 127 && wide.has(code) && !isHalfLetter(text, at)) return at;
  }
  return -1;
}

/** Where what opens at `open` is closed before `end`, or opened anew; -1 where neither is. */
export function findClose(text: string, open: number, end: number): number {
  if (text.charAt(open) !== CURLY_OPEN) return closeOf(text, open, end);
  const outer = outerClose(text, open, end);
  const close = outer === -1 ? closeOf(text, open, end) : outer;
  return close === -1 ? -1 : (singleClose(text, open, close) ?? close);
}

/**
 * “We can stop it.’ Low left. Her film, “Wreck,” is out: where a single mark closes a sentence, and what is held to
 * close it closes the next words; or undefined.
 */
function singleClose(text: string, open: number, close: number): number | undefined {
  const next = text.indexOf(CURLY_OPEN, open + 1);
  if (next === -1 || next > close) return undefined;
  const before = text.slice(open + 1, next);
  const stray = STRAY.exec(before);
  return stray && !before.includes(CURLY_SINGLE) ? open + 1 + stray.index + 1 : undefined;
}

const STRAY = /[.!?]\u2019(?= \p{Lu})/u;

/** A quotation with more pairs inside has lost a mark. */
const MOST_INNER = 8;

/** “We want “calm” here,” she said: the mark that closes the outer of two pairs; -1 where there is one. */
function outerClose(text: string, open: number, end: number): number {
  let at = nextCurly(text, open, end);
  for (let inner = 0; inner < MOST_INNER && at !== -1; inner++) {
    if (closes(text, at, CURLY_OPEN)) return inner > 0 ? at : -1;
    if (!/[\p{L}\p{N}] $/u.test(text.slice(at - 2, at))) return -1;
    const close = nextCurly(text, at, end);
    if (close === -1 || !closes(text, close, CURLY_OPEN)) return -1;
    at = nextCurly(text, close, end);
  }
  return -1;
}

/** The next mark that opens or closes. */
function nextCurly(text: string, from: number, end: number): number {
  const next = (at: number) => nextMark(text, at + 1, end, CURLY_MARKS);
  let at = next(from);
  while (at !== -1 && text.charAt(at) !== CURLY_OPEN && !closes(text, at, CURLY_OPEN))
    at = next(at);
  return at;
}

function closeOf(text: string, open: number, end: number): number {
  const mark = text.charAt(open);
  if (mark in SINGLE_CLOSERS) return closeOfSingle(text, open, end);
  let nested = 0;
  const next = (from: number) => nextMark(text, from, end, ALL_MARKS);
  for (let at = next(open + 1); at !== -1; at = next(at + 1)) {
    const found = text.charAt(at);
    if (mark === STRAIGHT && found === CURLY_OPEN) nested++;
    if (found === mark && opensAnew(text, at)) return at;
    if (!closes(text, at, mark)) continue;
    if (nested === 0 || found === STRAIGHT) return at;
    nested--;
  }
  return -1;
}

/**
 * Paragraphs of one quotation that were run together, 'We lost. "But we try again,"': a mark apart
 * from a sentence that has ended, at the capital of the next, opens the quotation anew. So does one
 * that a verb leads into, where the one before was never closed.
 */
export function opensAnew(text: string, at: number): boolean {
  if (!/[\p{Lu}\d[(£$€'\u2018\u2026]/u.test(text.charAt(at + 1))) return false;
  return /[.!?\u2026:]\s{1,3}$/.test(text.slice(Math.max(0, at - 4), at));
}

function closes(text: string, at: number, mark: string): boolean {
  const found = text.charAt(at);
  if (mark === CURLY_OPEN && found === CURLY_OPEN) return standsClosed(text, at);
  return CLOSERS[mark]?.includes(found) === true || isDoubledClose(text, at);
}

/** “We go,’’ she said: two apostrophes close what a mark has opened, but for those of 6’2’’. */
function isDoubledClose(text: string, at: number): boolean {
  const found = text.charAt(at);
  if (found !== "'" && found !== "\u2019") return false;
  return DOUBLED_CLOSE.test(text.slice(Math.max(0, at - 1), at + 3));
}

const DOUBLED_CLOSE =
  /^[\p{L}.,!?'\u2019\u2026)\]\u2014\u2013-](?:''|\u2019\u2019)(?:$|[\s),.;:\u2014\u2013-])/u;

/** “We go,“ she said: an opening mark that stands as a closing one does. */
function standsClosed(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}.,!?\u2026]/u.test(text.charAt(at - 1)) && /^[\s[(,.;:]?$/.test(text.charAt(at + 1))
  );
}

/**
 * 'My boys' dad rang,' she said; 'like brothers' to them: the mark behind a plural is an apostrophe where
 * another closes the words, or where they begin a sentence and go on.
 */
function closeOfSingle(text: string, open: number, end: number): number {
  const mark = text.charAt(open);
  const next = (from: number) => nextMark(text, from, end, ALL_MARKS);
  let maybe = -1;
  for (let at = next(open + 1); at !== -1; at = next(at + 1)) {
    const found = text.charAt(at);
    if (maybe !== -1 && opensWord(text, at)) break;
    if (found === mark && opensAnew(text, at)) return at;
    if (!closesSingle(text, at, mark)) continue;
    if (!isClipped(text, at)) return at;
    if (maybe === -1) maybe = at;
  }
  return maybe !== -1 && mayEndPiece(text, open, maybe) ? maybe : -1;
}

/** The words of a sentence do not end within it: "'The boys' dad rang." */
function mayEndPiece(text: string, open: number, close: number): boolean {
  if (!/^s.\s\p{Ll}/u.test(text.slice(close - 1, close + 3))) return true;
  if (isBeforeSmallWord(text, close)) return true;
  return /[\p{L}\d]\s$/u.test(text.slice(Math.max(0, open - 2), open));
}

/** An apostrophe stands inside a word: "don't". */
function closesSingle(text: string, at: number, mark: string): boolean {
  if (!SINGLE_CLOSERS[mark]?.includes(text.charAt(at))) return false;
  return !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** "The boys' dad", "goin' home", "an' all" */
function isClipped(text: string, at: number): boolean {
  return CLIPPED.test(text.slice(Math.max(0, at - 3), at + 3));
}

const CLIPPED = /(?:s|\p{Ll}in|\ban|\bol?|\bwi|\bth).\s\p{L}$/u;

function opensWord(text: string, at: number): boolean {
  return /^\s['\u2018]\p{L}/u.test(text.slice(at - 1, at + 2));
}

/** "Called them ‘hobbyists’ and left": what a plural has is named behind it; but "at St Thomas’ in Dayton". */
function isBeforeSmallWord(text: string, at: number): boolean {
  if (!SMALL_WORD.test(text.slice(at + 1, at + LONGEST_SMALL_WORD))) return false;
  return /(?:^|[^\p{L}])\p{Ll}+$/u.test(text.slice(Math.max(0, at - LONGEST_WORD), at));
}

const SMALL_WORD =
  /^\s(?:an?|and|are|as|at|be|because|been|before|but|by|can|could|for|from|had|has|have|he|if|in|into|is|it|nor|of|on|or|over|she|should|than|that|the|they|to|was|we|were|when|where|which|while|who|will|with|would)\s/;
/** Characters: "because" with a space to either side; a word of the reporter's. */
const LONGEST_SMALL_WORD = 10;
const LONGEST_WORD = 24;
