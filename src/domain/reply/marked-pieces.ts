import type { Span } from "../span.ts";

export interface MarkedPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text in pieces that are the whole of it together, none of them empty. */
export function markedPieces(text: string, marks: readonly Span[] = []): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    pieces.push({ text: text.slice(from, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    from = end;
  }
  return [...pieces, { text: text.slice(from), isMarked: false }].filter((piece) => piece.text);
}

/** The marks of a part of a text, which begins where it is told. */
export function marksWithin(marks: readonly Span[], { start, end }: Span): readonly Span[] {
  return marks
    .map((mark) => ({ start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
    .filter((mark) => mark.start < mark.end)
    .map((mark) => ({ start: mark.start - start, end: mark.end - start }));
}
