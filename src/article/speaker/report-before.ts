import { type Analysis, isQuotedIn, paragraphAt, sentenceAt } from "../analyse-text.ts";
import { subjectOf } from "../grammar/clause/subject-of.ts";
import { isNegated, isPassive } from "../grammar/clauses.ts";
import { hearerOf, isMainVerb } from "../grammar/phrases.ts";
import { unitAt } from "../grammar/read-grammar.ts";
import { HE } from "../lexicon/function-words.ts";
import { ASKING_VERBS, PRESSING_VERBS } from "../lexicon/reporting-words.ts";
import { POSSESSIVE_CLITIC } from "../lexicon/single-words.ts";
import { DETERMINER, GROUP, POSSESSIVE, PRONOUN, SPEECH } from "../lexicon/word-classes.ts";
import type { Quoted } from "../marks/pair-quotation-marks.ts";
import type { Mention } from "../people/find-mentions.ts";
import { meansPerson } from "../people/taken-by-who.ts";
import { hashedWords } from "../text/hash-word.ts";
import { itemAt, itemOrNone, tokenAt } from "../text/lookup.ts";
import type { Sentence } from "../text/split-sentences.ts";
import { hasClass, isAmong } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import { isLooseLine } from "./loose-line.ts";
import { mentionOver, namedOver } from "./mention-at.ts";

/** A quotation that ends as a sentence, with no tail of its own. */
const STOPS = /[.?!…]\s*$/;
const NO_TAIL = /^["”’'»]?\s*(?:$|\n|["“‘'«]|\p{Lu})/u;

function isWhole(text: string, { start, end }: Quoted): boolean {
  return STOPS.test(text.slice(start, end)) && NO_TAIL.test(text.slice(end, end + 4));
}

/**
 * The person whom the sentence right before a quotation is about, in its paragraph and with no words of
 * anybody's in it: "Williams was keen not to talk of it. “We have a tough game.”"; or whom it asks; or -1.
 */
export function subjectOfReportBefore(analysis: Analysis, quotation: Quoted): number {
  const { text, words, mentions, entities } = analysis;
  const before = sentenceBefore(analysis, quotation);
  const report = before && text.slice(before.start, quotation.start - 1).trimEnd();
  if (!before || !report?.endsWith(".")) return -1;
  const urging = whoUrges(analysis, before);
  if (urging !== -1) return urging;
  const mention = subjectIn(analysis, before, text.charAt(quotation.end - 1) === "?");
  if (isAmong(words, mentions[mention]?.head ?? -1, HE))
    return saysThere(analysis, before, mention);
  const person = itemOrNone(entities.list, mentions[mention]?.entity ?? -1);
  return person && (!person.lone || person.gender !== 0) ? mention : -1;
}

/**
 * Somebody without a name, one person, whom the sentence right before a quotation is about, in its paragraph and with no
 * words of anybody's in it: "The judge shook her head. “We are late.”"; or -1.
 */
export function strangerBefore(analysis: Analysis, quotation: Quoted): number {
  const { words, mentions, grammar } = analysis;
  const before = sentenceBefore(analysis, quotation);
  if (!before) return -1;
  const mention = subjectIn(analysis, before);
  const { kind, lead = -1, head = -1 } = mentions[mention] ?? {};
  // Not "Nobody had."
  if (
    kind !== "nominal" ||
    !(hasClass(words, lead, DETERMINER | POSSESSIVE) || isOwned(words, lead, head))
  )
    return -1;
  return !hasClass(words, head, GROUP) && meansPerson(grammar, head) ? mention : -1;
}

/** "Orr's biologist" */
function isOwned(words: Words, lead: number, head: number): boolean {
  return words.hashes.subarray(lead, head).includes(POSSESSIVE_CLITIC);
}

/** The sentence right before a whole quotation, in its paragraph. */
function sentenceBefore(analysis: Analysis, quotation: Quoted): Sentence | undefined {
  const { text, words, sentences } = analysis;
  if (!isWhole(text, quotation)) return undefined;
  const before = sentences[sentenceAt(analysis, tokenAt(words, quotation.start)) - 1];
  return before && paragraphAt(analysis, before.first) === quotation.paragraph ? before : undefined;
}

/** "She said Low had left. “It was late.”": she, where she is told to say something; or -1. */
function saysThere(analysis: Analysis, { first, last }: Sentence, mention: number): number {
  const { words, grammar, mentions } = analysis;
  for (let token = first; token < Math.min(last, first + LONGEST_OPENING); token++) {
    if (!hasClass(words, token, SPEECH) || !isMainVerb(grammar, unitAt(grammar, token))) continue;
    const isOwn = subjectOf(grammar, token) === itemAt(mentions, mention).head;
    return isOwn && !isPassive(grammar, token) && !isNegated(grammar, token) ? mention : -1;
  }
  return -1;
}

/**
 * Who says something in the paragraph right above a quotation that has its own, where that one has no words of
 * anybody's in it: "Orr said the night would stay with him.\n\n“We came back at nine.”"; or -1.
 */
export function sayerOfReportAbove(analysis: Analysis, quotation: Quoted): number {
  const before = reportAbove(analysis, quotation);
  const mention = before ? namedOver(analysis, sayerIn(analysis, before)) : -1;
  const sayer = itemOrNone(analysis.mentions, mention);
  return sayer && isNamedOrHe(analysis, sayer) ? mention : -1;
}

/**
 * The head of whoever or whatever says something in the sentence right before a quotation, in its paragraph and with no
 * words of anybody's in it: "A choir in Denby said it was glad. “We are late.”"; or -1.
 */
export function sayerBefore(analysis: Analysis, quotation: Quoted): number {
  const { text, words } = analysis;
  const before = sentenceBefore(analysis, quotation);
  const report = before && text.slice(before.start, quotation.start - 1).trimEnd();
  if (!before || !report?.endsWith(".") || isQuotedIn(analysis, before.first, before.last))
    return -1;
  const head = sayerIn(analysis, before);
  return hasClass(words, head, PRONOUN) ? -1 : head;
}

/** The head of whoever or whatever the sentence says to say something; or -1. */
function sayerIn(analysis: Analysis, { first, last }: Sentence): number {
  const { words, grammar } = analysis;
  for (let token = first; token < Math.min(last, first + LONGEST); token++) {
    if (!hasClass(words, token, SPEECH) || !isMainVerb(grammar, unitAt(grammar, token))) continue;
    if (isPassive(grammar, token) || isNegated(grammar, token)) return -1;
    return subjectOf(grammar, token);
  }
  return -1;
}

/** The last sentence of the paragraph above a quotation that has its own. */
function reportAbove(analysis: Analysis, quotation: Quoted): Sentence | undefined {
  const { start, paragraph } = quotation;
  const { text, words, sentences, paragraphs } = analysis;
  const above = itemOrNone(paragraphs, aboveLooseLines(analysis, paragraph));
  if (!above || itemAt(paragraphs, paragraph).start < start - 1) return undefined;
  if (!isWhole(text, quotation)) return undefined;
  const [from, to] = [tokenAt(words, above.start), tokenAt(words, above.end)];
  const isReport = text.charAt(above.end - 1) === "." && !isQuotedIn(analysis, from, to);
  return isReport ? sentences[sentenceAt(analysis, to - 1)] : undefined;
}

/** Captions, crossheads and links that the report is printed around. Chosen by hand. */
const MOST_LINES = 3;

/** The nearest paragraph above that is no such line. */
export function aboveLooseLines(analysis: Analysis, paragraph: number): number {
  let above = paragraph - 1;
  while (above >= paragraph - MOST_LINES && isLooseLine(analysis, above)) above--;
  return above;
}

/** Tokens up to the verb of the sentence. */
const LONGEST = 30;

function isNamedOrHe({ words, entities }: Analysis, { kind, entity, head }: Mention): boolean {
  const person = itemOrNone(entities.list, entity);
  return kind === "pronoun" ? isAmong(words, head, HE) : person !== undefined && !person.lone;
}

/** "He urged Low to admit that it was “late”. “It is mad.”": he goes on; or -1. */
function whoUrges(analysis: Analysis, { first, last }: Sentence): number {
  const { grammar, words } = analysis;
  for (let token = first + 1; token < Math.min(last, first + LONGEST_OPENING); token++) {
    if (!isAmong(words, token, URGING_VERBS) || !isMainVerb(grammar, unitAt(grammar, token)))
      continue;
    return isPassive(grammar, token) ? -1 : mentionOver(analysis, subjectOf(grammar, token));
  }
  return -1;
}

/** Tokens up to the verb of the sentence. */
const LONGEST_OPENING = 12;
const URGING_VERBS = hashedWords("urged urges accused accuses implored begged");

/** "Low asked Reed about it", "Low pressed Reed on it" */
function isAsking({ grammar, words }: Analysis, verb: number): boolean {
  if (isPassive(grammar, verb)) return false;
  return isAmong(words, verb, ASKING_VERBS) || isAmong(words, verb, PRESSING_VERBS);
}

/** Whom the sentence is about, or whom it asks: a question below may be the asker's. */
function subjectIn(analysis: Analysis, { first, last }: Sentence, isQuestion = false): number {
  const { grammar } = analysis;
  if (isQuotedIn(analysis, first, last)) return -1;
  for (let token = first; token < last; token++) {
    if (!isMainVerb(grammar, unitAt(grammar, token))) continue;
    if (isQuestion && isAsking(analysis, token)) return -1;
    const about = isAsking(analysis, token) ? hearerOf(grammar, token) : subjectOf(grammar, token);
    return namedOver(analysis, about);
  }
  return -1;
}
