import type { Analysis } from "../../analyse-text.ts";
import { isNegated, isPassive } from "../../grammar/clauses.ts";
import type { Grammar } from "../../grammar/read-grammar.ts";
import { POSSESSIVE_CLITIC, THE } from "../../lexicon/single-words.ts";
import { POSSESSIVE, PREPOSITION } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";

/** They open the phrase for somebody new. */
export const NEW = hashedWords("a an another one");
/** What tells of somebody who will say nothing: "Low's mother died in May". */
const SILENT = hashedWords("died dies dead ill buried unwell born asleep");
/** Tokens from the phrase to such a word: "had long been ill". Chosen by hand. */
const LONGEST_VERB = 5;

/** "A nurse", "her brother", "Orr's brother", "the lawyer for Orr": somebody brought in, of whom the sentence tells what he does. */
export function isNewcomer(analysis: Analysis, mention: Mention): boolean {
  const { words, grammar } = analysis;
  const { lead, head, last } = mention;
  if (isAmong(words, lead, NEW)) return true;
  const isOwned =
    hasClass(words, lead, POSSESSIVE) ||
    words.hashes.subarray(lead, head).includes(POSSESSIVE_CLITIC);
  const isToldOf = hashOf(words, lead) === THE && hasClass(words, head + 1, PREPOSITION);
  if (!isOwned && !isToldOf) return false;
  for (let token = last; token < last + LONGEST_VERB; token++)
    if (isAmong(words, token, SILENT) || isDoneTo(grammar, token)) return false;
  return true;
}

/** "Was buried", but "would not be drawn" is what he does. */
function isDoneTo(grammar: Grammar, verb: number): boolean {
  return isPassive(grammar, verb) && !isNegated(grammar, verb);
}
