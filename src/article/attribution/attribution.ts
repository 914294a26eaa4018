import type { Span } from "../../domain/span.ts";

/** Who reports what with which words: `source` says `content`, as `cue` tells. */
export interface Attribution {
  readonly cue: Span;
  readonly source: Span | null;
  /** Pieces in reading order; a quotation among them includes its marks. */
  readonly content: readonly Reported[];
  /** How sure it is that the cue reports speech. */
  readonly probability: number;
}

export interface Reported extends Span {
  /** As the model found it, where more of it is held to be said than is. */
  readonly whole?: Span;
  /** How sure it is that the piece is reported speech and ends where it does. */
  readonly probability: number;
}
