import { MAIN } from "../../grammar/label-words.ts";
import { type Grammar, roleAt, tagOfWord, unitAt } from "../../grammar/read-grammar.ts";
import { INFINITIVE, ING_FORM } from "../../grammar/tags.ts";
import { endsWith } from "../../text/token.ts";
import { knownTags } from "../known-tags.ts";
import type { Name } from "../name.ts";

/** "Fill in the gaps", "Heaping praise on Low": what a line bids somebody do, or tells of nobody's doing, is no name. */
export function isBidding(grammar: Grammar, { opening, last, initial }: Name): boolean {
  if (!initial || last - opening > 1) return false;
  const { words } = grammar.running;
  // The lexicon is asked first: most capitals at the head of a sentence are no verbs, and need no reading.
  const known = knownTags(words, opening);
  const mayBeVerb = known === 0 ? endsWith(words, opening, "ing") : (known & VERBS) !== 0;
  if (!mayBeVerb) return false;
  const tag = tagOfWord(grammar, opening);
  return ((VERBS >> tag) & 1) === 1 && roleAt(grammar, unitAt(grammar, opening)) === MAIN;
}

const VERBS = (1 << INFINITIVE) | (1 << ING_FORM);
