import { tagOfWord } from "../../grammar/read-grammar.ts";
import { isNominal, NOUN } from "../../grammar/tags.ts";
import { DESCRIPTIONS } from "../../lexicon/reporting-words.ts";
import { AS, OF } from "../../lexicon/single-words.ts";
import { hashOf, isAmong } from "../../text/token.ts";
import type { Stretch } from "../near-quotations.ts";
import { isPossessiveClitic, type PhrasePage } from "../noun-phrase.ts";

/** Tokens from the noun back to its owner: "the family's oft-repeated description". */
const MOST_ADJECTIVES = 3;

/** The heads of whose a description is: "did not accept the family's description of it as “asleep”". */
export function describersIn(
  { words, quoteOf, grammar }: PhrasePage,
  [from, to]: Stretch,
): readonly number[] {
  const heads: number[] = [];
  for (let token = from + 2; token < to; token++) {
    if (quoteOf[token] !== -1 || !isAmong(words, token, DESCRIPTIONS)) continue;
    if (hashOf(words, token + 1) !== OF && hashOf(words, token + 1) !== AS) continue;
    let clitic = token - 1;
    while (clitic > token - MOST_ADJECTIVES && isNominal(tagOfWord(grammar, clitic))) clitic--;
    if (isPossessiveClitic(words, clitic) && tagOfWord(grammar, clitic - 1) === NOUN)
      heads.push(clitic - 1);
  }
  return heads;
}
