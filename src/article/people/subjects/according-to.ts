import { OF_ADPOSITION } from "../../grammar/label-words.ts";
import { tokenOf } from "../../grammar/phrases.ts";
import { childInRole, type Grammar, tagOfWord, unitAt } from "../../grammar/read-grammar.ts";
import { ADPOSITION } from "../../grammar/tags.ts";
import { ACCORDING } from "../../lexicon/single-words.ts";
import { hashOf } from "../../text/token.ts";
import type { Stretch } from "../near-quotations.ts";
import type { PhrasePage } from "../noun-phrase.ts";

/** The heads of those whom something is told by: "according to his vet". */
export function sourcesIn(
  { words, quoteOf, grammar }: PhrasePage,
  [from, to]: Stretch,
): readonly number[] {
  const heads: number[] = [];
  for (let token = from; token < to; token++) {
    if (quoteOf[token] !== -1 || hashOf(words, token) !== ACCORDING) continue;
    const head = sourceAt(grammar, token);
    if (head !== -1 && quoteOf[head] === -1) heads.push(head);
  }
  return heads;
}

/** Whoever follows "to", or -1. */
function sourceAt(grammar: Grammar, according: number): number {
  if (tagOfWord(grammar, according + 1) !== ADPOSITION) return -1;
  const source = childInRole(grammar, unitAt(grammar, according + 1), OF_ADPOSITION);
  return source === -1 ? -1 : tokenOf(grammar, source);
}
