import { trainedGrammarModel } from "../grammar/grammar-model.ts";
import { tagsOf } from "../grammar/tag-lexicon.ts";
import { hashOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";

/** A bit for each part of speech that a word is known to be, whatever its sentence; none of one that is not known. */
export function knownTags(words: Words, token: number): number {
  return tagsOf(trainedGrammarModel().lexicon, hashOf(words, token));
}
