import type { Analysis } from "../../analyse-text.ts";
import { isFiniteAt } from "../../grammar/read-grammar.ts";
import { isUtteredWhole } from "../../grammar/running-text.ts";
import { ARTICLES } from "../../lexicon/cut-words.ts";
import { HAVING_DONE } from "../../lexicon/function-words.ts";
import { NAMING_VERBS } from "../../lexicon/reporting-words.ts";
import { AS, THAT } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords, unitedWords } from "../../text/hash-word.ts";
import { firstWhere, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
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
    const verb = verdictBefore(analysis, verdictsHead(analysis, first));
    return verb === -1 ? undefined : saidByJudge(analysis, verb);
  },
};

/** The words are those of whoever judges or accuses by the verb; nobody's for sure where the sentence does not name them. */
export function saidByJudge(analysis: Analysis, verb: number): Choice {
  const judge = mentionOver(analysis, sayerOf(analysis, verb));
  if (judge === -1) return ANYBODY;
  const mention = namedBeside(analysis, judge);
  return { mention, probability: PLAIN, isPlain: true, isInside: true };
}

/** Tokens from "what" to the words: "what Low had said about the fire in the hall on Monday was “". */
const LONGEST = 26;

/** Verdicts in one list. */
const MOST_VERDICTS = 4;

/** Of "called what Low said “late” and “absurd”" the first token of the first words. */
function verdictsHead({ words, quoteOf, quoted, grammar }: Analysis, first: number): number {
  let head = first;
  if (first === -1 || isUtteredWhole(grammar.running, first)) return head;
  for (let count = 1; count < MOST_VERDICTS; count++) {
    const closing = isAmong(words, head - 2, JOINING) ? head - 3 : -1;
    const before = quoted[quoteOf[closing - 1] ?? -1];
    if (closing < 1 || !before) break;
    head = tokenAt(words, before.start);
  }
  return head;
}

const JOINING = hashedWords("and or but ,");

/** The verb that what was said hangs on, where the words right behind it judge that; or -1. */
function verdictBefore(analysis: Analysis, first: number): number {
  const { words } = analysis;
  const what = first === -1 ? -1 : whatBefore(analysis, first - 2);
  const saying = what === -1 ? -1 : sayingBehind(analysis, what);
  if (saying === -1) return -1;
  const link = first - 2;
  const isThings = isAmong(words, what, THINGS_SAID);
  const opening = isThings && isAmong(words, what - 1, ARTICLES) ? what - 1 : what;
  const verb = hashOf(words, opening - 1) === THAT ? opening - 2 : opening - 1;
  // "What Low said was “late”": she may have said that it was; no words she wrote were.
  if (isAmong(words, link, LINKS))
    return isHolding(words, verb) && (isThings || link - saying > 1) ? verb : -1;
  return isAmong(words, verb, JUDGING) && isLast(analysis, saying, link) ? verb : -1;
}

/** The "what" nearest before the words in their sentence, or -1. */
function whatBefore(analysis: Analysis, link: number): number {
  const { words, quoteOf, sentenceOf } = analysis;
  for (let token = link; token > Math.max(0, link - LONGEST); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[link]) return -1;
    if (isAmong(words, token, WHAT_IS_SAID)) return token;
    if (isAmong(words, token, THINGS_SAID) && sayingBehind(analysis, token) !== -1) return token;
  }
  return -1;
}

/** "What Low had told", "everything that Low claims": the verb, or -1. */
function sayingBehind({ words, mentions }: Analysis, what: number): number {
  const from = hashOf(words, what + 1) === THAT ? what + 2 : what + 1;
  // Of "everything Low said" the "everything" may be held to belong to her.
  const sayer = mentions[firstWhere(mentions, ({ last }) => last > from)];
  if (!sayer || sayer.lead > from) return -1;
  const behind = pastSetOff(words, sayer.last);
  const verb = isAmong(words, behind, HAVING_DONE) ? behind + 1 : behind;
  // "What Low called “a lie”" is her own word for it.
  return hasClass(words, verb, SPEECH) && !isAmong(words, verb, NAMING_VERBS) ? verb : -1;
}

/** Tokens: ", who is still on the front bench,". Chosen by hand. */
const LONGEST_SET_OFF = 12;

function pastSetOff(words: Words, comma: number): number {
  if (!isComma(words, comma)) return comma;
  for (let token = comma + 1; token < comma + LONGEST_SET_OFF; token++)
    if (isComma(words, token)) return token + 1;
  return comma;
}

function isHolding(words: Words, verb: number): boolean {
  return hasClass(words, verb, SPEECH) || isAmong(words, verb, HOLDING);
}

const HOLDING = hashedWords(`
  grant grants granted granting agree agrees agreed agreeing concede concedes conceded accept accepts accepted accepting
  think thinks thought thinking believe believes believed believing feel feels felt feeling
`);

/** Nothing is done from behind the verb up to the words. */
function isLast({ grammar, words }: Analysis, verb: number, link: number): boolean {
  for (let token = verb + 1; token <= link; token++)
    if (isFiniteAt(grammar, token) && hashOf(words, token) !== AS) return false;
  return true;
}

const WHAT_IS_SAID = hashedWords("what everything anything whatever");
/** "Said that things Low told her had been “puzzling”" */
const THINGS_SAID = hashedWords("things words remarks comments lines claims allegations");
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
