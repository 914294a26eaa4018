import type { Span } from "../../domain/span.ts";
import { LINE_BREAK_BEFORE, SPACE_BEFORE, type Tokens } from "../text/tokenize.ts";

const DOUBLED = "''";

/**
 * Stretches between ''doubled apostrophes'', marks included. Some wire services print them for
 * quotation marks, others for inches or by mistake: sure enough to read a sentence by, not to
 * show what is between them as someone's own words.
 */
export function pairDoubledApostrophes(tokens: Tokens): readonly Span[] {
  const { text, count, shapes, starts } = tokens;
  const spans: Span[] = [];
  if (!text.includes(DOUBLED)) return spans;
  let open = -1;
  for (let token = 0; token < count; token++) {
    const shape = shapes[token] as number;
    if ((shape & LINE_BREAK_BEFORE) !== 0) open = -1;
    const start = starts[token] as number;
    if (!text.startsWith(DOUBLED, start)) continue;
    const isOpening = (shape & SPACE_BEFORE) !== 0;
    if (isOpening) open = start;
    else if (open !== -1) {
      spans.push({ start: open, end: start + DOUBLED.length });
      open = -1;
    }
    token++;
  }
  return spans;
}
