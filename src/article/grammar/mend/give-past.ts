import { PEOPLE } from "../../lexicon/nouns.ts";
import { MIND_VERBS } from "../../lexicon/verbs/mind-words.ts";
import { MERE_PAST, PAST_OR_PARTICIPLE } from "../../lexicon/verbs/past-verbs.ts";
import { FORENAME, GROUP, ROLE, SPEECH } from "../../lexicon/word-classes.ts";
import { hashWord } from "../../text/hash-word.ts";
import { classesAt, endingAt, hashAt, type TaggedText, tagAt } from "../tagged-text.ts";
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
    else if (isBetweenNames(text, first, unit)) text.tags[unit] = FINITE_VERB;
  }
}

/** "Ann Low reckons Reed was late": a plural right behind somebody's whole name, and before another's, is none. */
function isBetweenNames(text: TaggedText, first: number, unit: number): boolean {
  if ((endingAt(text, unit) & LAST_LETTER) !== S || !isCapital(text, unit + 1)) return false;
  if (tagAt(text, unit - 1) !== PROPER_NOUN || tagAt(text, unit + 1) !== PROPER_NOUN) return false;
  if (hashAt(text, unit) === RECKONS) return true;
  const isWhole = unit > first + 1 && isCapital(text, unit - 2) && isCapital(text, unit - 1);
  if (!isWhole || (classesAt(text, unit - 2) & FORENAME) === 0) return false;
  if (PEOPLE.has(hashAt(text, unit)) || (classesAt(text, unit) & (ROLE | GROUP)) !== 0)
    return false;
  if ((classesAt(text, unit) & SPEECH) !== 0 || MIND_VERBS.has(hashAt(text, unit))) return true;
  // "Jane Low novels Emma and Lark"
  let end = unit + 1;
  while (isCapital(text, end)) end++;
  return tagAt(text, end) !== COORDINATOR && tagAt(text, end) !== MARK;
}

const RECKONS = hashWord("reckons");
const LAST_LETTER = 0xff;
const S = 0x73;

/** "That Ann Low hung", and no "song by Ann Low sung at noon" */
function opensClause(text: TaggedText, first: number, end: number): boolean {
  let unit = end;
  while (unit >= first && isCapital(text, unit)) unit--;
  return unit < first || ((CLAUSE_OPENERS >> tagAt(text, unit)) & 1) === 1;
}

const TAKEN_FOR = (1 << NOUN) | (1 << PROPER_NOUN) | (1 << ADJECTIVE);
const CLAUSE_OPENERS = (1 << SUBORDINATOR) | (1 << COORDINATOR) | (1 << MARK) | (1 << QUOTATION);
