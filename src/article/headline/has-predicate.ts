import type { Span } from "../../domain/span.ts";
import { CONTENT_CLAUSE, OTHER_ROLE } from "../grammar/label-words.ts";
import { isVerbAt, tokenOf } from "../grammar/phrases.ts";
import { type Grammar, headAt, roleAt, unitAt } from "../grammar/read-grammar.ts";
import { sentenceOf } from "../grammar/running-text.ts";
import { tagAt } from "../grammar/tagged-text.ts";
import { AUXILIARY, FINITE_VERB } from "../grammar/tags.ts";
import type { Sentence } from "../text/split-sentences.ts";
import { endOf } from "../text/token.ts";

/**
 * Whether the words up to a cut say what happens: they have the verb of the sentence, or of what it
 * reports. "The man who shot two" and "The mayor's reported choice" have none.
 */
export function hasPredicate(grammar: Grammar, { first }: Sentence, cut: Span): boolean {
  const own = unitAt(grammar, first);
  const { last } = sentenceOf(grammar.running, own);
  const isInCut = (unit: number) => {
    const token = tokenOf(grammar, unit);
    return token >= first && endOf(grammar.running.words, token) <= cut.end;
  };
  let hasVerb = false;
  for (let unit = own; unit < last; unit++) {
    const tag = tagAt(grammar.text, unit);
    if (tag !== FINITE_VERB && tag !== AUXILIARY) continue;
    hasVerb = true;
    if (isInCut(unit) && isInCut(predicateOf(grammar, unit)) && isOfSentence(grammar, unit)) {
      return true;
    }
  }
  return !hasVerb;
}

/** "Hanged" for "has" in "has hanged"; "mayor" for "is" in "is mayor". */
function predicateOf(grammar: Grammar, unit: number): number {
  const head = headAt(grammar, unit);
  return tagAt(grammar.text, unit) === AUXILIARY && head > unit ? head : unit;
}

/** Neither of a relative clause nor of one of time, manner or place. */
function isOfSentence(grammar: Grammar, verb: number): boolean {
  const unit = predicateOf(grammar, verb);
  const head = headAt(grammar, unit);
  if (head === -1) return true;
  const role = roleAt(grammar, unit);
  const isReported = role === CONTENT_CLAUSE || role === OTHER_ROLE;
  return isReported && headAt(grammar, head) === -1 && isVerbAt(grammar, head);
}
