import { OBJECT } from "../../grammar/label-words.ts";
import { isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { childInRole, headAt, tagOfWord, unitAt } from "../../grammar/read-grammar.ts";
import { NOUN } from "../../grammar/tags.ts";
import { OPENING_CLAUSE } from "../../lexicon/clause-words.ts";
import { HE } from "../../lexicon/function-words.ts";
import { isAmong } from "../../text/token.ts";
import type { Stretch } from "../near-quotations.ts";
import type { PhrasePage } from "../noun-phrase.ts";

/** The heads of those to whom a main clause does something for what "he" did: "dropped a presenter after she said". */
export function objectsTakenUpIn(
  { words, quoteOf, grammar }: PhrasePage,
  [from, to]: Stretch,
): readonly number[] {
  const heads: number[] = [];
  for (let token = from + 1; token < to; token++) {
    if (quoteOf[token] !== -1 || !isAmong(words, token, HE)) continue;
    if (!OPENING_CLAUSE.has(words.hashes[token - 1] ?? 0)) continue;
    const verb = headAt(grammar, headAt(grammar, unitAt(grammar, token)));
    if (verb === -1 || !isVerbAt(grammar, verb)) continue;
    const object = childInRole(grammar, verb, OBJECT);
    const head = object === -1 ? -1 : tokenOf(grammar, object);
    // "Told her though she was late": she has no noun.
    if (head !== -1 && head < token && tagOfWord(grammar, head) === NOUN) heads.push(head);
  }
  return heads;
}
