import type { QuoteBlock } from "./reply.ts";

/** Someone the loaded articles quote or name, over all of them. */
export interface Speaker {
  /** A full name, or the phrase an article uses for an unnamed source ("a senior official"). */
  readonly name: string;
  readonly named: boolean;
  /** As the newest article that gives one has it. */
  readonly role: string | null;
  /** How many quotations hold their own words, and how many are the reporter's wording only. */
  readonly ownWords: number;
  readonly reported: number;
  /** In how many articles they speak or are named. */
  readonly articles: number;
}

export type SpeakerSearch =
  | { readonly found: "one"; readonly speaker: Speaker; readonly byTypo: boolean }
  | { readonly found: "several"; readonly speakers: readonly Speaker[] }
  | { readonly found: "nobody"; readonly nearest: readonly Speaker[] };

/** Everything the articles have on one speaker, newest first, ready to show. */
export interface SpeakerQuotes {
  readonly ownWords: readonly QuoteBlock[];
  readonly reported: readonly QuoteBlock[];
  /** Words of others that name them, each with the one who said it. */
  readonly about: readonly QuoteBlock[];
  /** There are more than the newest that are given. */
  readonly isCut: boolean;
}
