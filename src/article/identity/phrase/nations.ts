import type { Analysis } from "../../analyse-text.ts";
import { DEMONYM } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";

/** Mentions that are looked back over. Chosen by hand. */
const MOST_MENTIONS = 60;
/** Who is one of the first may be called by the second too. */
const BRITONS = hashedWords("british english scottish welsh irish");

/** "French group Halden … the British group": the article says of the firm that it is of another nation. */
export function isOfOtherNation(
  { words, mentions }: Analysis,
  phrase: number,
  firm: number,
): boolean {
  const asked = nationIn(words, itemAt(mentions, phrase));
  if (asked === -1) return false;
  const { head: name } = itemAt(mentions, firm);
  for (let at = phrase - 1; at >= Math.max(0, phrase - MOST_MENTIONS); at--) {
    const other = itemAt(mentions, at);
    if (hashOf(words, other.head) !== hashOf(words, name)) continue;
    const beside = mentions[at + 1];
    const isApposed = beside?.kind === "nominal" && beside.lead === other.last + 1;
    for (const own of [nationIn(words, other), isApposed ? nationIn(words, beside) : -1])
      if (own !== -1 && areApart(words, asked, own)) return true;
  }
  return false;
}

/** The token of the nation that stands before the head, or -1. */
function nationIn(words: Words, { lead, head }: Mention): number {
  for (let token = lead; token < head; token++) if (hasClass(words, token, DEMONYM)) return token;
  return -1;
}

function areApart(words: Words, one: number, other: number): boolean {
  if (isAmong(words, one, BRITONS) && isAmong(words, other, BRITONS)) return false;
  return hashOf(words, one) !== hashOf(words, other);
}
