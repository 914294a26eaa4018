import { HEARERS } from "../../lexicon/verbs/hearing-verbs.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { CAPITAL, WORD } from "../../text/tokenize.ts";
import {
  isQuoted,
  itemShape,
  type Stretch,
  sentenceLast,
  type UnquotedTokens,
  wordOf,
} from "../unquoted-tokens.ts";

/** Items after the verb: "said mayor Ana Lund on Monday, to laughter". */
const FARTHEST = 8;
/** Words between: "with a broad smile", "to a round of applause". */
const MOST_BETWEEN = 4;

const OPENERS = hashedWords("to with amid in through between over");
const MANNERS = hashedWords(`
  laughter applause cheers boos jeers gasps groans whistles ovation silence
  laugh smile grin shrug sigh nod chuckle wink frown giggle sob sobs tears grimace smirk whisper
`);

/** How it was said, and how it was taken: "with a laugh", "to applause from the crowd". */
export function mannerAfterCue(unquoted: UnquotedTokens, cue: number): Stretch | undefined {
  const last = sentenceLast(unquoted, cue);
  for (let from = cue + 1; from < Math.min(last, cue + FARTHEST); from++) {
    if (!OPENERS.has(wordOf(unquoted, from))) {
      if (isBetween(unquoted, from)) continue;
      return undefined;
    }
    for (let to = from + 1; to < Math.min(last, from + 2 + MOST_BETWEEN); to++) {
      const isName = (itemShape(unquoted, to) & CAPITAL) !== 0;
      if (!isName && MANNERS.has(wordOf(unquoted, to))) return { from, to: to + 1 };
    }
  }
  return undefined;
}

/** Whoever speaks or hears, and a comma; what is said opens otherwise: "said he left in tears". */
function isBetween(unquoted: UnquotedTokens, item: number): boolean {
  if (isQuoted(unquoted, item)) return false;
  const shape = itemShape(unquoted, item);
  return (shape & WORD) === 0 || (shape & CAPITAL) !== 0 || HEARERS.has(wordOf(unquoted, item));
}
