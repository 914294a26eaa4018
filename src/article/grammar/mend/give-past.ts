import { MERE_PAST, PAST_OR_PARTICIPLE } from "../../lexicon/verbs/past-verbs.ts";
import { hashAt, type TaggedText, tagAt } from "../tagged-text.ts";
import {
  ADJECTIVE,
  COORDINATOR,
  FINITE_VERB,
  MARK,
  NOUN,
  PAST_PARTICIPLE,
  PROPER_NOUN,
  QUOTATION,
  SUBORDINATOR,
} from "../tags.ts";
import { isCapital } from "./give-verb.ts";

/** "Police said that Ann Low rang on the night": what tells a deed is no part of a name, nor a noun behind one. */
export function givePast(text: TaggedText, first: number, last: number): void {
  for (let unit = first + 1; unit < last; unit++) {
    if (((TAKEN_FOR >> tagAt(text, unit)) & 1) === 0 || isCapital(text, unit)) continue;
    const word = hashAt(text, unit);
    if (MERE_PAST.has(word)) text.tags[unit] = FINITE_VERB;
    else if (PAST_OR_PARTICIPLE.has(word) && isCapital(text, unit - 1))
      text.tags[unit] = opensClause(text, first, unit - 1) ? FINITE_VERB : PAST_PARTICIPLE;
  }
}

/** "That Ann Low hung", and no "song by Ann Low sung at noon" */
function opensClause(text: TaggedText, first: number, end: number): boolean {
  let unit = end;
  while (unit >= first && isCapital(text, unit)) unit--;
  return unit < first || ((CLAUSE_OPENERS >> tagAt(text, unit)) & 1) === 1;
}

const TAKEN_FOR = (1 << NOUN) | (1 << PROPER_NOUN) | (1 << ADJECTIVE);
const CLAUSE_OPENERS = (1 << SUBORDINATOR) | (1 << COORDINATOR) | (1 << MARK) | (1 << QUOTATION);
