import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { tagAt } from "../../grammar/tagged-text.ts";
import { FINITE_VERB } from "../../grammar/tags.ts";
import { BY, OF } from "../../lexicon/single-words.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { tokenAt } from "../../text/lookup.ts";
import { endsWith, hashOf, startOf } from "../../text/token.ts";

/**
 * Whether somebody is shown as the attribution delimits him: not with what stands before the verb; nor "one owner",
 * where the grammar has "one owner of a shop".
 */
export function isTaken(
  analysis: Analysis,
  { first }: Mention,
  { phrase, own }: { phrase: Span; own: Span },
): boolean {
  const { words, text } = analysis;
  const isShort = phrase.start === own.start && phrase.end < own.end;
  // "Accused by the media of fraud"
  const isGoingOn =
    hashOf(words, tokenAt(words, phrase.end)) === OF && hashOf(words, first - 1) !== BY;
  if (isShort && isGoingOn) return false;
  // "Giving evidence in Dayton, the nurse said"
  const isDoing = endsWith(words, tokenAt(words, phrase.start), "ing");
  if (isDoing && text.slice(phrase.start, own.start).includes(",")) return false;
  return !hasVerbBefore(analysis, first, phrase.start);
}

/** "The pressure prompted the minister to say": what stands before the verb is no part of who says it. */
function hasVerbBefore({ words, grammar }: Analysis, first: number, start: number): boolean {
  for (let token = first - 1; token >= 0 && startOf(words, token) >= start; token--) {
    if (tagAt(grammar.text, taggedUnitAt(grammar, token)) === FINITE_VERB) return true;
  }
  return false;
}
