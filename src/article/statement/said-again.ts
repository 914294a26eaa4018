import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { onceFor } from "../text/once-for.ts";

/**
 * A pull quote, a headline or a crosshead repeats words of the text, and stands wherever there was room. Of
 * the marks around one: the numbers of those in which the text has the same words.
 */
export const saidAgain = onceFor((analysis: Analysis, quote: number): readonly number[] => {
  const { text, quoted } = analysis;
  const { start, end } = itemAt(quoted, quote);
  const first = placesOf(analysis, quote, start);
  if (first.length > 0 || end - start <= ENOUGH || !isInHeadline(analysis, quote)) return first;
  // The first sentence may have lost a comma, or stand before the tail of the same words below.
  const second = SENTENCE_END.exec(text.slice(start, end));
  return second ? placesOf(analysis, quote, start + second.index + second[0].length) : first;
});

const SENTENCE_END = /[.!?…] /;

/** The numbers of the marks that hold the words of these marks from a place on. */
function placesOf(analysis: Analysis, quote: number, from: number): readonly number[] {
  const own = itemAt(analysis.quoted, quote);
  const text = plainText(analysis, 0);
  const words = text.slice(from, Math.min(own.end, from + ENOUGH)).replace(/[\s.,!?…]+$/, "");
  if (words.length < leastOf(analysis, quote)) return [];
  // The first letter may be a capital only where the words are set off.
  const rest = words.slice(1);
  const start = Math.max(0, own.start - FAR);
  const near = text.slice(start, own.end + FAR);
  const others = new Set<number>();
  let at = near.indexOf(rest);
  for (let place = 0; at !== -1 && place < MOST_PLACES; place++) {
    const other = marksAround(analysis, { start: start + at - 1, end: start + at + rest.length });
    if (other !== quote && other !== -1 && isAgain(analysis, other, { own, words }))
      others.add(other);
    at = near.indexOf(rest, at + 1);
  }
  return [...others];
}

/** A headline may have curly apostrophes where the text has straight ones. */
const plainText = onceFor(({ text }: Analysis) => text.replaceAll("’", "'"));

/** Is the quotation part of a headline, or of a line below it that is no sentence either? */
export function isInHeadline({ text, quoted, paragraphs }: Analysis, quote: number): boolean {
  const { paragraph } = itemAt(quoted, quote);
  if (paragraph >= MOST_HEADLINES || paragraph + 1 >= paragraphs.length) return false;
  const lines = paragraphs.slice(0, paragraph + 1).map(({ start, end }) => text.slice(start, end));
  if (lines.every(isHeadline)) return true;
  const isShort = lines.every((line) => line.length <= LONGEST_TOPIC);
  return isShort && TOPIC.test(lines.at(-1) ?? "");
}

/** "Rents: ‘Who will pick us?’", also below a sentence that tells what it is about. */
const TOPIC = /^\p{Lu}[^.!?,:;"“‘']{2,50}(?<!ed|said|says|asks): ["“‘'][^.]+[!?]["”’']$/u;
/** Characters. */
const LONGEST_TOPIC = 120;

function isHeadline(line: string): boolean {
  return line.length <= LONGEST_HEADLINE && !/[.!?,:]["”’']?$/.test(line);
}

/** Is it a paragraph of its own, but for its marks and spaces within them? */
export function isSetOff({ text, quoted, paragraphs }: Analysis, quote: number): boolean {
  const { start, end, paragraph } = itemAt(quoted, quote);
  const own = itemAt(paragraphs, paragraph);
  if (start - own.start > LONGEST_MARK || own.end - end > LONGEST_MARK + 1) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(own.start, start));
}

/** The headline, printed twice, lines of the page above it, a line below it and a byline between them. */
const MOST_HEADLINES = 8;
/** Characters: a headline; a dash, a space and a mark. */
const LONGEST_HEADLINE = 220;
const LONGEST_MARK = 3;
/** Characters to either side that are looked through: a text may be megabytes long. */
const FAR = 20_000;
/** Characters that are compared, and places that are looked at. */
const ENOUGH = 60;
const MOST_PLACES = 8;
/** Characters, some four words: more than any two people begin with. */
const LEAST = 19;
/** Shorter ones may be a term, or what another is told to have said: of the development articles' half were. */
const LEAST_IN_SENTENCE = 22;
/** A headline or a crosshead has nearly all its words from the text. */
const LEAST_OF_HEAD = 9;
/** One word of a headline is the same where the text has it among a few words of somebody's. */
const LEAST_WORD = 5;
const FEW_WORDS = 40;

function isAgain(
  analysis: Analysis,
  other: number,
  { own, words }: { own: Span; words: string },
): boolean {
  if (!isFuller(analysis, other, own)) return false;
  const { start, end } = itemAt(analysis.quoted, other);
  return words.length >= LEAST_OF_HEAD || end - start <= FEW_WORDS;
}

/** So many characters tell that words are the same. */
function leastOf(analysis: Analysis, quote: number): number {
  if (isInHeadline(analysis, quote)) return LEAST_WORD;
  const { start, end } = itemAt(analysis.quoted, quote);
  const words = analysis.text.slice(start, end).trim();
  if (!isSetOff(analysis, quote)) return LEAST_IN_SENTENCE;
  return /^\p{Lu}/u.test(words) && !/[.,!?…-]$/.test(words) ? LEAST_OF_HEAD : LEAST;
}

/** The number of the marks that hold all of these words, none of which is cut, or -1. */
function marksAround({ text, quoted }: Analysis, { start, end }: Span): number {
  const index = firstWhere(quoted, (one) => one.end > start);
  const around = quoted[index];
  if (!around || around.start > start || around.end < end) return -1;
  return /[\p{L}\p{N}]/u.test(text.slice(start - 1, start) + text.charAt(end)) ? -1 : index;
}

/** Not set off itself, or at least longer. */
function isFuller(analysis: Analysis, other: number, own: Span): boolean {
  const { start, end } = itemAt(analysis.quoted, other);
  if (end - start > own.end - own.start + LEAST_MORE) return true;
  return !isSetOff(analysis, other) && !isInHeadline(analysis, other);
}

/** Characters. */
const LEAST_MORE = 5;
