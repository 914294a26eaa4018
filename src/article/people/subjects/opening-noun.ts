import type { Grammar } from "../../grammar/read-grammar.ts";
import { firstTokenOf, isUtterance } from "../../grammar/running-text.ts";
import { tagAt } from "../../grammar/tagged-text.ts";
import { ADJECTIVE, DETERMINER, isNominal, NOUN, NUMERAL } from "../../grammar/tags.ts";

/** "A neighbour of Mr Low who gave no evidence": whom a sentence opens with, whatever its verb hangs on; or -1. */
export function openingNoun(
  { text, running }: Grammar,
  { first, last }: { first: number; last: number },
): number {
  if (tagAt(text, first) !== DETERMINER) return -1;
  let unit = first + 1;
  while (unit < last && isWithinPhrase(tagAt(text, unit))) unit++;
  const isNounPhrase = tagAt(text, unit - 1) === NOUN && !isUtterance(running, unit - 1);
  return isNounPhrase ? firstTokenOf(running, unit - 1) : -1;
}

function isWithinPhrase(tag: number): boolean {
  return isNominal(tag) || tag === ADJECTIVE || tag === NUMERAL;
}
