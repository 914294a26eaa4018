import type { SourceText } from "../../domain/article.ts";
import { decodeText } from "../text/decode-text.ts";

/** Reads a text as it stands, with the headline on its first line where it has one. */
export function readPlainText(stem: string, bytes: Uint8Array): SourceText {
  const text = decodeText(bytes);
  return { id: stem, text, ...findHeadline(text) };
}

const FIRST_LINE = /^\uFEFF?[^\S\n]*(\S[^\n]*)/;
/** The limits of a headline were chosen by hand. */
const LONGEST = 140;
const MOST_WORDS = 22;
const FEWEST_WORDS = 2;

/**
 * Finds a headline: a short first line that does not end like a sentence, set off by an empty line
 * from one that does. What may be a dateline, a byline or someone's words stays in the text, and
 * then a headline is derived from it.
 */
function findHeadline(text: string): Pick<SourceText, "title" | "bodyStart"> | null {
  const head = text.slice(0, 4_000);
  const [line = "", written = ""] = FIRST_LINE.exec(head) ?? [];
  const [gap = ""] = /^\s*/.exec(head.slice(line.length)) ?? [];
  const bodyStart = line.length + gap.length;
  const [next = ""] = head.slice(bodyStart).split("\n", 1);
  const title = written.trim();
  const isSetOff = gap.split("\n").length > 2;
  return isSetOff && isHeadline(title) && isProse(next) ? { title, bodyStart } : null;
}

function isHeadline(line: string): boolean {
  const words = line.split(/\s+/).length;
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
  return line.split(/\s+/).length >= 6 && /[.!?…]["”’»)]*\s*$/.test(line);
}
