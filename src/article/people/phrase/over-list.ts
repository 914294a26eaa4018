import { AND, THE } from "../../lexicon/single-words.ts";
import { DETERMINER, PLURAL, ROLE } from "../../lexicon/word-classes.ts";
import { hasClass, hashOf, hasShape, isComma } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";

/** Tokens of a list before a role. */
const LONGEST_LIST = 10;

/** "The Mersey, Dayton and Croft councillor" is one. */
export function overList(words: Words, lead: number, head: number): number {
  const isRole = lead < head && hasClass(words, head, ROLE) && !hasClass(words, head, PLURAL);
  if (!isRole || hashOf(words, lead - 1) !== AND || !hasShape(words, lead, CAPITAL)) return lead;
  let from = lead - 2;
  while (
    lead - from < LONGEST_LIST &&
    (hasShape(words, from, CAPITAL) || isComma(words, from)) &&
    !hasClass(words, from, DETERMINER)
  )
    from--;
  return hashOf(words, from) === THE ? from : lead;
}
