import type { Analysis } from "../../analyse-text.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { CLAUSE_JOINERS, OPENING_CLAUSE } from "../../lexicon/clause-words.ts";
import { AND_OR_BUT, HAVING_DONE } from "../../lexicon/function-words.ts";
import { AND, THAT, WHO } from "../../lexicon/single-words.ts";
import { LONE_TIMES, TIME_UNITS } from "../../lexicon/time-words.ts";
import { ADVERB, AUXILIARY, CALENDAR_WORD, SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { COLON } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, tokenAt } from "../../text/lookup.ts";
import {
  codeOf,
  endsWith,
  hasClass,
  hashOf,
  hasShape,
  isAmong,
  isComma,
} from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { mentionFrom } from "../mention-at.ts";
import { participleBefore } from "./main-subject.ts";

/** Tokens: "told the court on Monday that". */
const LONGEST_OUTER = 7;

/** "Low said officials at the ministry had told": the head of whoever stands between two verbs of speech; or -1. */
export function tellerWithin(analysis: Analysis, verb: number): number {
  const { words, mentions } = analysis;
  if (!hasClass(words, verb, SPEECH) || endsWith(words, verb, "ing")) return -1;
  let end = verb;
  while (hasClass(words, end - 1, ADVERB)) end--;
  const isPerfect = isAmong(words, end - 1, HAVING_DONE);
  if (isPerfect) end--;
  while (hasClass(words, end - 1, ADVERB)) end--;
  const teller = mentions[mentionUpTo(mentions, end)];
  if (!teller || teller.last !== end || teller.kind === "pronoun") return -1;
  // "That in the hall an old man said": the word that leads the clause in is no head.
  if (hashOf(words, teller.head) === THAT) return -1;
  if (!isPerfect && !isActive(analysis, verb)) return -1;
  return isBehindOuter(analysis, teller.lead) ? teller.head : -1;
}

/** Not "a man called “Spider”", "a boy told to go": but for "had" a verb that may be a participle has an object. */
function isActive({ words, grammar }: Analysis, verb: number): boolean {
  if (!isVerbAt(grammar, taggedUnitAt(grammar, verb))) return false;
  return isAmong(words, verb, FINITE) || isAmong(words, verb + 1, OBJECTS);
}

const FINITE = hashedWords(`
  said says say wrote writes tells tell warns calls describes insists claims complains admits
`);
const OBJECTS = hashedWords("him her it them me us");

/** Whether a clause that begins here is what somebody tells: "said", "told the court that". */
export function isBehindOuter({ words, grammar, quoteOf }: Analysis, lead: number): boolean {
  const that = hashOf(words, lead) === THAT ? lead : lead - 1;
  const hasThat = hashOf(words, that) === THAT;
  // "Told the court that it was late and that Reed had said"
  if (hasThat && hashOf(words, that - 1) === AND) return true;
  const last = hasThat ? that - 1 : that;
  const stop = hasThat ? last - LONGEST_OUTER : last - 1;
  for (let token = last; token > Math.max(-1, stop); token--) {
    if (!hasShape(words, token, WORD) || quoteOf[token] !== -1) return false;
    if (!isAmong(words, token, TELLING) && !(hasThat && hasClass(words, token, SPEECH))) continue;
    return isVerbAt(grammar, taggedUnitAt(grammar, token)) && hashOf(words, token - 1) !== WHO;
  }
  return false;
}

/** What follows them without a "that" is no object of theirs but what is told. */
const TELLING = hashedWords(`
  said says say saying claimed claims claiming wrote writes recalled recalls recalling remembered remembers
  testified testifies complained complains alleged alleges alleging insisted insists admitted admits
  added adds adding
`);

/** Tokens between the inner verb and the words. */
const LONGEST_BETWEEN = 20;

/** "Low said officials had told her on Friday: “Go.”": the verb nearest to the words, if a teller of its own has it; or -1. */
function verbWithin(analysis: Analysis, first: number): number {
  const { words, quoteOf, sentenceOf } = analysis;
  const last = first - 2;
  const isLed = isComma(words, last) || codeOf(words, last) === COLON;
  for (let token = isLed ? last - 1 : last; token > first - LONGEST_BETWEEN; token--) {
    if (token < 0 || quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[last]) return -1;
    if (!mayStandBetween(words, token, last)) return -1;
    if (!hasClass(words, token, SPEECH) || hasClass(words, token, AUXILIARY)) continue;
    return tellerWithin(analysis, token) === -1 ? -1 : token;
  }
  return -1;
}

/** Not a comma but in "had told guards, in his hearing: “", nor what opens a clause beside. */
function mayStandBetween(words: Words, token: number, last: number): boolean {
  if (isComma(words, token)) return codeOf(words, last) === COLON;
  return hasShape(words, token, WORD) && !isAmong(words, token, CLAUSE_JOINERS);
}

/** Tokens from the verb to the words, "asked the trust on Tuesday last week", and from the clause's first word to the verb. */
const LONGEST_ADDRESS = 8;
const LONGEST_CLAUSE = 24;

/**
 * The verb that is nearest to the words where a clause of its own holds both: "Low said officials had told her: “Go.”",
 * "after Reed asked last week “Why?” Low replied"; or that of the tail behind them, where such a clause has ended:
 * "after Reed had left, “I stay,” said Low"; or -1.
 */
export function verbOfClause(analysis: Analysis, first: number): number {
  const within = verbWithin(analysis, first);
  if (within !== -1) return within;
  const participle = participleBefore(analysis, first);
  if (participle !== -1) return participle;
  const before = first - 2;
  if (isComma(analysis.words, before)) {
    const tail = tailVerb(analysis, first);
    if (tail !== -1) return openerBefore(analysis, before) === -1 ? -1 : tail;
  }
  return openingVerb(analysis, first);
}

/** Of "“I stay,” said Low" and "“I stay,” Low said"; or -1. */
function tailVerb(analysis: Analysis, first: number): number {
  const { text, words, grammar, quoted, quoteOf } = analysis;
  const quotation = quoted[quoteOf[first] ?? -1];
  if (!quotation?.closed || text[quotation.end - 1] !== ",") return -1;
  const next = tokenAt(words, quotation.end) + 1;
  const verb = mentionFrom(analysis, next)?.last ?? next;
  return hasClass(words, verb, SPEECH) && isVerbAt(grammar, taggedUnitAt(grammar, verb))
    ? verb
    : -1;
}

/** "After Reed asked “Why?”": the last verb of a clause that opens the sentence, and ends with the words. */
function openingVerb(analysis: Analysis, first: number): number {
  const { words, grammar } = analysis;
  let verb = isComma(words, first - 2) && isQuestion(analysis, first) ? first - 3 : first - 2;
  while (verb > first - LONGEST_ADDRESS && isWhenOrWhom(words, verb)) verb--;
  if (!hasClass(words, verb, SPEECH) || !isVerbAt(grammar, taggedUnitAt(grammar, verb))) return -1;
  const opener = openerBefore(analysis, verb);
  return opener === -1 || opener > verb - 2 ? -1 : verb;
}

function isQuestion({ text, quoted, quoteOf }: Analysis, first: number): boolean {
  const quotation = quoted[quoteOf[first] ?? -1];
  return quotation !== undefined && text[quotation.end - 1] === "?";
}

/** "Last week", "on Monday", "him" */
function isWhenOrWhom(words: Words, token: number): boolean {
  if (hasClass(words, token, CALENDAR_WORD) || isAmong(words, token, WHOM_OR_WHEN)) return true;
  return isAmong(words, token, TIME_UNITS) || isAmong(words, token, LONE_TIMES);
}

const WHOM_OR_WHEN = hashedWords(
  "him her them it me us reporters last this on in at the that next same morning afternoon evening",
);

/** The word that opens the clause of this token, if that opens the sentence too; or -1. */
function openerBefore({ words, sentences, sentenceOf }: Analysis, token: number): number {
  const { first } = itemAt(sentences, sentenceOf[token] ?? 0);
  const opener = isAmong(words, first, AND_OR_BUT) ? first + 1 : first;
  return token - opener < LONGEST_CLAUSE && isAmong(words, opener, OPENING_CLAUSE) ? opener : -1;
}
