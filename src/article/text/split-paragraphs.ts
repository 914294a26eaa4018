import type { Span } from "../../domain/span.ts";
import { BLANK, BYTE_ORDER_MARK, NO_BREAK_SPACE } from "./characters.ts";

/** A paragraph is a line that holds something besides white space; its span is trimmed. */
export function splitParagraphs(text: string, from = 0): readonly Span[] {
  const paragraphs: Span[] = [];
  let lineStart = from;

  while (lineStart <= text.length) {
    const newline = text.indexOf("\n", lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const paragraph = trimmed(text, lineStart, lineEnd);
    if (paragraph.end > paragraph.start) paragraphs.push(paragraph);
    lineStart = lineEnd + 1;
  }
  return paragraphs;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code <= BLANK || code === NO_BREAK_SPACE || code === BYTE_ORDER_MARK;
}
