import { type Analysis, opensSentence } from "../../../analyse-text.ts";
import { isNeither } from "../../../attribution/is-neither.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isNegated, isPassive } from "../../../grammar/clauses.ts";
import { isMainVerb, isVerbAt } from "../../../grammar/phrases.ts";
import { taggedUnitAt } from "../../../grammar/read-grammar.ts";
import { AND_OR_BUT, BY_OR_FROM } from "../../../lexicon/function-words.ts";
import { IN, POSSESSIVE_CLITIC, THE } from "../../../lexicon/single-words.ts";
import {
  AUXILIARY,
  CALENDAR_WORD,
  CONJUNCTION,
  DOCUMENT,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SPEECH,
} from "../../../lexicon/word-classes.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { aloneMention, indexFrom, mentionOver } from "../../../speaker/mention-at.ts";
import { issuerOf, issuerThrough } from "../../../speaker/sayer/issuer.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import { jointSpeakers } from "../../joint-speakers.ts";
import { reportsBefore } from "../../pronoun/named-after.ts";

/** What somebody writes to others, by what else it is called; and how one tells that he did. */
const LETTERS: readonly (readonly [nouns: string, verbs: string])[] = [
  ["letter missive", "wrote writes written"],
  ["email e-mail", "emailed e-mailed"],
  ["message post tweet text caption", "tweeted posted texted messaged"],
  ["note card postcard", ""],
  ["memo memorandum", ""],
  ["notice", ""],
];
const KINDS = LETTERS.map(([nouns, verbs]) => ({
  nouns: hashedWords(nouns),
  verbs: hashedWords(verbs),
}));

/** Sentences that are looked back over, and tokens of one. Chosen by hand. */
const LOOK_BACK = { sentences: 5, paragraphs: 1 };
const LONGEST = 60;
/** Tokens from "in" to the letter, "in a long open letter", and from the verb of saying to "in". */
const LONGEST_WAY = 4;
const LONGEST_TO_VERB = 10;

/**
 * Of "the letter said", "her email read" whoever has written it in the nearest report that tells of one: "In a letter to
 * the board, Low asked for more", "Low wrote to the board", "Low sent a memo to staff"; and of "Low's letter" Low; the
 * mention, or -1.
 */
export function letterWriter(analysis: Analysis, mention: number): number {
  const { words, mentions } = analysis;
  const { lead, head, last, kind } = itemAt(mentions, mention);
  const letters = KINDS.find(({ nouns }) => isAmong(words, head, nouns));
  if (!letters || kind !== "nominal") return -1;
  // "The letter calls it late": there the letter is whom the reader is told of.
  if (!isAmong(words, last, READING) && !isAmong(words, lead - 1, READING)) return -1;
  const owner = ownerOf(analysis, lead, head);
  if (owner !== -1) return owner;
  if (lead + 1 !== head) return -1;
  if (hashOf(words, lead) !== THE && !hasClass(words, lead, POSSESSIVE)) return -1;
  for (const report of reportsBefore(analysis, lead, LOOK_BACK)) {
    const told = toldIn(analysis, report, letters);
    if (told === undefined) continue;
    const writer = told === -1 ? -1 : namedBeside(analysis, told);
    return isWriter(analysis, writer) ? writer : -1;
  }
  return -1;
}

/** Of "Low's letter" a mention of Low by her name; or -1. */
function ownerOf(analysis: Analysis, lead: number, head: number): number {
  const { words, names, entities } = analysis;
  if (hashOf(words, head - 1) !== POSSESSIVE_CLITIC) return -1;
  const at = firstWhere(names, ({ opening }) => opening >= lead);
  const name = itemOrNone(names, at);
  if (name?.opening !== lead || name.last !== head - 1) return -1;
  return aloneMention(analysis, entities.entityOf[at] ?? -1);
}

const READING = hashedWords(
  "said says read reads added adds went goes stated states continued concluded began",
);

type Letters = (typeof KINDS)[number];

/** Who writes in the report; -1 where it has a letter and does not tell whose, undefined where it has none. */
function toldIn(
  analysis: Analysis,
  report: Sentence,
  { nouns, verbs }: Letters,
): number | undefined {
  const { words, grammar, quoteOf } = analysis;
  for (let token = report.first; token < Math.min(report.last, report.first + LONGEST); token++) {
    if (quoteOf[token] !== -1) continue;
    // "The letter" goes on from one above.
    if (isAmong(words, token, nouns) && hashOf(words, token - 1) !== THE)
      return whoseIn(analysis, report, token);
    const isWriting =
      isAmong(words, token, verbs) && isVerbAt(grammar, taggedUnitAt(grammar, token));
    if (!isWriting || hasNoun(words, { first: token, last: report.last }, nouns)) continue;
    if (isPassive(grammar, token) || isNegated(grammar, token)) return -1;
    if (isNeither(words, token)) return -1;
    return mentionOver(analysis, subjectOf(grammar, token));
  }
  return undefined;
}

function hasNoun(
  words: Words,
  { first, last }: { first: number; last: number },
  nouns: ReadonlySet<number>,
): boolean {
  for (let token = first; token < Math.min(last, first + LONGEST); token++)
    if (isAmong(words, token, nouns)) return true;
  return false;
}

function whoseIn(analysis: Analysis, report: Sentence, letter: number): number {
  const { words, grammar } = analysis;
  if (isAmong(words, letter + 1, BY_OR_FROM)) return indexFrom(analysis, letter + 2);
  // "A letter she had been sent", "posted his message"
  if (hasClass(words, letter + 1, PRONOUN) || isAmong(words, letter + 1, THAT)) return -1;
  const inWord = inBefore(words, letter);
  if (inWord !== -1)
    return saysThrough(analysis, report, inWord) ? onlySubject(analysis, report) : -1;
  if (hasClass(words, letter - 1, POSSESSIVE) || hashOf(words, letter - 1) === POSSESSIVE_CLITIC)
    return -1;
  const issuer = issuerOf(grammar, letter);
  return mentionOver(analysis, issuer === -1 ? issuerThrough(grammar, letter) : issuer);
}

const THAT = hashedWords("that which");

/** The token of "in", "in a brief letter"; or -1. */
function inBefore(words: Words, letter: number): number {
  for (let token = letter - 1; token >= letter - LONGEST_WAY; token--) {
    if (hashOf(words, token) === IN) return token;
    if (hasClass(words, token, PREPOSITION | CONJUNCTION | CALENDAR_WORD)) return -1;
  }
  return -1;
}

/** It opens its clause, or tells how somebody says so: not "she said she had been threatened in a letter". */
function saysThrough(analysis: Analysis, { first }: Sentence, inWord: number): boolean {
  const { words, grammar } = analysis;
  if (inWord === first || opensSentence(analysis, inWord)) return true;
  if (isComma(words, inWord - 1) || isAmong(words, inWord - 1, AND_OR_BUT)) return true;
  for (let token = inWord - 1; token > Math.max(first, inWord - LONGEST_TO_VERB); token--) {
    if (!isVerbAt(grammar, taggedUnitAt(grammar, token))) continue;
    const isSaying = hasClass(words, token, SPEECH) || hashOf(words, token) === RESIGNED;
    return isSaying && !isPassive(grammar, token) && !isNegated(grammar, token);
  }
  return false;
}

const RESIGNED = hashWord("resigned");

/** Whom all main verbs of the report have for their subject, where that is one; or -1. */
function onlySubject(analysis: Analysis, { first, last }: Sentence): number {
  const { words, grammar, quoteOf } = analysis;
  let only = -1;
  for (let verb = first; verb < Math.min(last, first + LONGEST); verb++) {
    if (quoteOf[verb] !== -1) continue;
    const unit = taggedUnitAt(grammar, verb);
    const isSaying = hasClass(words, verb, SPEECH) && isVerbAt(grammar, unit);
    if (!isMainVerb(grammar, unit) && !isSaying) continue;
    if (isPassive(grammar, verb) || hasClass(words, verb, AUXILIARY)) continue;
    const subject = mentionOver(analysis, subjectOf(grammar, verb));
    if (subject === -1 || subject === only) continue;
    if (only !== -1) return -1;
    only = subject;
  }
  return only;
}

/** One, who is known: not "somebody", nor "Low and Reed", of whom the first would stand for both. */
function isWriter(analysis: Analysis, index: number): boolean {
  const { words, mentions } = analysis;
  const one = itemOrNone(mentions, index);
  if (!one || hasClass(words, one.head, DOCUMENT) || isAmong(words, one.head, UNKNOWN))
    return false;
  return jointSpeakers(analysis, index).length < 2;
}

const UNKNOWN = hashedWords("somebody someone nobody anybody anyone it they who");
