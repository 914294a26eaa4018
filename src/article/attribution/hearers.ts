import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { BEFORE_PREDICATE } from "../lexicon/clause-words.ts";
import {
  ACCUSING_VERBS,
  ACTIVE_IN_MEANING,
  AFTER_DENIAL,
  AFTER_NEGATION,
  AS_SAYING,
  DENIABLE_VERBS,
  DENYING_VERBS,
  NEGATIONS,
  ONLY_WORDS,
  SUPPOSING,
  UNDOING_VERBS,
} from "../lexicon/reporting-words.ts";
import { AS, BY, HAD, HAVE, IF, NOT_CLITIC, OF, TO } from "../lexicon/single-words.ts";
import {
  BEFORE_HEARD,
  HEARD_VERBS,
  PASSIVE_AUXILIARIES,
  PASSIVE_OR_CLITIC,
} from "../lexicon/verbs/hearing-verbs.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import { hashedWords } from "../text/hash-word.ts";
import { firstWhere, itemAt, tokenAt } from "../text/lookup.ts";
import {
  endOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
  startOf,
} from "../text/token.ts";
import { CAPITAL, WORD, type Words } from "../text/tokenize.ts";
import { isAskedAside } from "./asked-aside.ts";
import { isAsking } from "./is-asking.ts";
import { isNeither } from "./is-neither.ts";
import { isNotToBeSaid } from "./told/not-to-be-said.ts";
import { isPlainlyTold } from "./told/plainly-told.ts";
import { isToldToBe } from "./told/told-to-be.ts";
import {
  hasItemClass,
  itemEndsWith,
  sentenceFirst,
  type UnquotedTokens,
  wordOf,
} from "./unquoted-tokens.ts";

/**
 * "Cole did not say", "never publicly said": nobody says what follows. Other verbs tell of an
 * attitude all the same ("does not believe that").
 */
export function isNegatedCue(words: Words, cue: Span): boolean {
  const index = tokenAt(words, cue.start);
  if (isAsking(words, index) || isNotToBeSaid(words, index)) return true;
  if (!isAmong(words, index, DENIABLE_VERBS)) return isAccusation(words, index);
  for (let before = index - 1; before >= 0 && before >= index - MOST_AFTER_NEGATION; before--) {
    const word = hashOf(words, before);
    if (NEGATIONS.has(word)) return true;
    if (ONLY_WORDS.has(word) || !isBetween(words, before)) break;
  }
  if (isDenied(words, index) || isSupposed(words, index) || isUndone(words, index)) return true;
  return isNeither(words, index);
}

/** "Was accused of criticising the port": nothing tells that the accused did. */
function isAccusation(words: Words, verb: number): boolean {
  return hashOf(words, verb - 1) === OF && isUndone(words, verb);
}

/** "Refused to say", "wanted Lee to say", "was accused of telling": nothing tells that it was said. */
function isUndone(words: Words, verb: number): boolean {
  const joining = hashOf(words, verb - 1);
  if (joining !== TO && (joining !== OF || !endsWith(words, verb, PARTICIPLE))) return false;
  if (isAmong(words, verb - 2, SHORT)) return true;
  const undoing = joining === TO ? UNDOING_VERBS : ACCUSING_VERBS;
  for (let before = verb - 2; before > verb - MOST_AFTER_DENIAL; before--) {
    if (isAmong(words, before, undoing)) return true;
    if (isComma(words, before) || hasClass(words, before, SPEECH)) return false;
  }
  return false;
}

/** "Stopped short of saying" */
const SHORT = hashedWords("short");

/** "Denied saying", "denies that he ever said", "denied having told". */
function isDenied(words: Words, verb: number): boolean {
  let before = verb - 1;
  while (before > verb - MOST_AFTER_DENIAL && isAmong(words, before, AFTER_DENIAL)) before--;
  return isAmong(words, before, DENYING_VERBS);
}

/** "May say", "might have said", "if Lee had said": nobody has. */
function isSupposed(words: Words, verb: number): boolean {
  const auxiliary = hashOf(words, verb - 1);
  if (isAmong(words, verb - 1, PERHAPS) && !hasShape(words, verb - 1, CAPITAL)) return true;
  if (auxiliary === HAVE) return isAmong(words, verb - 2, SUPPOSING);
  if (auxiliary !== HAD) return false;
  for (let before = verb - 2; before > verb - LONGEST_IF && !isComma(words, before); before--)
    if (hashOf(words, before) === IF) return true;
  return false;
}

const PERHAPS = hashedWords("may might");

/** Words between a denial and its verb, and between "if" and "had said". */
const MOST_AFTER_DENIAL = 6;
const LONGEST_IF = 7;

/** Words between "not" and its verb: "has not yet publicly said". */
const MOST_AFTER_NEGATION = 4;

function isBetween(words: Words, index: number): boolean {
  if (isAmong(words, index, AFTER_NEGATION) || endsWith(words, index, "ly")) return true;
  return hasClass(words, index, ADVERB | AUXILIARY);
}

const PARTICIPLE = "ing";
const ADVERB_ENDING = "ly";

/**
 * Where the auxiliaries of a passive cue begin ("has been asked", "was widely criticised"), or -1.
 * What stands before them is spoken to or about, and is not the one who speaks.
 */
export function passiveChain(unquoted: UnquotedTokens, cue: number): number {
  if (ACTIVE_IN_MEANING.has(wordOf(unquoted, cue)) || itemEndsWith(unquoted, cue, PARTICIPLE))
    return -1;
  let item = cue - 1;
  while (isAdverb(unquoted, item)) item--;
  if (!PASSIVE_AUXILIARIES.has(wordOf(unquoted, item))) return -1;
  while (item > 0 && (isAdverb(unquoted, item - 1) || isAuxiliary(unquoted, item - 1))) item--;
  return item;
}

/** "He said when asked about it", "Asked about it, he said": nobody is named who asked. */
export function isHeardOnly(unquoted: UnquotedTokens, cue: number): boolean {
  if (!HEARD_VERBS.has(wordOf(unquoted, cue))) return false;
  return sentenceFirst(unquoted, cue) === cue || BEFORE_HEARD.has(wordOf(unquoted, cue - 1));
}

/** "When told the stage was “round,” Low laughed", "She was said to be “loved by all”": its subject does not say it. */
export function isOnlyTold({ words, sentenceOf }: Analysis, verb: number): boolean {
  if (isToldToBe(words, verb)) return true;
  if (!isAmong(words, verb, HEARD_VERBS)) return false;
  const first = isAmong(words, verb - 1, BEFORE_HEARD) ? verb - 1 : verb;
  return sentenceOf[first - 1] !== sentenceOf[verb];
}

function isAdverb(unquoted: UnquotedTokens, item: number): boolean {
  const isNegation = item >= 0 && unquoted.words[item] === NOT_CLITIC;
  return (
    isNegation ||
    hasItemClass(unquoted, item, ADVERB) ||
    itemEndsWith(unquoted, item, ADVERB_ENDING)
  );
}

function isAuxiliary(unquoted: UnquotedTokens, item: number): boolean {
  return hasItemClass(unquoted, item, AUXILIARY);
}

/** "Said goodbye to her staff" */
const GREETINGS = hashedWords("goodbye hello farewell goodnight");

/** "Tisch was asked what she would do": the subject is the one who was spoken to. */
export function isHeard(words: Words, cue: Span): boolean {
  const index = tokenAt(words, cue.start);
  if (isAmong(words, index + 1, GREETINGS)) return true;
  if (!isAmong(words, index, HEARD_VERBS)) return false;
  if (isToldBy(words, index) || isPlainlyTold(words, index)) return true;
  if (isAskedAside(words, index)) return true;
  for (let before = index - 1; before >= 0 && before > index - 4; before--) {
    if (isAmong(words, before, PASSIVE_OR_CLITIC)) return true;
    if (!hasClass(words, before, ADVERB | AUXILIARY)) return false;
  }
  return false;
}

/** "A baker told by his bank that": he has heard it; but it may open the sentence, "Asked by Low whether". */
function isToldBy(words: Words, verb: number): boolean {
  if (hashOf(words, verb + 1) !== BY) return false;
  return hasShape(words, verb - 1, WORD) || isComma(words, verb - 1);
}

export function isSpeech({ words, quoteOf }: Analysis, index: number): boolean {
  return quoteOf[index] === -1 && hasClass(words, index, SPEECH);
}

/** The verb whose subject this is: "Lee, who has already been told". */
export function verbAfter(words: Words, { last }: Mention) {
  let at = last;
  let isPassive = false;
  for (; at < last + MOST_BETWEEN; at++) {
    const word = hashOf(words, at);
    if (PASSIVE_AUXILIARIES.has(word)) isPassive = true;
    else if (!BEFORE_PREDICATE.has(word) && !hasClass(words, at, ADVERB | AUXILIARY)) break;
  }
  return { at, isPassive };
}

/** Words between a subject and its verb: ", who has already been told". */
const MOST_BETWEEN = 6;

/** Who is told of one thing may speak of it in the same breath: "Lee was told of it and said". */
export function isToldHere(analysis: Analysis, verb: number, said: Span): boolean {
  const { words, text } = analysis;
  if (said.end <= startOf(words, verb)) return isSameSentence(analysis, verb, said);
  for (let at = verb + 1; at < words.count && startOf(words, at) < said.start; at++) {
    if (isSpeech(analysis, at)) return false;
  }
  return !/[:.!?;\n]/.test(text.slice(endOf(words, verb), said.start));
}

function isSameSentence({ words, sentenceOf }: Analysis, verb: number, { end }: Span): boolean {
  for (let at = verb; at >= 0 && startOf(words, at) >= end; at--) {
    if (sentenceOf[at] !== sentenceOf[verb]) return false;
  }
  return true;
}

/** Whoever stands between "quoted" and "as" ("quoted Lee as saying"), if that is how it goes on. */
export function quotedBy(
  { words, mentions }: Analysis,
  verb: number,
  { source, said }: { source: number; said: Span },
): number {
  const as = verb + 1 + words.hashes.subarray(verb + 1, verb + 1 + LONGEST_NAME).indexOf(AS);
  if (as === verb || !isAmong(words, as + 1, AS_SAYING)) return source;
  const asStart = startOf(words, as);
  if (said.start < asStart && said.end > asStart) return source;
  const from = firstWhere(mentions, ({ first }) => first > verb);
  for (let index = from; (mentions[index]?.first ?? as) < as; index++)
    if (itemAt(mentions, index).last <= as) return index;
  return -1;
}

/** Tokens of a name with its titles and its apposition. */
const LONGEST_NAME = 24;
