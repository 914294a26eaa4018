import { withoutBracketedNames, withoutTickers } from "./bracketed-name.ts";
import { CARRIAGE_RETURN, isBlank } from "./characters.ts";
import { withMarksMended } from "./damaged-letters.ts";
import { withoutDoubledMarks } from "./doubled-marks.ts";
import { withoutFurniture } from "./page/without-furniture.ts";

/**
 * The text as a reader takes it, each character in its place: lines that were broken at a width are
 * one paragraph, ``so'' and ""so"" stand for "so", a mark read in a wrong encoding for what it was, and every space is a
 * plain one; no brackets part a name from the noun that it goes on with, and no line of the page is among its paragraphs.
 */
export function asRead(text: string): string {
  const plain = withoutWraps(
    withoutFurniture(withPlainSpaces(withBareTags(withMarksMended(text)))),
  );
  return withoutBracketedNames(withoutDoubledMarks(withPlainMarks(withoutTickers(plain))));
}

/** What `<a href="…">` has in marks nobody says; a break in it ends no paragraph. */
function withBareTags(text: string): string {
  if (!text.includes("<")) return text;
  return text.replace(TAG, (tag) => tag.replace(/["\r\n]/g, " "));
}

const TAG = /<[a-z][\w-]{0,20}\s[^<>]{1,400}>/g;

/** A space that no line may break at is a space, where it is no half of a damaged letter: "Ã\u00a0". */
function withPlainSpaces(text: string): string {
  return text.includes("\u00a0") ? text.replace(UNBREAKABLE, " ") : text;
}

const UNBREAKABLE = /(?<![ÃÄÅÂ])\u00a0/g;

/** A mark of two characters is one, with a space on its outer side. */
function withPlainMarks(text: string): string {
  if (!text.includes("``")) return text;
  return text.replace(OPENING, ' "').replace(CLOSING, '" ');
}

const OPENING = /``(?=[^\s`])/gu;
const CLOSING = /(?<=[^\s'])''(?![\p{L}\p{N}'])/gu;

/** Characters of the lines that are broken at a width. */
const NARROWEST = 40;
const WIDEST = 100;
/** One break amid a sentence may be a slip. */
const LEAST_AMID = 2;
/** Others break where they like near the width, and a dateline that was cut leaves the first line short. Chosen by hand. */
const NEARLY_FULL = 0.8;
const LEAST_LOOSE = 5;

/** Lines of which nearly all are about as long, and half stop amid a sentence. */
function isLoose(breaks: readonly Break[], long: number): boolean {
  const amid = breaks.filter(({ isAmid }) => isAmid).length;
  return long >= LEAST_LOOSE && long * 5 >= amid * 4 && amid * 2 >= breaks.length;
}

interface Break {
  /** Of the line feed. */
  readonly at: number;
  /** Characters of the line before, and of the first word of the next. */
  readonly length: number;
  readonly word: number;
  /** The line stops amid a sentence. */
  readonly isAmid: boolean;
}

/**
 * Some agencies break each line at a width, as wide as the first word of the next allows. No line of
 * a list or a poem is.
 */
function withoutWraps(text: string): string {
  const all = breaksIn(text);
  const breaks = all.filter(({ length }) => length >= NARROWEST);
  const amid = breaks.filter(({ isAmid }) => isAmid);
  const width = amid.reduce((most, { length }) => Math.max(most, length), 0);
  const isFull = ({ length, word }: Break) => length <= width && length + 1 + word > width;
  const isLong = ({ length }: Break) => length <= width && length >= width * NEARLY_FULL;
  const isStrict = amid.length >= LEAST_AMID && amid.every(isFull);
  if (!isStrict && !isLoose(breaks, amid.filter(isLong).length)) return text;
  const isWrap = (one: Break) => one.isAmid || (isStrict ? isFull(one) : isLong(one));
  const pieces: string[] = [];
  let from = 0;
  for (const { at } of all.filter(isWrap)) {
    const end = text.charCodeAt(at - 1) === CARRIAGE_RETURN ? at - 1 : at;
    pieces.push(text.slice(from, end), " ".repeat(at + 1 - end));
    from = at + 1;
  }
  return pieces.join("") + text.slice(from);
}

/** Breaks between two lines of a block, where the first is about as long as such lines are. */
function breaksIn(text: string): readonly Break[] {
  const breaks: Break[] = [];
  let from = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", from)) {
    const length = at - from;
    if (length > 0 && length <= WIDEST && !isBlank(text.charCodeAt(at + 1))) {
      const line = text.slice(from, at).trimEnd();
      const word = FIRST_WORD.exec(text.slice(at + 1, at + 1 + WIDEST))?.[0] ?? "";
      const isAmid = AMID.test(line) && /^\p{Ll}/u.test(word);
      breaks.push({ at, length: line.length, word: word.length, isAmid });
    }
    from = at + 1;
  }
  return breaks;
}

const FIRST_WORD = /^\S+/u;
const AMID = /[\p{L}\p{N},]$/u;
