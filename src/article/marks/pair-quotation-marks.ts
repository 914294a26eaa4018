import type { Span } from "../../domain/span.ts";
import { isGlued, isTurned } from "./astray-mark.ts";
import {
  CLOSERS,
  CURLY_CLOSE,
  CURLY_OPEN,
  CURLY_SINGLE,
  findClose,
  nextMark,
  opensAnew,
  SINGLE_CLOSERS,
  STRAIGHT,
} from "./closing-mark.ts";
import { isLeftOpen, type Opening } from "./left-open.ts";

/** A stretch between quotation marks; `closed` is false where it runs to the paragraph's end. */
export interface Quoted extends Span {
  readonly paragraph: number;
  readonly closed: boolean;
  readonly mark: string;
}

/** The mark of what is said in a paragraph without marks, under its speaker's label. */
export const LABELLED = ":";

/** French marks stand off from the words: "« Nous restons. »" */
const GUILLEMET = "\u00ab";
/** The same marks turned inward, as Germans print them: "»Wir bleiben.«" */
const INWARD = "\u00bb";

/**
 * Pairs quotation marks within each paragraph. Marks inside a quotation belong to it; one that
 * never closes runs to the paragraph's end, where the next paragraph may take it up.
 */
export function pairQuotationMarks(text: string, paragraphs: readonly Span[]): readonly Quoted[] {
  const quoted: Quoted[] = [];
  const hasAny = text.includes(GUILLEMET) || text.includes(INWARD);
  const usual = hasAny ? openingGuillemet(text, paragraphs) : null;
  paragraphs.forEach((paragraph, index) => {
    const guillemet = hasAny ? (openingGuillemet(text, [paragraph]) ?? usual) : null;
    // A mark that never closes once never does later in the paragraph: looked for only once.
    const unclosed = new Set<string>();
    let from = paragraph.start;
    const end = goesOnUntil(text, quoted.at(-1), { paragraph, index });
    if (end !== -1) {
      quoted.push({ start: from, end, paragraph: index, closed: true, mark: STRAIGHT });
      from = end + 1;
    }
    while (from < paragraph.end) {
      const takenUp = paragraphs[index + 1]?.start ?? -1;
      const before = quoted.at(-1);
      const place = { paragraph, index, unclosed, guillemet, takenUp, before };
      const next = nextQuoted(text, from, place);
      if (!next) break;
      if (next.quoted.end > next.quoted.start) quoted.push(next.quoted);
      from = next.resume;
    }
  });
  return quoted;
}

/**
 * “We lost. / So we go again,” she said: where what the paragraph before left open is closed, unless a
 * mark opens before that or whoever signs it stands there; or -1.
 */
function goesOnUntil(
  text: string,
  before: Quoted | undefined,
  { paragraph: { start, end }, index }: Pick<Place, "paragraph" | "index">,
): number {
  if (!before || before.closed || before.paragraph !== index - 1) return -1;
  if (before.mark !== STRAIGHT && before.mark !== CURLY_OPEN) return -1;
  const line = text.slice(start, end);
  const at = line.search(/["\u201c\u201d]/);
  if (at < 2 || !/^[.,!?\u2026]["\u201d](?:\s|$)/u.test(line.slice(at - 1, at + 2))) return -1;
  const isSpoken = line.charAt(at - 1) === "," || RUNNING.test(line.slice(0, at));
  return isSpoken ? start + at : -1;
}

/** A name with its office has no such run of words. */
const RUNNING = /(?:\s\p{Ll}+[,;]?){4}/u;

/** The first guillemet that stands as an opening one does. */
function openingGuillemet(text: string, paragraphs: readonly Span[]): string | null {
  for (const paragraph of paragraphs) {
    for (
      let at = nextMark(text, paragraph.start, paragraph.end);
      at !== -1;
      at = nextMark(text, at + 1, paragraph.end)
    ) {
      const mark = text.charAt(at);
      if (mark !== GUILLEMET && mark !== INWARD) continue;
      if (standsOpen(text, at, paragraph)) return mark;
      break;
    }
  }
  return null;
}

/** Apart from the word before it, at the word after it; only French marks stand off from that. */
function standsOpen(text: string, at: number, { start, end }: Span): boolean {
  const before = at > start ? text.charAt(at - 1) : " ";
  const after = at + 1 < end ? text.charAt(at + 1) : " ";
  if (/\s/.test(after)) return text.charAt(at) === GUILLEMET && /[\s([{]/.test(before);
  return /[^\p{L}\p{N}.,!?\u2026]/u.test(before) && !/[.,;:!?)]/.test(after);
}

interface Place extends Opening {
  readonly unclosed: Set<string>;
  /** The one that opens here; its twin only closes. */
  readonly guillemet: string | null;
}

interface Found {
  readonly quoted: Quoted;
  /** Where the search goes on, past the closing mark. */
  readonly resume: number;
}

function nextQuoted(text: string, from: number, place: Place): Found | null {
  const { paragraph, index, unclosed } = place;
  for (
    let at = nextMark(text, from, paragraph.end);
    at !== -1;
    at = nextMark(text, at + 1, paragraph.end)
  ) {
    const mark = text.charAt(at);
    if (!mayOpen(mark, place) || !opensAt(text, at, place)) continue;
    const close = findClose(text, at, paragraph.end);
    if (close !== -1) return foundBetween(text, { at, close }, index);
    const other = mark in SINGLE_CLOSERS ? closedByOther(text, at, paragraph) : -1;
    if (other !== -1) return foundBetween(text, { at, close: other }, index);
    if (mark in SINGLE_CLOSERS && !isLeftOpen(text, at, place)) {
      unclosed.add(mark);
      continue;
    }
    const { end } = paragraph;
    return { quoted: { start: at + 1, end, paragraph: index, closed: false, mark }, resume: end };
  }
  return null;
}

/** 'We lost," she said: where a paragraph opens with a single mark and has a double one only to close it. */
function closedByOther(text: string, at: number, { start, end }: Span): number {
  if (at !== start) return -1;
  const [close, next] = [...text.slice(start, end).matchAll(/["\u201c\u201d]/g)];
  if (!close || next) return -1;
  const { index } = close;
  const around = text.slice(start + index - 1, start + index + 2);
  return /^[\p{L}.,!?\u2026]["\u201d](?:\s|$)/u.test(around) ? start + index : -1;
}

function foundBetween(
  text: string,
  { at, close }: { at: number; close: number },
  paragraph: number,
): Found {
  const mark = text.charAt(at);
  const span = within(text, at + 1, close);
  // What a mark opens anew was left open: the new mark is where the search goes on.
  const closed = text.charAt(close) !== mark || !opensAnew(text, close);
  const resume = closed ? close + 1 : close;
  const { start, end } = closed || !isLedInto(text, close) ? span : firstSentence(text, span);
  return { quoted: { start, end, paragraph, closed, mark }, resume };
}

function mayOpen(mark: string, { guillemet, unclosed }: Place): boolean {
  if (isTwin(mark, guillemet)) return false;
  return mark in CLOSERS || (mark in SINGLE_CLOSERS && !unclosed.has(mark));
}

function isTwin(mark: string, guillemet: string | null): boolean {
  if (mark !== GUILLEMET && mark !== INWARD) return false;
  return guillemet !== null && mark !== guillemet;
}

/** Without the spaces that stand off the marks. */
function within(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function opensAt(text: string, at: number, place: Place): boolean {
  const { paragraph } = place;
  const mark = text.charAt(at);
  const after = at + 1 < paragraph.end ? text.charAt(at + 1) : " ";
  if (mark === GUILLEMET) return true;
  if (mark === CURLY_CLOSE) return isTurned(text, at, paragraph);
  if (/\s/.test(after)) return standsOff(text, at, place);
  if (isDoubledApostrophe(text, at) || isElision(text, at)) return false;
  if (mark === "\u201c" || mark === "\u201e") return true;
  if (mark === CURLY_SINGLE && after === CURLY_SINGLE) return false;
  const before = at > paragraph.start ? text.charAt(at - 1) : " ";
  if (mark === STRAIGHT && isGlued(text, at, paragraph)) return true;
  return /[\s([{\u2014\u2013\-/:>\u201c"\u200b\u2018]/.test(before);
}

/** `she wrote. " The course went on`, `said, “ … if it fell`: a space stands behind a mark that can't close anything. */
function standsOff(text: string, at: number, { paragraph, unclosed }: Place): boolean {
  const mark = text.charAt(at);
  if ((mark !== STRAIGHT && mark !== CURLY_OPEN) || unclosed.has(mark)) return false;
  const before = text.slice(Math.max(paragraph.start, at - 3), at);
  if (!/(?:^|[.!?:,\u2026\u201d"]\s+)$/.test(before)) return false;
  if (!/^\s(?:\p{Lu}|\u2026|\.\.)/u.test(text.slice(at + 1, at + 4))) return false;
  const isClosed = findClose(text, at, paragraph.end) !== -1;
  if (!isClosed) unclosed.add(mark);
  return isClosed;
}

/** "''" is one mark of some wire services, of which too little is known to trust it. */
function isDoubledApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === "'" && (text.charAt(at + 1) === "'" || text.charAt(at - 1) === "'");
}

/** An apostrophe in place of letters: "'s-Gravenhage", "'Ndrangheta", "'90s", "'twas". */
function isElision(text: string, at: number): boolean {
  return text.charAt(at) !== STRAIGHT && ELISION.test(text.slice(at, at + LONGEST_ELISION));
}

const ELISION =
  /^['\u2018](?:\d0s|s-\p{L}|[Nn]dr|(?:[Ee]m|[Tt]is|[Tt]was|[Tt]were|[Tt]il|[Cc]ause|[Nn]|[Tt])(?![\p{L}\p{N}]))/u;
/** The longest above, with its apostrophe and what follows it. */
const LONGEST_ELISION = 8;

function isLedInto(text: string, at: number): boolean {
  return /:\s{1,3}$/.test(text.slice(Math.max(0, at - 4), at));
}

/** Where a quotation that was never closed ends at the latest is not known: its first sentence is its own. */
function firstSentence(text: string, { start, end }: Span): Span {
  const stop = /[.!?\u2026](?=\s)/.exec(text.slice(start, end));
  return { start, end: stop ? start + stop.index + 1 : start };
}
