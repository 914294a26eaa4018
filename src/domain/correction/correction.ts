/** A stretch of a text that was made into another. */
export interface Change {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** A quotation that an article has no longer, or in other words, than when it was first read. */
export interface Correction {
  /** The speaker, where we are sure of one; `null` is unattributed. */
  readonly speaker: string | null;
  readonly before: { readonly text: string; readonly speaker: string | null };
  /** `null` where it was withdrawn. */
  readonly after: { readonly text: string; readonly speaker: string | null } | null;
  readonly difference: readonly Change[];
  /** When the later wording was seen. */
  readonly seenAt: Date;
}
