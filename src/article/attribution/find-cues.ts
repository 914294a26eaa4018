import { SPEECH } from "../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import {
  hasItemClass,
  sentenceFirst,
  sentenceLast,
  type UnquotedTokens,
  wordOf,
} from "./unquoted-tokens.ts";

const OTHER_CUES = new Set([":", "according", "per"].map((word) => hashWord(word)));

/** They report speech beside a quotation only: `"No," she shot back`, `"No" — Ann Low`. */
const BESIDE_QUOTATION = hashedWords(`
  — – ― -- - put puts went goes shot shoots fired fires began begins begun laughed laughs started starts
  ended ends weighed sang cut turned gave gives made makes released signed titled entitled known
  offered offers used found finds showed shows assured smiled nodded issued sent sends shared
  saw sees felt feels wanted wants remembers hopes hoped heard
`);

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
  return BESIDE_QUOTATION.has(word) ? BESIDE : NEVER;
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
