import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { isFiniteAt, tagOfWord } from "../../grammar/read-grammar.ts";
import { PAST_PARTICIPLE } from "../../grammar/tags.ts";
import { FINITE_VERBS } from "../../lexicon/verbs/past-verbs.ts";
import { itemAt } from "../../text/lookup.ts";
import { endsWith, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";

/** "One senator resorted to mime to describe it": read as a participle, though its sentence has no other verb. */
export function isOnlyVerb(analysis: Analysis, index: number): boolean {
  const { sentences, words, grammar, quoteOf } = analysis;
  if (tagOfWord(grammar, index) !== PAST_PARTICIPLE || !mayBeFinite(words, index)) return false;
  const { first, last } = itemAt(sentences, sentenceAt(analysis, index));
  for (let token = first; token < last; token++) {
    if (quoteOf[token] === -1 && isFiniteAt(grammar, token)) return false;
  }
  return true;
}

/** "Injured" may, "taken" may not. */
function mayBeFinite(words: Words, index: number): boolean {
  return endsWith(words, index, "ed") || isAmong(words, index, FINITE_VERBS);
}
