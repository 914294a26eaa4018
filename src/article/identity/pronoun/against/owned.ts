import type { Analysis } from "../../../analyse-text.ts";
import { HER } from "../../../lexicon/single-words.ts";
import { FEMALE, MALE, SPEECH } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { hashWord } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { classesOf, hasClass, hashOf } from "../../../text/token.ts";

const HIS = hashWord("his");
/** Tokens from a phrase to the pronoun that are looked through. Chosen by hand. */
const LONGEST = 120;

/**
 * "“Fire,” said her friend. She packed a bag. “It was dark,” she said": whose friend it is goes on, and the friend, who
 * only said something in between, is not the "she" who packs.
 */
export function isOwnedByTopic(analysis: Analysis, phrase: number, pronoun: number): boolean {
  const { words, mentions, quoteOf } = analysis;
  const { lead, last } = itemAt(mentions, phrase);
  const { first } = itemAt(mentions, pronoun);
  const gender = classesOf(words, first) & (MALE | FEMALE);
  const own = gender === FEMALE ? HER : gender === MALE ? HIS : -1;
  if (hashOf(words, lead) !== own || tailVerb(analysis, { lead, last }) === -1) return false;
  for (let token = last; token < Math.min(first, last + LONGEST); token++) {
    const isSame = hashOf(words, token) === hashOf(words, first) && quoteOf[token] === -1;
    if (isSame && !hasClass(words, token + 1, SPEECH) && !hasClass(words, token - 1, SPEECH))
      return true;
  }
  return false;
}

/** The verb of speech beside a phrase that stands right behind a quotation, or -1. */
export function tailVerb(
  { words, quoteOf }: Analysis,
  { lead, last }: Pick<Mention, "lead" | "last">,
): number {
  const isBehind = hasClass(words, lead - 1, SPEECH);
  if (!isBehind && !hasClass(words, last, SPEECH)) return -1;
  const before = isBehind ? lead - 2 : lead - 1;
  const isTail = (quoteOf[before] ?? -1) !== -1 || (quoteOf[before - 1] ?? -1) !== -1;
  if (!isTail) return -1;
  return isBehind ? lead - 1 : last;
}
