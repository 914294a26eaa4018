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

/** Whoever all the forms of a name in the articles of one reader mean. */
export interface FoundSpeaker extends Speaker {
  /** By which their quotations are asked for. */
  readonly ids: readonly string[];
  /** Under which articles have them: "Jessica Tisch", "Tisch". */
  readonly names: readonly string[];
  /** By which they are told from others of their name: "Ann Lee (sport)"; else the name. */
  readonly label: string;
  /** Labels of others of their name who may be the same person, which nobody has said yet. */
  readonly maybe: readonly string[];
  /** Every label and name of theirs. */
  readonly forms: readonly string[];
  /** What they were before, the latest first, with the last day on which an article said so. */
  readonly formerRoles: readonly FormerRole[];
}

export interface FormerRole {
  readonly role: string;
  readonly until: string;
}

/** What a manager said once of two names: that they are one person's, or two people's. */
export interface PersonRuling {
  readonly kind: "merge" | "split";
  readonly one: string;
  readonly other: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

export type SpeakerSearch =
  | {
      readonly found: "one";
      readonly speaker: FoundSpeaker;
      /** Others of that name, who are quoted less. */
      readonly others: readonly FoundSpeaker[];
      readonly byTypo: boolean;
    }
  | { readonly found: "several"; readonly speakers: readonly FoundSpeaker[] }
  | { readonly found: "nobody"; readonly nearest: readonly FoundSpeaker[] };

/** Everything the articles have on one speaker, newest first, ready to show. */
export interface SpeakerQuotes {
  readonly ownWords: readonly QuoteBlock[];
  readonly reported: readonly QuoteBlock[];
  /** Words of others that name them, each with the one who said it. */
  readonly about: readonly QuoteBlock[];
  /** There are more than the newest that are given. */
  readonly isCut: boolean;
}
