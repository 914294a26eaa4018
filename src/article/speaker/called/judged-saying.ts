import type { Analysis } from "../../analyse-text.ts";
import { isFiniteAt } from "../../grammar/read-grammar.ts";
import { HAVING_DONE } from "../../lexicon/function-words.ts";
import { NAMING_VERBS } from "../../lexicon/reporting-words.ts";
import { AS, THAT } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords, unitedWords } from "../../text/hash-word.ts";
import { firstWhere } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import { namedBeside } from "../apposition.ts";
import type { Choice } from "../judge-rivals.ts";
import { mentionOver } from "../mention-at.ts";
import { sayerOf } from "../sayer/sayer-of.ts";
import { ANYBODY, PLAIN, type Turn } from "../turn/turn.ts";

/** "Reed called what Low said “absurd”", "said that what Low told her was “a lie”": the verdict is not Low's. */
export const JUDGED_SAYING_RULE: Rule<Turn, Choice> = {
  name: "what another said is judged in the words of whoever judges it",
  example: {
    text: "Tom Marsh met reporters in Dayton. Ann Bell described what Marsh said as “simply beyond the pale”.",
    said: [
      ["what Marsh said as “simply beyond the pale”", "Ann Bell"],
      ["“simply beyond the pale”", "Ann Bell"],
    ],
  },
  answer({ context: { analysis }, first }) {
    const verb = verdictBefore(analysis, first);
    if (verb === -1) return undefined;
    const judge = mentionOver(analysis, sayerOf(analysis, verb));
    if (judge === -1) return ANYBODY;
    return {
      mention: namedBeside(analysis, judge),
      probability: PLAIN,
      isPlain: true,
      isInside: true,
    };
  },
};

/** Tokens from "what" to the words: "what Low had said about the fire in the hall on Monday was “". */
const LONGEST = 20;

/** The verb that what was said hangs on, where the words right behind it judge that; or -1. */
function verdictBefore(analysis: Analysis, first: number): number {
  const { words } = analysis;
  const what = first === -1 ? -1 : whatBefore(analysis, first - 2);
  const saying = what === -1 ? -1 : sayingBehind(analysis, what);
  if (saying === -1) return -1;
  const link = first - 2;
  const verb = hashOf(words, what - 1) === THAT ? what - 2 : what - 1;
  // "What Low said was “late”": she may have said that it was.
  if (isAmong(words, link, LINKS))
    return hasClass(words, verb, SPEECH) && link - saying > 1 ? verb : -1;
  return isAmong(words, verb, JUDGING) && isLast(analysis, saying, link) ? verb : -1;
}

/** The "what" nearest before the words in their sentence, or -1. */
function whatBefore({ words, quoteOf, sentenceOf }: Analysis, link: number): number {
  for (let token = link; token > Math.max(0, link - LONGEST); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[link]) return -1;
    if (isAmong(words, token, WHAT_IS_SAID)) return token;
  }
  return -1;
}

/** "What Low had told", "everything that Low claims": the verb, or -1. */
function sayingBehind({ words, mentions }: Analysis, what: number): number {
  const from = hashOf(words, what + 1) === THAT ? what + 2 : what + 1;
  // Of "everything Low said" the "everything" may be held to belong to her.
  const sayer = mentions[firstWhere(mentions, ({ last }) => last > from)];
  if (!sayer || sayer.lead > from) return -1;
  const verb = isAmong(words, sayer.last, HAVING_DONE) ? sayer.last + 1 : sayer.last;
  // "What Low called “a lie”" is her own word for it.
  return hasClass(words, verb, SPEECH) && !isAmong(words, verb, NAMING_VERBS) ? verb : -1;
}

/** Nothing is done from behind the verb up to the words. */
function isLast({ grammar, words }: Analysis, verb: number, link: number): boolean {
  for (let token = verb + 1; token <= link; token++)
    if (isFiniteAt(grammar, token) && hashOf(words, token) !== AS) return false;
  return true;
}

const WHAT_IS_SAID = hashedWords("what everything anything whatever");
const LINKS = hashedWords("was were is are been be seemed sounded");
/** Verbs that tell what somebody holds of a thing. */
const JUDGING = unitedWords(
  NAMING_VERBS,
  hashedWords(`
    call calls calling describe describes describing brand brands branding label labels labelling dub dubs find finds
    found finding deem deems consider considers considered condemns dismisses dismissing slams blasts decries rejects
    rejected reject denounces thought thinks terms
  `),
);
