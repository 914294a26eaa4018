import { NEGATIONS } from "../../lexicon/reporting-words.ts";
import { ONE } from "../../lexicon/single-words.ts";
import { ADVERB } from "../../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { endsWith, hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";

const SAYING = hashedWords(`
  say tell claim call shout cry yell scream argue insist declare suggest pretend chant complain announce promise write
`);
const ALLOWING = hashedWords("can ca could should must ought");
const JOINING = hashedWords("and or");
const NO_ONE = hashedWords("nobody none");
/** Words between "can't" and what nobody can say: "just point their fingers and". Chosen by hand. */
const MOST_BETWEEN = 9;

/** "Can't just say", "nobody should claim", "must not point a finger and cry": nothing tells that it was said. */
export function isNotToBeSaid(words: Words, verb: number): boolean {
  if (!isAmong(words, verb, SAYING)) return false;
  const isJoined = isAmong(words, verb - 1, JOINING);
  for (let before = isJoined ? verb - 2 : verb - 1; before > verb - MOST_BETWEEN; before--) {
    if (isAmong(words, before, NEGATIONS))
      return hashOf(words, before) === CANNOT || isAmong(words, before - 1, ALLOWING);
    if (isAmong(words, before, ALLOWING)) return isNobody(words, before - 1);
    const isAdverb = hasClass(words, before, ADVERB) || endsWith(words, before, "ly");
    if (isComma(words, before) || (!isJoined && !isAdverb)) return false;
  }
  return false;
}

const CANNOT = hashWord("cannot");
const NO = hashWord("no");

function isNobody(words: Words, token: number): boolean {
  if (isAmong(words, token, NO_ONE)) return true;
  return hashOf(words, token) === ONE && hashOf(words, token - 1) === NO;
}
