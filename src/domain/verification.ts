import type { Change } from "./correction/correction.ts";
import type { Block } from "./reply.ts";
import type { Span } from "./span.ts";

/**
 * What the articles have of words that somebody is supposed to have said. It is never "false",
 * since nobody has read everything.
 */
export type Verdict =
  /** Somebody's own words, in this order, with nothing between. */
  | "verbatim"
  /** Own words, with a difference. */
  | "changed"
  /** Own words that stand in several quotations. */
  | "joined"
  /** The reporter's wording of what somebody said, or near it. */
  | "reported"
  /** Nobody is sure that they were said. */
  | "alleged"
  /** Somebody denied them. */
  | "denied"
  /** They are printed, but nobody is quoted with them. */
  | "printed"
  | "not found";

export interface Verification {
  readonly verdict: Verdict;
  /** Somebody was asked for, and the words stand only with others or with nobody's name. */
  readonly notByAsked: boolean;
  /** The joined words are one sentence, in which the reporter speaks in between. */
  readonly isInterrupted: boolean;
  /** The whole quotations that they stand in, each verbatim with its place; newest first. */
  readonly places: readonly Block[];
  /** How much of the words is printed so, from 0 to 1. */
  readonly similarity: number;
  /** The stretches of articles that were found, those in `places` first among them. */
  readonly matches: readonly Match[];
  /** In how many more they stand than are given. */
  readonly left: number;
  /** From the words asked about to those printed in the first place; `null` without a difference. */
  readonly difference: readonly Change[] | null;
  /** Changed words that turn the sense: negations, numbers, names. */
  readonly grave: readonly string[];
  /** A negation that the sentence has and that was left off at the edges. */
  readonly cutOff: string | null;
}

/** A stretch of an article: `text` is its slice from `start` to `end`. */
export interface Match extends Span {
  readonly articleId: string;
  readonly text: string;
  /** `null` where nobody is sure enough to be named. */
  readonly speaker: string | null;
}

export interface PastedVerification extends Verification {
  /** Those looked for. */
  readonly words: string;
  /** Whoever is supposed to have said it: the full name where it is one person's. */
  readonly asked: string | null;
  /** Nobody in the articles can be meant by that name. */
  readonly isUnknown: boolean;
}

/** Of all quotations in a message. */
export interface MessageVerification {
  readonly verified: readonly PastedVerification[];
  /** How many more quotations stand in it. */
  readonly left: number;
}
