import type { Analysis } from "../../../analyse-text.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { AND } from "../../../lexicon/single-words.ts";
import { genderOfNoun, genderOfPronoun } from "../../../people/gender-told.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hashOf } from "../../../text/token.ts";
import type { Antecedent } from "../sentence-topic.ts";

/**
 * Whether a "she" may as well be whoever stands beside the one held to be meant: "The porter and his wife told us.
 * “It is late,” she said"; but "the porter and the union" are one person and no other.
 */
export function isOneOfTwo(analysis: Analysis, mention: number, { phrase }: Antecedent): boolean {
  const { words, mentions, grammar } = analysis;
  const one = mentions[phrase];
  const beside = mentions[phrase + 1];
  if (!one || beside?.lead !== one.last + 1 || hashOf(words, one.last) !== AND) return false;
  if (beside.kind !== "nominal" || kindOfHead(grammar, beside.head) !== HUMAN) return false;
  const gender = genderOfPronoun(words, itemAt(mentions, mention).first);
  if (gender === 0 || genderOfNoun(words, one.head) === gender) return false;
  const theirs = genderOfNoun(words, beside.head);
  return theirs === 0 || theirs === gender;
}
