import { CONTENT_CLAUSE } from "../label-words.ts";
import { type Grammar, headAt, roleAt, unitAt } from "../read-grammar.ts";
import { tagAt } from "../tagged-text.ts";
import { COORDINATOR, FINITE_VERB, MARK } from "../tags.ts";

/**
 * "Low said a clerk at the store told her": whether a noun that is held for what she says stands before a verb of its
 * own, which nothing joins to hers. Both by their tokens.
 */
export function isHeldForObject(grammar: Grammar, noun: number, verb: number): boolean {
  const [above, unit] = [headAt(grammar, unitAt(grammar, noun)), unitAt(grammar, verb)];
  if (noun > verb || above === -1 || headAt(grammar, unit) !== above) return false;
  if (roleAt(grammar, unit) !== CONTENT_CLAUSE || tagAt(grammar.text, unit) !== FINITE_VERB)
    return false;
  const before = tagAt(grammar.text, unit - 1);
  return before !== MARK && before !== COORDINATOR;
}
