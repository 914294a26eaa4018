/**
 * Parts of speech: those of Universal Dependencies, with the verb's forms told apart, since a
 * clause has its subject at a finite verb and "robbed by" has none.
 */
export const NOUN = 0;
export const PROPER_NOUN = 1;
export const PRONOUN = 2;
export const DETERMINER = 3;
export const ADJECTIVE = 4;
export const NUMERAL = 5;
export const FINITE_VERB = 6;
export const PAST_PARTICIPLE = 7;
export const ING_FORM = 8;
export const INFINITIVE = 9;
export const AUXILIARY = 10;
export const ADPOSITION = 11;
export const SUBORDINATOR = 12;
export const COORDINATOR = 13;
export const ADVERB = 14;
/** "To" before a verb, "not", "'s" of a possessor. */
export const PARTICLE = 15;
/** Only tags below this one are predicted; the others are plain to see. */
export const PREDICTED_TAGS = 16;
export const MARK = 16;
export const QUOTATION = 17;
/** Past either end of the sentence. */
export const NO_TAG = 18;
export const ROOT = 19;

export type Tag = number;

/** Features join tags as the digits of a number to this base. */
const TAGS = 32;

export function tagPair(one: Tag, other: Tag): number {
  return one * TAGS + other;
}

const NOMINALS =
  (1 << NOUN) | (1 << PROPER_NOUN) | (1 << PRONOUN) | (1 << DETERMINER) | (1 << NUMERAL);
const VERBS =
  (1 << FINITE_VERB) |
  (1 << PAST_PARTICIPLE) |
  (1 << ING_FORM) |
  (1 << INFINITIVE) |
  (1 << AUXILIARY);

export function isNominal(tag: Tag): boolean {
  return ((NOMINALS >> tag) & 1) === 1;
}

export function isVerb(tag: Tag): boolean {
  return ((VERBS >> tag) & 1) === 1;
}

/** "Says", "will": a verb that a clause has to itself. */
export function isFiniteTag(tag: Tag): boolean {
  return tag === FINITE_VERB || tag === AUXILIARY;
}
