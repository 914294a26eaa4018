import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { isFiniteAt } from "../grammar/read-grammar.ts";

/** A quotation that never closes may run on after its clause. */
export function clipped({ start, end }: Span, clause: Span): Span {
  return { start: Math.max(start, clause.start), end: Math.min(end, clause.end) };
}

/** Marks and spaces at the edges are the reporter's, but a quotation's own mark stays with it. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:.]/.test(text.charAt(from))) from++;
  while (to > from && /[\s,;:.]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Does anybody do or be anything in it? */
export function hasFiniteVerb({ grammar }: Analysis, first: number, last: number): boolean {
  for (let token = first; token < last; token++) {
    if (isFiniteAt(grammar, token)) return true;
  }
  return false;
}
