import type { Span } from "../src/domain/span.ts";

/** A quotation of the corpus as annotated; pieces of one attribution share `attr`. */
export interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly type: "direct" | "mixed" | "indirect";
  readonly attr: string;
  readonly cue?: string | null;
  readonly speech?: boolean;
  readonly speaker_kind?: string;
  readonly speaker_text?: string | null;
  readonly canonical_speaker?: string | null;
  readonly canonical_how?: string;
  readonly speaker_start?: number | null;
  readonly speaker_end?: number | null;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  /** Reported speech is annotated too; if not, it is no lesson in what reports speech. */
  readonly isWhole: boolean;
  /** What stands between marks and nobody said; unknown where the annotation is whole. */
  readonly unsaid: readonly Span[];
}
