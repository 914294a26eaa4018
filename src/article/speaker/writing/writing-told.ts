import type { Analysis } from "../../analyse-text.ts";
import { isFiniteAt, tagOfWord } from "../../grammar/read-grammar.ts";
import { NOUN, NUMERAL, PROPER_NOUN } from "../../grammar/tags.ts";
import { THAT_OR_WHICH } from "../../lexicon/clause-words.ts";
import { FROM, POSSESSIVE_CLITIC, TO } from "../../lexicon/single-words.ts";
import {
  ADVERB,
  AUXILIARY,
  DETERMINER,
  POSSESSIVE,
  PREPOSITION,
  SPEECH,
} from "../../lexicon/word-classes.ts";
import { READING_VERBS, SENDING_VERBS, SPOKEN_GIFTS } from "../../lexicon/writings.ts";
import { isWriting } from "../../people/phrase/written-by.ts";
import { COLON } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { codeOf, endsWith, hasClass, hashOf, isAmong, isComma } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { pastAside } from "../lead/past-aside.ts";

/** How a writing is tied to words behind it. */
export const BY_RELATIVE = 0;
export const BY_PARTICIPLE = 1;
/** "Reed got a letter from Low, saying": whose the participle is, the verb before tells. */
export const BY_PARTICIPLE_APART = 2;
export const BY_COLON = 3;

/** A piece of writing right before words that may stand in it. */
export interface WritingTold {
  /** The token of its noun. */
  readonly noun: number;
  /** The token behind all that is told of it: the "that", the participle or the colon. */
  readonly end: number;
  readonly tie: number;
}

/** Tokens from "saying" to the words: "describing the former mayor of Dayton as". Chosen by hand. */
const LONGEST_TELLING = 12;
/** Tokens from "letter" to "that": "an email from the board's aide and campaign chairman Ann Low to". */
const LONGEST_LETTER = 20;

/** Of "an email from Low to Reed that read “…”", by the first token of the words, the email. */
export function writingTold(analysis: Analysis, first: number): WritingTold | undefined {
  const { words } = analysis;
  const tied = tieBefore(analysis, first);
  if (!tied) return undefined;
  const noun = nounBefore(analysis, tied.end, tied.tie);
  if (noun === -1) return undefined;
  // "It was read to the inquiry: “…”": whoever hears the words.
  const isHearer = tied.tie === BY_COLON && hashOf(words, wayTo(words, noun)) === TO;
  return isHearer ? undefined : { noun, end: tied.end, tie: tied.tie };
}

type Tie = Omit<WritingTold, "noun">;

function tieBefore(analysis: Analysis, first: number): Tie | undefined {
  const { words, grammar } = analysis;
  const mark = first - 1;
  const isColon = codeOf(words, mark - 1) === COLON;
  if (isColon && !isFiniteAt(grammar, mark - 2)) return { end: mark - 1, tie: BY_COLON };
  let verbs = 0;
  for (let token = mark - 1; token > Math.max(1, mark - LONGEST_TELLING); token--) {
    if (!isInSentence(analysis, token, mark)) return undefined;
    // "The cover, which shows a piano, was “late”": the clause has ended.
    if (isComma(words, token) && verbs > 0) return undefined;
    const tie = tieAt(analysis, token);
    if (tie) return tie;
    if (!isVerbOrSaid(analysis, token)) continue;
    // "That said Low had called it “late”": the nearest verb has a subject of its own.
    if (hasClass(words, token, SPEECH) || ++verbs > 1) return undefined;
  }
  return undefined;
}

function isVerbOrSaid({ words, grammar }: Analysis, token: number): boolean {
  if (isFiniteAt(grammar, token)) return true;
  return hasClass(words, token, SPEECH) && endsWith(words, token, "ing");
}

/** In the same clause, and outside marks. */
function isInSentence({ words, quoteOf, sentenceOf }: Analysis, token: number, of: number) {
  if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[of]) return false;
  return !isAmong(words, token, JOINERS);
}

const JOINERS = hashedWords("and but or who whom whose while when because if whether although");

/** The token tells of what is before it: "that read", "which has since found", "describing", ", saying". */
function tieAt(analysis: Analysis, token: number): Tie | undefined {
  const { words, grammar } = analysis;
  const isSpeech = hasClass(words, token, SPEECH) || isAmong(words, token, TELLING);
  if (isSpeech && endsWith(words, token, "ing")) {
    if (!isBehindNoun(analysis, token)) return undefined;
    return isComma(words, token - 1)
      ? { end: token - 1, tie: BY_PARTICIPLE_APART }
      : { end: token, tie: BY_PARTICIPLE };
  }
  if (!isSpeech && !isAmong(words, token, READING_VERBS)) return undefined;
  const relative = relativeBefore(words, token);
  if (relative === -1 || isFiniteAt(grammar, relative)) return undefined;
  return { end: pastAside(analysis, relative), tie: BY_RELATIVE };
}

const TELLING = hashedWords("reading telling threatening seeking");

/** Not "is saying", "by saying", "a reading". */
function isBehindNoun({ words }: Analysis, token: number): boolean {
  return !hasClass(words, token - 1, AUXILIARY | PREPOSITION | DETERMINER | POSSESSIVE);
}

/** Words from "which" to its verb: "has since". */
const MOST_HELPERS = 3;

/** The "which" or "that" that has the verb, or -1. */
function relativeBefore(words: Words, verb: number): number {
  for (let token = verb - 1; token >= verb - 1 - MOST_HELPERS; token--) {
    if (isAmong(words, token, THAT_OR_WHICH)) return token;
    if (!hasClass(words, token, AUXILIARY | ADVERB)) return -1;
  }
  return -1;
}

/** The noun of the writing whose phrase ends at the token, past whom it is from, to and seen by; or -1. */
function nounBefore(analysis: Analysis, end: number, tie: number): number {
  const { words, grammar } = analysis;
  const close = isComma(words, end - 1) && tie === BY_RELATIVE ? end - 1 : end;
  let noun = -1;
  for (let token = close - 1; token > Math.max(0, close - LONGEST_LETTER); token--) {
    if (isComma(words, token) || !isInSentence(analysis, token, close)) break;
    const isNoun = holdsWords(analysis, token, { close, tie });
    if (isNoun) noun = token;
    if (isNoun && !isReached(words, token)) break;
    if (!isNoun && isFiniteAt(grammar, token) && !goesOn(words, token)) break;
  }
  return noun;
}

/** Of what a writing is told by: "seen by the Echo", "that Low sent him" */
function goesOn(words: Words, verb: number): boolean {
  return isPostNominal(words, verb) || isAmong(words, verb, SENDING_VERBS);
}

/** "A letter to the paper", "from the journal": the first of the two holds the words. */
function isReached(words: Words, noun: number): boolean {
  return isAmong(words, wayTo(words, noun), REACHING);
}

/** Tokens: "to the local". */
const LONGEST_WAY = 3;

/** The preposition before the noun's phrase, or -1. */
function wayTo(words: Words, noun: number): number {
  for (let token = noun - 1; token >= Math.max(0, noun - LONGEST_WAY); token--)
    if (hasClass(words, token, PREPOSITION)) return token;
  return -1;
}

const REACHING = hashedWords("to from by for with");

/** "Sent", "seen by" and "filed" may be read as verbs of a clause. */
function isPostNominal(words: Words, token: number): boolean {
  const isParticiple = endsWith(words, token, "ed") || isAmong(words, token, PARTICIPLES);
  return isParticiple && hasClass(words, token + 1, PREPOSITION);
}

const PARTICIPLES = hashedWords("sent seen written read given drawn made left shown put");

function holdsWords(
  analysis: Analysis,
  token: number,
  { close, tie }: { close: number; tie: number },
): boolean {
  if (isWritingAt(analysis, token, close)) return true;
  return tie === BY_COLON && isGiftAt(analysis.words, token, close);
}

/** "A promise from Low:", "Low's warning:" */
function isGiftAt(words: Words, token: number, end: number): boolean {
  if (!isAmong(words, token, SPOKEN_GIFTS)) return false;
  return hashOf(words, token + 1) === FROM || (token + 1 === end && isOwned(words, token));
}

function isOwned(words: Words, noun: number): boolean {
  return [1, 2].some((back) => hashOf(words, noun - back) === POSSESSIVE_CLITIC);
}

function isWritingAt({ words, grammar }: Analysis, token: number, end: number): boolean {
  if (!isWriting(words, token)) return false;
  const tag = tagOfWord(grammar, token);
  if (tag !== NOUN && tag !== PROPER_NOUN) return false;
  // "Rule 9"
  const next = tagOfWord(grammar, token + 1) === NUMERAL ? token + 2 : token + 1;
  if (next === end || hasClass(words, next, PREPOSITION) || isPostNominal(words, next)) return true;
  return isBeforeSender(words, next, end);
}

/** Tokens from "letter" to "sent": "that her own brother Tom Low". */
const LONGEST_SENDER = 7;

/** "The letter Low sent him", "the text that her son had sent" */
function isBeforeSender(words: Words, from: number, end: number): boolean {
  if (isComma(words, from)) return false;
  for (let token = from + 1; token < Math.min(end, from + LONGEST_SENDER); token++)
    if (isAmong(words, token, SENDING_VERBS)) return true;
  return false;
}
