import { trainedGrammarModel } from "../../grammar/grammar-model.ts";
import { MAIN } from "../../grammar/label-words.ts";
import { type Grammar, isTagged, roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { tagsOf } from "../../grammar/tag-lexicon.ts";
import { INFINITIVE } from "../../grammar/tags.ts";
import { hashOf } from "../../text/token.ts";
import type { Name } from "../name.ts";

/** "Fill in the gaps", "Show humility": what a line bids somebody do, and nobody's name. */
export function isBidding(grammar: Grammar, { opening, last, initial }: Name): boolean {
  if (!initial || last - opening > 1) return false;
  const word = hashOf(grammar.running.words, opening);
  // The lexicon is asked first: most capitals at the head of a sentence are no verbs, and need no reading.
  const tags = tagsOf(trainedGrammarModel().lexicon, word);
  if ((tags & (1 << INFINITIVE)) === 0 || !isTagged(grammar, opening, INFINITIVE)) return false;
  return roleAt(grammar, unitAt(grammar, opening)) === MAIN;
}
