import type { SourceText } from "../../domain/article.ts";
import { isFurniture, lengthOfDateline } from "../../domain/news-source/furniture.ts";
import { decodeText } from "../text/decode-text.ts";
import { readDate } from "../text/read-date.ts";

/**
 * Reads a text as it stands, with the headline and the day that stand above it where it has them. A
 * day may also stand in the dateline, on a last line of its own, or in the file's name.
 */
export function readPlainText(stem: string, bytes: Uint8Array): SourceText {
  const text = decodeText(bytes);
  const head = readHead(text);
  const publishedOn = head.publishedOn ?? dayInTail(text) ?? dayInName(stem);
  return {
    id: stem,
    text,
    ...(head.title !== null && { title: head.title }),
    ...(head.bodyStart !== null && { bodyStart: head.bodyStart }),
    ...(publishedOn !== null && { publishedOn }),
  };
}

/** Characters and lines in which an article has come to its first sentence. Chosen by hand. */
const HEAD = 4_000;
const MOST_LINES = 8;
/** The limits of a headline were chosen by hand. */
const LONGEST = 140;
const MOST_WORDS = 22;
const FEWEST_WORDS = 2;
const SECTION_WORDS = 3;

interface Head {
  readonly title: string | null;
  readonly bodyStart: number | null;
  readonly publishedOn: string | null;
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** An empty line stands above it. */
  readonly isSetOff: boolean;
}

/**
 * A short first line that does not end like a sentence is the headline, where nothing but a section
 * above it, and a byline, a day or a rule below it, stand before the first sentence. Someone's words
 * stay in the text, and then a headline is derived from it.
 */
function readHead(text: string): Head {
  const lines = linesOf(text.slice(0, HEAD));
  const at = lines.findIndex(({ text: line }) => isProse(line));
  const body = lines[at];
  if (!body) return { title: null, bodyStart: null, publishedOn: null };
  const above = lines.slice(0, at);
  const plain = above.filter(({ text: line }) => !isAside(line));
  const headline = plain.at(-1);
  const title = headline ? headline.text.replace(LABEL, "").trim() : null;
  const hasSectionOnly = plain
    .slice(0, -1)
    .every(({ text: line }) => wordsIn(line) <= SECTION_WORDS);
  const isHead =
    above.length > 0 &&
    hasSectionOnly &&
    (title === null || isHeadline(title)) &&
    isApart(above, body);
  const told = above.map(({ text: line }) => (isAside(line) ? readDate(line) : null));
  const dateline = body.text.slice(0, lengthOfDateline(body.text));
  return {
    title: isHead ? title : null,
    bodyStart: isHead ? body.start : null,
    publishedOn: told.find((day) => day !== null) ?? (dateline === "" ? null : readDate(dateline)),
  };
}

const LABEL = /^(?:title|headline)\s*:\s*/i;

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let isSetOff = false;
  for (const { 0: written, index } of text.matchAll(/[^\n]+/g)) {
    const line = written.replace(/^\uFEFF/, "").trim();
    const before = text.slice(0, index);
    isSetOff = /\n[^\S\n]*\n[^\S\n]*$/.test(before);
    if (line !== "") lines.push({ text: line, start: text.indexOf(line, index), isSetOff });
    if (lines.length === MOST_LINES) break;
  }
  return lines;
}

/** Set off by an empty line, or followed by a longer one: the lines of a wrapped text are alike. */
function isApart(above: readonly Line[], body: Line): boolean {
  const last = above.at(-1)?.text ?? "";
  return body.isSetOff || isAside(last) || body.text.length > 2 * last.length;
}

/** A byline, a day, a rule under the headline. */
function isAside(line: string): boolean {
  if (/^[=_*~#—–-]{3,}$/.test(line)) return true;
  const isDay = wordsIn(line) <= MOST_WORDS / 2 && readDate(line) !== null && !/[.!?]$/.test(line);
  return isDay || isFurniture(line, { isAlone: true, isFirst: true });
}

function isHeadline(line: string): boolean {
  const words = wordsIn(line);
  return (
    line.length <= LONGEST &&
    words >= FEWEST_WORDS &&
    words <= MOST_WORDS &&
    /^["“‘'«]?[\p{Lu}\p{Lo}\p{N}]/u.test(line) &&
    !/[.…,;:”"»]$/.test(line) &&
    !/\d{4}-\d{2}-\d{2}/.test(line) &&
    !/^(?:by|von|par|por|from|dear|date|updated|published|photo|source)\b/i.test(line)
  );
}

function isProse(line: string): boolean {
  return wordsIn(line) >= 6 && /[.!?…]["”’»)]*\s*$/.test(line) && !isAside(line);
}

function wordsIn(line: string): number {
  return line.split(/\s+/).length;
}

const TAIL = 300;

/** "Published: 21 November 2026" on a line at the end. */
function dayInTail(text: string): string | null {
  const lines = text.slice(-TAIL).split("\n").slice(-3);
  const line = lines.find((each) =>
    /^\s*(?:first published|published|posted|updated|date)\b/i.test(each),
  );
  return line === undefined ? null : readDate(line);
}

/** "2026-11-21-ferry" */
function dayInName(stem: string): string | null {
  const day = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(stem)?.[0];
  return day === undefined ? null : readDate(day);
}
