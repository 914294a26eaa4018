import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isMainVerb, isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { headAt, isFiniteAt, taggedUnitAt, tagOfWord, unitAt } from "../../grammar/read-grammar.ts";
import { FINITE_VERB } from "../../grammar/tags.ts";
import { OPENING_CLAUSE } from "../../lexicon/clause-words.ts";
import { AND_OR_BUT } from "../../lexicon/function-words.ts";
import { AND, WHO } from "../../lexicon/single-words.ts";
import { TELLING_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import { ADVERB, AUXILIARY, SPEECH } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt } from "../../text/lookup.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
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

/** "When Reed had gone, Low stood up, saying “…”", "giving Reed a nudge and saying “…”": Low, who has the main verb; or -1. */
export function mainBeforeParticiple(analysis: Analysis, verb: number): number {
  const { words } = analysis;
  if (isSayingBehind(words, verb)) return pastOpening(analysis, verb - 1);
  const first = hashOf(words, verb - 1) === AND ? participleJoined(analysis, verb) : -1;
  return first === -1 ? -1 : mainSubjectBefore(analysis, first);
}

/** Tokens of "giving her co-star, who plays her brother in it, a nudge and". Chosen by hand. */
const LONGEST_DEED = 24;

/** "Low laughed, giving Reed, who plays Orr, a nudge and saying “…”": the giving, which is hers as well; or -1. */
function participleJoined(analysis: Analysis, verb: number): number {
  const { words, grammar, quoteOf, sentenceOf } = analysis;
  if (!endsWith(words, verb, "ing") || !hasClass(words, verb, SPEECH)) return -1;
  for (let token = verb - 2; token > Math.max(0, verb - LONGEST_DEED); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[verb]) return -1;
    if (endsWith(words, token, "ing") && isComma(words, token - 1)) return token;
    const isAside = [token - 1, token - 2].some((before) => hashOf(words, before) === WHO);
    if (isFiniteAt(grammar, token) && !isAside) return -1;
  }
  return -1;
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
  const { words, sentences, sentenceOf, quoteOf } = analysis;
  const { first } = itemAt(sentences, sentenceOf[stop] ?? 0);
  const opener = isAmong(words, first, AND_OR_BUT) ? first + 1 : first;
  if (stop - opener > LONGEST || !isAmong(words, opener, OPENING_CLAUSE)) return -1;
  for (let comma = opener + 1; comma < stop - 1; comma++) {
    if (quoteOf[comma] !== -1) return -1;
    if (!isComma(words, comma)) continue;
    const subject = mentionFrom(analysis, comma + 1);
    if (subject && subject.last < stop && isBeforeVerb(analysis, subject.last)) return subject.head;
  }
  return -1;
}

/** "Stood", "has stood", "at first stood", "still stood" */
function isBeforeVerb({ words, grammar }: Analysis, behind: number): boolean {
  const isAtFirst = isAmong(words, behind, AT) && isAmong(words, behind + 1, FIRST);
  let token = isAtFirst ? behind + 2 : behind;
  while (token < behind + MOST_ADVERBS && hasClass(words, token, ADVERB)) token++;
  return isVerbAt(grammar, taggedUnitAt(grammar, token)) || hasClass(words, token, AUXILIARY);
}

/** Tokens: "at first only". */
const MOST_ADVERBS = 4;
const AT = hashedWords("at in for");
const FIRST = hashedWords("first last once length turn fact time");

/** "Calling it “late”, Low stood up": the head of who does what follows the clause in front; or -1. */
export function mainBehindParticiple(analysis: Analysis, verb: number): number {
  const { words, sentences, sentenceOf } = analysis;
  const { first, last } = itemAt(sentences, sentenceOf[verb] ?? 0);
  const opener = isAmong(words, first, AND_OR_BUT) ? first + 1 : first;
  if (verb !== opener || !endsWith(words, verb, "ing") || !hasClass(words, verb, SPEECH)) return -1;
  const behind = behindWords(analysis, verb, Math.min(last, verb + LONGEST));
  const subject = behind === -1 ? undefined : mentionFrom(analysis, behind);
  return subject && isBeforeVerb(analysis, subject.last) ? subject.head : -1;
}

/** Past the comma behind the words in marks, which may stand within them; -1 where something is told before. */
function behindWords({ words, quoteOf, grammar }: Analysis, verb: number, stop: number): number {
  let hasWords = false;
  for (let token = verb + 1; token < stop; token++) {
    const isOutside = quoteOf[token] === -1;
    if (isOutside && isFiniteAt(grammar, token)) return -1;
    hasWords ||= !isOutside;
    if (!hasWords || !isComma(words, token)) continue;
    if (isOutside || quoteOf[token + 2] === -1) return isOutside ? token + 1 : token + 2;
  }
  return -1;
}

/** "Asked the court to stop the sale, calling it “late”", "wants a review of a sale led by Low, calling it": the head of who asks or wants; or -1. */
export function mainOverInfinitive(analysis: Analysis, verb: number): number {
  const { words, grammar } = analysis;
  if (!isSayingBehind(words, verb)) return -1;
  let unit = headAt(grammar, unitAt(grammar, verb));
  let isInside = false;
  for (let steps = 0; steps < MOST_STEPS && unit !== -1; steps++) {
    const token = tokenOf(grammar, unit);
    const tag = tagOfWord(grammar, token);
    if (tag === FINITE_VERB) {
      // "Reed said that Low wanted to leave, adding": either may.
      const isMeant = isInside && isMainVerb(grammar, unit);
      return isMeant && isAmong(words, token, REQUESTING) ? subjectOf(grammar, token) : -1;
    }
    isInside = true;
    unit = headAt(grammar, unit);
  }
  return -1;
}

/** What somebody wants done stands between the verb and what he says of it. */
const MOST_STEPS = 6;
const REQUESTING = hashedWords(`
  ask asks asked urge urges urged want wants wanted demand demands demanded beg begs begged petition petitions
  petitioned press presses pressed implore implored plead pleads pleaded order orders ordered tell tells told
  instruct instructed invite invites invited call calls called seek seeks sought vow vows vowed refuse refuses
  refused move moves moved try tries tried
`);
