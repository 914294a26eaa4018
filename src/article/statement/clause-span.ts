import type { Span } from "../../domain/span.ts";

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
