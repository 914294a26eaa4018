import type { Span } from "../../domain/span.ts";
import { hasShape, startOf } from "../text/token.ts";
import { LINE_BREAK_BEFORE, SPACE_BEFORE, type Tokens } from "../text/tokenize.ts";

const DOUBLED = "''";

/**
 * Stretches between ''doubled apostrophes'', marks included. Some wire services print them for
 * quotation marks, others for inches or by mistake: sure enough to read a sentence by, and where
 * that reports what somebody says, as his own words.
 */
export function pairDoubledApostrophes(tokens: Tokens): readonly Span[] {
  const { text, count } = tokens;
  const spans: Span[] = [];
  if (!text.includes(DOUBLED)) return spans;
  let open = -1;
  for (let token = 0; token < count; token++) {
    if (hasShape(tokens, token, LINE_BREAK_BEFORE)) open = -1;
    const start = startOf(tokens, token);
    if (!text.startsWith(DOUBLED, start)) continue;
    const isOpening = hasShape(tokens, token, SPACE_BEFORE);
    if (isOpening) open = start;
    else if (open !== -1) {
      spans.push({ start: open, end: start + DOUBLED.length });
      open = -1;
    }
    token++;
  }
  return spans;
}

/** The words between such marks within a clause. */
export function doubledWithin(text: string, clause: Span): readonly Span[] {
  const written = text.slice(clause.start, clause.end);
  if (!written.includes(DOUBLED)) return [];
  return [...written.matchAll(PAIR)].map(({ 1: words = "", index, 0: whole }) => {
    const start = clause.start + index + whole.indexOf(DOUBLED) + DOUBLED.length;
    return { start, end: start + words.length };
  });
}

const PAIR = /(?<![^\s(\u2013\u2014-])''(?=[^\s'])([^\n]*?[^\s'])''(?![\p{L}\p{N}])/gu;
