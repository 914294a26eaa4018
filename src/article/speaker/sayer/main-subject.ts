import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isMainVerb, isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt, unitAt } from "../../grammar/read-grammar.ts";
import { OPENING_CLAUSE } from "../../lexicon/clause-words.ts";
import { AND_OR_BUT } from "../../lexicon/function-words.ts";
import { TELLING_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import { AUXILIARY, SPEECH } from "../../lexicon/word-classes.ts";
import { itemAt } from "../../text/lookup.ts";
import { endsWith, hasClass, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { mentionFrom } from "../mention-at.ts";

/** The last main verb of the sentence before a token that has its subject before it, or -1. */
export function mainVerbBefore({ grammar, sentenceOf }: Analysis, stop: number): number {
  for (let token = stop - 1; token >= 0 && sentenceOf[token] === sentenceOf[stop]; token--) {
    if (!isMainVerb(grammar, unitAt(grammar, token))) continue;
    const subject = subjectOf(grammar, token);
    if (subject !== -1 && subject < token) return token;
  }
  return -1;
}

/** The head of whoever does what the sentence tells, as far as a token, or -1. */
export function mainSubjectBefore(analysis: Analysis, stop: number): number {
  const past = pastOpening(analysis, stop);
  if (past !== -1) return past;
  const main = mainVerbBefore(analysis, stop);
  return main === -1 ? -1 : subjectOf(analysis.grammar, main);
}

/** "When Reed had gone, Low stood up, saying “…”": Low, who has the main verb; or -1. */
export function mainBeforeParticiple(analysis: Analysis, verb: number): number {
  const { words } = analysis;
  return isSayingBehind(words, verb) ? pastOpening(analysis, verb - 1) : -1;
}

/** ", saying", ", telling" */
function isSayingBehind(words: Words, token: number): boolean {
  if (!endsWith(words, token, "ing") || !isComma(words, token - 1)) return false;
  return hasClass(words, token, SPEECH) || isAmong(words, token, TELLING_VERBS);
}

/** Tokens from the participle to the words: "telling the Denby Echo on Monday,". */
const LONGEST_HEARER = 8;

/** "When Reed had gone, Low stood up, telling the Echo, “…”": the participle, whatever the grammar holds; or -1. */
export function participleBefore(analysis: Analysis, first: number): number {
  const { words, quoteOf } = analysis;
  const last = isComma(words, first - 2) ? first - 3 : first - 2;
  for (let token = last; token > Math.max(0, first - LONGEST_HEARER); token--) {
    if (quoteOf[token] !== -1 || !hasShape(words, token, WORD)) return -1;
    if (isSayingBehind(words, token)) return pastOpening(analysis, token - 1) === -1 ? -1 : token;
  }
  return -1;
}

/** Tokens of a clause in front, and of the main one. Chosen by hand. */
const LONGEST = 40;

/** The head of the main clause's subject, where another clause opens the sentence; or -1. */
function pastOpening(analysis: Analysis, stop: number): number {
  const { words, grammar, sentences, sentenceOf, quoteOf } = analysis;
  const { first } = itemAt(sentences, sentenceOf[stop] ?? 0);
  const opener = isAmong(words, first, AND_OR_BUT) ? first + 1 : first;
  if (stop - opener > LONGEST || !isAmong(words, opener, OPENING_CLAUSE)) return -1;
  for (let comma = opener + 1; comma < stop - 1; comma++) {
    if (quoteOf[comma] !== -1) return -1;
    if (!isComma(words, comma)) continue;
    const subject = mentionFrom(analysis, comma + 1);
    if (!subject || subject.last >= stop) continue;
    const isVerb = isVerbAt(grammar, taggedUnitAt(grammar, subject.last));
    if (isVerb || hasClass(words, subject.last, AUXILIARY)) return subject.head;
  }
  return -1;
}
