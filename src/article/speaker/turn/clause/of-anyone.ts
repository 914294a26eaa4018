import type { Analysis } from "../../../analyse-text.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { isFiniteAt, tagOfWord } from "../../../grammar/read-grammar.ts";
import { ING_FORM } from "../../../grammar/tags.ts";
import { ANSWERING_VERBS } from "../../../lexicon/reporting-words.ts";
import { THAT, THOSE, WHO } from "../../../lexicon/single-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { COLON } from "../../../text/characters.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import type { Rule } from "../../../text/rule.ts";
import { codeOf, endsWith, hasClass, hashOf, isAmong, isComma } from "../../../text/token.ts";
import { governorOfClause, SAID } from "../../governor.ts";
import type { Choice } from "../../judge-rivals.ts";
import { isHeard, isOwnVerb } from "../others-words.ts";
import { PLAIN, type Turn } from "../turn.ts";

export const OF_ANYONE_RULE: Rule<Turn, Choice> = {
  name: "what anyone does who says so is the word of whoever tells it",
  example: {
    text: "Tom Reed told reporters that critics suggesting a cover-up are writing “a thriller”.",
    said: [["that critics suggesting a cover-up are writing “a thriller”", "Tom Reed"]],
  },
  answer({ context: { analysis }, first }) {
    if (first === -1 || isMarkOff(analysis, first - 2)) return undefined;
    const anyone = anyoneBefore(analysis, first);
    if (anyone === -1 || !isOfPredicate(analysis, anyone, first)) return undefined;
    const verb = sayingBefore(analysis, anyone);
    if (verb === -1 || isHeard(analysis, verb)) return undefined;
    if (isAmong(analysis.words, verb, ANSWERING_VERBS)) return undefined;
    const { manner, subject } = governorOfClause(analysis, verb);
    if (manner !== SAID || subject === -1) return undefined;
    return { mention: subject, probability: PLAIN, isPlain: true };
  },
};

/** Tokens from whoever it may be to the words, and from the verb of speech to him: "said on Tuesday that". */
const LONGEST_CLAUSE = 24;
const LONGEST_TIME = 6;

function isMarkOff({ words }: Analysis, token: number): boolean {
  return isComma(words, token) || codeOf(words, token) === COLON;
}

/** The "anyone" or "critics" of whom a clause without a comma tells, up to the words; or -1. */
function anyoneBefore(analysis: Analysis, first: number): number {
  const { words, quoteOf, sentenceOf } = analysis;
  for (let token = first - 2; token > Math.max(0, first - LONGEST_CLAUSE); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[first]) return -1;
    if (isComma(words, token)) return -1;
    if (isAmong(words, token, ANYONE) || isAnyOf(analysis, token)) return token;
  }
  return -1;
}

const ANYONE = hashedWords("anyone anybody whoever everyone everybody nobody");
const WHOEVER = hashedWords("whoever");
/** "No one", "any player", "every sailor" */
const ANY = hashedWords("no any every");

/** "Critics suggesting", "those who", "that people who" */
function isAnyOf({ words, grammar }: Analysis, token: number): boolean {
  const isTold = isRelative(words, token + 1) || tagOfWord(grammar, token + 1) === ING_FORM;
  if (!isTold) return false;
  if (hashOf(words, token) === THOSE || isAmong(words, token - 1, ANY)) return true;
  const isBare = hashOf(words, token - 1) === THAT || hasClass(words, token - 1, SPEECH);
  return isBare && endsWith(words, token, "s") && kindOfHead(grammar, token) === HUMAN;
}

function isRelative(words: Analysis["words"], token: number): boolean {
  return hashOf(words, token) === WHO;
}

/** "Anyone who votes for it is writing “…”", but not "anyone who called it “…”": the words tell what he does. */
function isOfPredicate(analysis: Analysis, anyone: number, first: number): boolean {
  const { words, grammar } = analysis;
  let verbs = isFiniteAt(grammar, first) ? 1 : 0;
  let last = -1;
  for (let token = anyone + 1; token < first - 1; token++) {
    if (isFiniteAt(grammar, token)) verbs++;
    if (isFiniteAt(grammar, token) || tagOfWord(grammar, token) === ING_FORM) last = token;
    // "Anyone who says that it is “late”"
    if (hashOf(words, token) === THAT && !isFiniteAt(grammar, first)) return false;
  }
  const isTold = isRelative(words, anyone + 1) || isAmong(words, anyone, WHOEVER);
  if (verbs < (isTold ? 2 : 1)) return false;
  return (
    isFiniteAt(grammar, first) || !hasClass(words, last, SPEECH) || isAmong(words, last, MAKING)
  );
}

/** What is made need not be said: "writing a blank cheque", "telling tales". */
const MAKING = hashedWords("writing telling writes tells offering predicting");

/** The verb of speech that the clause opens behind, or -1. */
function sayingBefore(analysis: Analysis, anyone: number): number {
  const { words, quoteOf } = analysis;
  const isPart = isAmong(words, anyone - 1, ANY);
  const opening = isPart ? anyone - 2 : anyone - 1;
  for (let token = opening; token > Math.max(0, opening - LONGEST_TIME); token--) {
    if (quoteOf[token] !== -1 || isComma(words, token)) return -1;
    if (isOwnVerb(analysis, token)) return token;
    if (isFiniteAt(analysis.grammar, token)) return -1;
  }
  return -1;
}
