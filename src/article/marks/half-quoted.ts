import type { Span } from "../../domain/span.ts";

/** A mark that is not closed within so many sentences was a stray one. */
const LONGEST_QUOTATION = 6;

/**
 * The sentences that hold half of a quotation in single marks, or lie within one. Where every
 * sentence stands on a line of its own, no paragraph tells that such a quotation goes on.
 */
export function halfQuoted(text: string, sentences: readonly Span[]): ReadonlySet<number> {
  const half = new Set<number>();
  const read = sentences.map(({ start, end }) => readMarks(text.slice(start, end)));
  read.forEach(({ closesFirst, staysOpen }, index) => {
    if (closesFirst === "surely") half.add(index);
    if (!staysOpen) return;
    const close = closingAfter(read, index);
    for (let within = index; within <= close; within++) half.add(within);
  });
  if (half.size === 0) return half;
  sentences.forEach(({ start, end }, index) => {
    if (isSpeechUnmarked(text.slice(start, end))) half.add(index);
  });
  return half;
}

/** Where marks are lost, an "I" or "we" that no mark encloses is a speaker's, not the paper's. */
function isSpeechUnmarked(sentence: string): boolean {
  return FIRST_PERSON.test(sentence) && !ANY_MARK.test(sentence);
}

/** "In the us" is a country of who writes no capitals. */
const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|(?<!\bthe )us)(?![\p{L}\p{N}])/u;
const ANY_MARK = /["“”«»‘]|(?<![\p{L}\p{N}])'|(?<=\S)['’](?![\p{L}\p{N}])/u;

/** "Wales ' qualifier", of a text whose marks were set apart: the only mark is no quotation's. */
const APOSTROPHE_APART = /(?<=\p{L}s )['’](?= \p{L})/u;

interface Marks {
  /** Its first mark closes: "maybe" is one that may as well be the apostrophe of "the traders'". */
  readonly closesFirst: "no" | "maybe" | "surely";
  readonly staysOpen: boolean;
}

const NONE: Marks = { closesFirst: "no", staysOpen: false };
/** Most sentences have none, which takes a tenth of the time to see. */
const ANY_SINGLE = /['‘’]/;

function readMarks(sentence: string): Marks {
  if (!ANY_SINGLE.test(sentence)) return NONE;
  let closesFirst: Marks["closesFirst"] = "no";
  let isOpen = false;
  let isFirst = true;
  const marks = [...sentence.matchAll(SINGLE)];
  if (marks.length === 1 && APOSTROPHE_APART.test(sentence)) return NONE;
  for (const { 0: mark, index } of marks) {
    const opens = isOpening(sentence, index, isOpen);
    if (!opens && !isOpen && isFirst) {
      closesFirst = /[\p{L}\p{N}]/u.test(sentence.charAt(index - 1)) ? "maybe" : "surely";
    }
    if (mark === "‘" && !opens) continue;
    isOpen = opens;
    isFirst = false;
  }
  return { closesFirst, staysOpen: isOpen };
}

const CHARACTER = "\\p{L}\\p{N}";
/** What may follow an apostrophe that stands for letters: "’tis", "'90s". */
const ELIDED = `(?:\\d0s|[Ee]m|[Tt]is|[Tt]was|[Tt]il|[Cc]ause|[Nn]|s|t)(?![${CHARACTER}])`;
/** What may follow an apostrophe that stands apart: "Anna ’ s". */
const CLITIC = `\\s(?:s|t|re|ve|ll|d|m)(?![${CHARACTER}])`;

/** A mark that touches a word on one side only, or none. */
const SINGLE = new RegExp(
  [
    `(?<![${CHARACTER}\\p{P}])['‘](?=[${CHARACTER}£$€(])(?!${ELIDED})`, // before a word
    `(?<=[${CHARACTER}.,!?…])['’](?![${CHARACTER}'])`, // after a word
    `(?<=\\s)['’](?=[.,!?;:])`, // between a space and a stop
    `(?<=\\s|^)['‘’](?=\\s|$)(?!${CLITIC})`, // alone
  ].join("|"),
  "gu",
);

function isOpening(sentence: string, index: number, isOpen: boolean): boolean {
  const before = sentence.charAt(index - 1);
  const after = sentence.charAt(index + 1);
  if (/[\p{L}\p{N}£$€(]/u.test(after)) return true;
  const standsAlone = before === "" || /\s/.test(before);
  return standsAlone && !isOpen && /^\s+\S/.test(sentence.slice(index + 1));
}

/** The sentence that closes what is open here; this one where none does. */
function closingAfter(read: readonly Marks[], index: number): number {
  for (let next = index + 1; next <= index + LONGEST_QUOTATION; next++) {
    const { closesFirst = "no", staysOpen = false } = read[next] ?? {};
    if (closesFirst !== "no") return next;
    if (staysOpen) break;
  }
  return index;
}
