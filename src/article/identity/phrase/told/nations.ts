import type { Analysis } from "../../../analyse-text.ts";
import { DEMONYM, DETERMINER } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { isNounish } from "../../../people/noun-phrase.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";

/** Tokens that are looked back over, and words from a nation to the firm's name. Chosen by hand. */
const MOST_TOKENS = 800;
const LONGEST_WAY = 5;
/** Who is one of the first may be called by the second too. */
const BRITONS = hashedWords("british english scottish welsh irish");

/** "French group Halden … the British group": the article says of the firm that it is of another nation. */
export function isOfOtherNation(
  { words, mentions }: Analysis,
  phrase: number,
  firm: number,
): boolean {
  const own = itemAt(mentions, phrase);
  const asked = nationIn(words, own);
  if (asked === -1) return false;
  const name = hashOf(words, itemAt(mentions, firm).head);
  for (let token = own.lead - 1; token >= Math.max(0, own.lead - MOST_TOKENS); token--) {
    if (hashOf(words, token) !== name) continue;
    for (const nation of [nationBefore(words, token), nationBehind(words, token)])
      if (nation !== -1 && areApart(words, asked, nation)) return true;
  }
  return false;
}

/** The token of the nation that stands before the head, or -1. */
function nationIn(words: Words, { lead, head }: Mention): number {
  for (let token = lead; token < head; token++) if (hasClass(words, token, DEMONYM)) return token;
  return -1;
}

/** "French building material group Halden" */
function nationBefore(words: Words, name: number): number {
  for (let token = name - 1; token >= name - LONGEST_WAY && isNounish(words, token); token--)
    if (hasClass(words, token, DEMONYM)) return token;
  return -1;
}

/** "Halden, the French builder," */
function nationBehind(words: Words, name: number): number {
  const from = name + (hasClass(words, name + 2, DETERMINER) ? 3 : 2);
  return isComma(words, name + 1) && hasClass(words, from, DEMONYM) ? from : -1;
}

function areApart(words: Words, one: number, other: number): boolean {
  if (isAmong(words, one, BRITONS) && isAmong(words, other, BRITONS)) return false;
  return hashOf(words, one) !== hashOf(words, other);
}
