import {
  FIRM_NOUNS,
  FIRM_OPENERS,
  KIND_OF_BODY,
  OPENING_FIRMS,
} from "../../lexicon/organisations.ts";
import { DETERMINER, ORGANISATION } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { hasClass, hashOf, hasShape, isAmong, startOf } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";

/** "Computer firm Halden", "the software giant Halden Grid": where the name begins that they explain; or else the phrase. */
export function nameStart(words: Words, { kind, first, head }: Mention): number {
  if (kind !== "nominal" || !hasShape(words, head, CAPITAL)) return 0;
  let start = head;
  while (start > first && hasShape(words, start - 1, CAPITAL)) start--;
  if (isAmong(words, start, OPENING_FIRMS) && start < head) return startOf(words, start + 1);
  // "A newly formed super PAC" has no name.
  if (start === first || hasClass(words, start, ORGANISATION)) return 0;
  return isFirmNoun(words, start - 1) ? startOf(words, start) : 0;
}

function isFirmNoun(words: Words, index: number): boolean {
  if (hasClass(words, index, ORGANISATION)) return true;
  if (isAmong(words, index, FIRM_NOUNS) || isAmong(words, index, FIRM_OPENERS)) return true;
  return KIND_OF_BODY.has(hashOf(words, index));
}

/** "Big Machine": what looks like an epithet before a name belongs to a firm's. */
export function firmStart(words: Words, { lead, first }: Mention): number {
  let start = first;
  while (
    start > lead &&
    hasShape(words, start - 1, CAPITAL) &&
    !hasClass(words, start - 1, DETERMINER)
  )
    start--;
  return start;
}
