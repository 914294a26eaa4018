export type NameKind = "person" | "unknown" | "organisation" | "place" | "title";

/** A capitalised phrase: `first` to `last` (exclusive) are the name's tokens without its titles. */
export interface Name {
  /** First token with titles: "Commissioner" in "Commissioner Jessica Tisch". */
  readonly opening: number;
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  /** MALE or FEMALE where a title says so. */
  readonly gender: number;
  readonly titled: boolean;
  /** Opens its sentence, so the capital proves little. */
  readonly initial: boolean;
  /** Stands In a Line Like This, where no capital proves anything. */
  readonly headed: boolean;
}

/** A firm, a house or a body, whose name begins at `opening`. */
export function organisationAt(index: number, last: number, sentence: number): Name {
  const own = { opening: index, first: index, last, kind: "organisation" } as const;
  return { ...own, gender: 0, titled: false, initial: index === sentence, headed: false };
}
