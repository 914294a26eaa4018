import { CUES_BESIDE_QUOTATION, OTHER_CUES } from "../lexicon/reporting-words.ts";
import { COMMA_WORD, HAVING, SAID, THAT } from "../lexicon/single-words.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import { hashWord } from "../text/hash-word.ts";
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
  if (wordOf(unquoted, item) === SAID && isRemark(unquoted, item)) return NEVER;
  if (hasItemClass(unquoted, item, SPEECH)) return ALWAYS;
  const word = wordOf(unquoted, item);
  if (OTHER_CUES.has(word)) return ALWAYS;
  return CUES_BESIDE_QUOTATION.has(word) ? BESIDE : NEVER;
}

/** "That said, Low left", "having said that, she left": nobody's words. */
function isRemark(unquoted: UnquotedTokens, item: number): boolean {
  const first = sentenceFirst(unquoted, item);
  const before = item > first ? wordOf(unquoted, item - 1) : 0;
  const isTurned = before === HAVING && wordOf(unquoted, item + 1) === THAT;
  const comma = isTurned ? item + 2 : item + 1;
  if (item - first > LONGEST_REMARK || wordOf(unquoted, comma) !== COMMA_WORD) return false;
  return isTurned || before === THAT || (before === BEING && wordOf(unquoted, first) === THAT);
}

const BEING = hashWord("being");
/** Items before "said": "but that being". */
const LONGEST_REMARK = 3;

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
