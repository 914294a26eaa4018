/**
 * Someone outside who may choose how stories are told, such as a language model. Nothing it says is
 * trusted: `check-suggestion.ts` decides what of it is kept.
 */
export interface Editor {
  /** As told to people. */
  readonly name: string;
  /** What it answers, as text; rejects where there is none in time. */
  suggest(stories: readonly StoryProposal[]): Promise<string>;
}

export interface StoryProposal {
  readonly headline: string;
  /** Verbatim, each readable by itself. */
  readonly sentences: readonly string[];
  /** How many of them may be told. */
  readonly most: number;
}
