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
  /** One of the project's own: the trees alone learn from it, and it counts less. */
  readonly isInvented?: boolean;
  /** What stands between marks and nobody said; unknown where the annotation is whole. */
  readonly unsaid: readonly Span[];
}

/**
 * How much an example of the document counts, where one of other news than politics counts so much.
 * An invented article says less of what news has than one that a paper printed; chosen by hand.
 */
export function countsOf({ isWhole, isInvented }: GoldDocument, otherNews: number): number {
  if (isWhole) return 1;
  return isInvented ? INVENTED_COUNTS * otherNews : otherNews;
}

const INVENTED_COUNTS = 0.4;
