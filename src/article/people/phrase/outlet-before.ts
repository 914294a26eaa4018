import { OUTLET_TAILS, OUTLETS } from "../../lexicon/outlets.ts";
import { TELLING_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import {
  AUXILIARY,
  FORENAME,
  ORGANISATION,
  PERSON_WORD,
  SPEECH,
} from "../../lexicon/word-classes.ts";
import { hasClass, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";
import { runEnd } from "../run/name-run.ts";

/** Nobody whose name goes on with these is called by an outlet's. */
const NO_NAME = PERSON_WORD | ORGANISATION;

/**
 * Where an outlet ends that is none of the name behind it, "told CNN Low was late", "on MSNBC Ann Low left"; `index`
 * where none stands.
 */
export function outletEnd(words: Words, index: number, sentenceEnd: number): number {
  if (!hasShape(words, index, CAPITAL) || !isAmong(words, index, OUTLETS)) return index;
  if (hasClass(words, index, FORENAME)) return index;
  const next = index + 1;
  if (isAmong(words, next, OUTLET_TAILS) || hasClass(words, next, NO_NAME)) return index;
  const end = runEnd(words, { start: index, headed: false }, sentenceEnd);
  if (end <= next) return index;
  const isWhole = end - next > 1 && hasClass(words, next, FORENAME);
  const isTold = isAmong(words, index - 1, TELLING_VERBS);
  return isWhole || (isTold && hasClass(words, end, AUXILIARY | SPEECH)) ? next : index;
}
