import type { Grammar } from "../../grammar/read-grammar.ts";
import { firstTokenOf, isUtterance } from "../../grammar/running-text.ts";
import { tagAt } from "../../grammar/tagged-text.ts";
import { ADJECTIVE, DETERMINER, NOUN, NUMERAL, PROPER_NOUN } from "../../grammar/tags.ts";
import { hasShape } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";

/** "A neighbour of Mr Low who gave no evidence": whom a sentence opens with, whatever its verb hangs on; or -1. */
export function openingNoun(
  grammar: Grammar,
  { first, last }: { first: number; last: number },
): number {
  return tagAt(grammar.text, first) === DETERMINER ? nounBehind(grammar, { first, last }) : -1;
}

/** The noun of the phrase that a unit opens: "a retired sailor"; or -1. */
export function nounBehind(
  { text, running }: Grammar,
  { first, last }: { first: number; last: number },
): number {
  let unit = first + 1;
  while (unit < last && isBeforeNoun(tagAt(text, unit))) unit++;
  while (unit < last && isOfNoun(tagAt(text, unit))) unit++;
  const tag = tagAt(text, unit - 1);
  if (!isOfNoun(tag) || isUtterance(running, unit - 1)) return -1;
  const head = firstTokenOf(running, unit - 1);
  return tag === PROPER_NOUN && hasShape(running.words, head, CAPITAL) ? -1 : head;
}

function isBeforeNoun(tag: number): boolean {
  return tag === ADJECTIVE || tag === NUMERAL;
}

/** Behind a noun an adjective or another's number is none of its phrase: "a grocer opposite", "one driver four hours". */
function isOfNoun(tag: number): boolean {
  return tag === NOUN || tag === PROPER_NOUN;
}
