import { OPENING_CLAUSE, RELATIVES } from "../../lexicon/clause-words.ts";
import { COMMA_WORD } from "../../lexicon/single-words.ts";
import { ADVERB, AUXILIARY, CONJUNCTION, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { CAPITAL } from "../../text/tokenize.ts";
import {
  hasItemClass,
  isQuoted,
  itemEndsWith,
  itemShape,
  type Stretch,
  sentenceFirst,
  sentenceLast,
  type UnquotedTokens,
  wordOf,
} from "../unquoted-tokens.ts";

/** Behind a whole sentence, a comma and somebody they can do nothing but say it. */
const TAIL_VERBS = hashedWords(`
  said says claimed claims alleged alleges insisted insists warned warns revealed reveals suggested suggests
  admitted admits confirmed confirms argued argues disclosed discloses conceded concedes stated states
  acknowledged acknowledges hinted maintained maintains declared announced predicted stressed noted
`);
const HAVING = hashedWords("has have had");
const STOPS = hashedWords(". ! ?");

/** Items of whoever speaks, and the fewest of what is said. Chosen by hand. */
const LONGEST_SPEAKER = 8;
const SHORTEST_SAID = 3;

/**
 * What stands between somebody and the verb at the end of a sentence that is reported: "has" in "The mayor is
 * unfit, a rival has claimed." The stretch may be empty.
 */
export function helpersInTail(unquoted: UnquotedTokens, cue: number): Stretch | undefined {
  if (!TAIL_VERBS.has(wordOf(unquoted, cue)) || !closesSentence(unquoted, cue)) return undefined;
  // "The United States."
  if ((itemShape(unquoted, cue) & CAPITAL) !== 0) return undefined;
  let from = cue;
  while (from > cue - LONGEST_HELPERS && isHelper(unquoted, from - 1)) from--;
  const comma = commaBefore(unquoted, from);
  const first = sentenceFirst(unquoted, cue);
  if (comma === -1 || comma - first < SHORTEST_SAID) return undefined;
  return OPENING_CLAUSE.has(wordOf(unquoted, first)) ? undefined : { from, to: cue };
}

const LONGEST_HELPERS = 3;

function closesSentence(unquoted: UnquotedTokens, cue: number): boolean {
  const last = sentenceLast(unquoted, cue);
  return cue + 1 === last || (cue + 2 === last && STOPS.has(wordOf(unquoted, cue + 1)));
}

/** "Has", "has now", "reportedly" */
function isHelper(unquoted: UnquotedTokens, item: number): boolean {
  if (HAVING.has(wordOf(unquoted, item))) return true;
  return hasItemClass(unquoted, item, ADVERB) || itemEndsWith(unquoted, item, "ly");
}

/** The comma before whoever stands there, or -1 where that is more than somebody. */
function commaBefore(unquoted: UnquotedTokens, end: number): number {
  for (let item = end - 1; item >= end - LONGEST_SPEAKER - 1; item--) {
    if (wordOf(unquoted, item) === COMMA_WORD) return item < end - 1 ? item : -1;
    // "As a rival has claimed"
    const isOpener =
      RELATIVES.has(wordOf(unquoted, item)) || OPENING_CLAUSE.has(wordOf(unquoted, item));
    const isOther = isOpener || isQuoted(unquoted, item);
    if (isOther || hasItemClass(unquoted, item, AUXILIARY | CONJUNCTION | SPEECH)) return -1;
  }
  return -1;
}
