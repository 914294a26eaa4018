import { CUES_BESIDE_QUOTATION, OTHER_CUES } from "../lexicon/reporting-words.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import {
  hasItemClass,
  sentenceFirst,
  sentenceLast,
  type UnquotedTokens,
  wordOf,
} from "./unquoted-tokens.ts";

/** The items that may be the cue of reported speech; the model decides which of them are. */
export function findCues(unquoted: UnquotedTokens): readonly number[] {
  const cues: number[] = [];
  let quotedBefore = -1;
  let quotedAfter = nextQuoted(unquoted, 0);
  for (let item = 0; item < unquoted.count; item++) {
    if (item === quotedAfter) {
      quotedBefore = item;
      quotedAfter = nextQuoted(unquoted, item + 1);
      continue;
    }
    const kind = cueKind(unquoted, item);
    const isBeside =
      kind === BESIDE && isBesideQuotation(unquoted, item, { quotedBefore, quotedAfter });
    if (kind === ALWAYS || isBeside) cues.push(item);
  }
  return cues;
}

const NEVER = 0;
const BESIDE = 1;
const ALWAYS = 2;

function cueKind(unquoted: UnquotedTokens, item: number): number {
  if (hasItemClass(unquoted, item, SPEECH)) return ALWAYS;
  const word = wordOf(unquoted, item);
  if (OTHER_CUES.has(word)) return ALWAYS;
  return CUES_BESIDE_QUOTATION.has(word) ? BESIDE : NEVER;
}

function nextQuoted({ quoted, count }: UnquotedTokens, from: number): number {
  const next = quoted.indexOf(1, from);
  return next === -1 ? count + 1 : next;
}

function isBesideQuotation(
  unquoted: UnquotedTokens,
  item: number,
  { quotedBefore, quotedAfter }: { quotedBefore: number; quotedAfter: number },
): boolean {
  const isAfterOne = quotedBefore >= 0 && quotedBefore >= sentenceFirst(unquoted, item) - 1;
  return isAfterOne || quotedAfter <= sentenceLast(unquoted, item);
}
