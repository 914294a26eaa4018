import type { Analysis } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isNegated } from "../../../grammar/clauses.ts";
import { HUMAN, isHuman, kindOfHead, ORGANISATION } from "../../../grammar/noun-kinds.ts";
import { isMainVerb, tokenOf } from "../../../grammar/phrases.ts";
import { headAt, taggedUnitAt, unitAt } from "../../../grammar/read-grammar.ts";
import { THAT_OR_WHICH } from "../../../lexicon/clause-words.ts";
import {
  A_OR_THE,
  BY_OR_FROM,
  GROUP_PRONOUNS,
  INDEFINITE,
} from "../../../lexicon/function-words.ts";
import { PINNED, SIGNS } from "../../../lexicon/reporting-words.ts";
import { IN, IT, ONE, THE } from "../../../lexicon/single-words.ts";
import { DOCUMENT, FEMALE, MALE, PLURAL, PREPOSITION } from "../../../lexicon/word-classes.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { mentionOver, mentionsIn } from "../../../speaker/mention-at.ts";
import { issuerOf } from "../../../speaker/sayer/issuer.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import { reportBefore } from "../../pronoun/named-after.ts";
import { type Reference, subjectRank } from "../../pronoun/sentence-topic.ts";
import { letterFrom, writerBeside } from "./letter-from.ts";
import { letterWriter } from "./whose-letter.ts";
import { issuerBefore } from "./whose-statement.ts";

/** Sentences of quotations that are looked back over. Chosen by hand. */
export const LOOK_BACK = { sentences: 4, paragraphs: 1 };

/**
 * Which mention "it" takes up where the sentence before is about something written: "A letter from Low
 * was read out. “I am ill,” it said" is the letter, "In a letter to the board, Low said she was ill.
 * “It hurts,” it said" and "Low wrote a letter. “I am ill,” it said" are Low; of "she wrote" whom a letter is from; or -1.
 */
export function documentBefore(analysis: Analysis, { mention, lastSource }: Reference): number {
  const { words, mentions } = analysis;
  const { kind, first } = itemAt(mentions, mention);
  if (kind !== "pronoun") return documentOf(analysis, mention);
  const before = reportBefore(analysis, first, LOOK_BACK);
  if (!before) return -1;
  if (hasClass(words, first, MALE | FEMALE)) return letterFrom(analysis, mention, before);
  if (hashOf(words, first) !== IT) return -1;
  const subject = writtenSubject(analysis, before);
  return subject === -1 ? writtenIn(analysis, before, { first, lastSource }) : subject;
}

/** What is written in the report before, whatever it is about; or whoever has put it out; or -1. */
function writtenIn(
  analysis: Analysis,
  before: Sentence,
  { first, lastSource }: { first: number; lastSource: number },
): number {
  const { words, mentions } = analysis;
  const at = documentIn(analysis, before);
  if (at === -1) {
    const sign = signIn(analysis, before);
    return sign === -1 ? readAbove(analysis, first, before) : sign;
  }
  const { lead, first: own, last } = itemAt(mentions, at);
  if (subjectRank(analysis, { first: own, last }) === 0) return at;
  const author = authorOf(analysis, at);
  if (author !== -1) return author;
  const isRead = isAmong(words, first + 1, READING) || isOnlyRead(analysis, at, before);
  if (isRead || isHandedOver(analysis, at, before)) return at;
  return isToldIn(analysis, lead, before) &&
    isWithin(itemOrNone(mentions, lastSource)?.first ?? -1, before)
    ? lastSource
    : -1;
}

/** "In a letter to the board, Low said" */
function isToldIn({ words }: Analysis, document: number, { first }: Sentence): boolean {
  return document - 1 === first && hashOf(words, first) === IN;
}

/** "On Monday a note was found in bed 14. “I do no shifts,” it said", "a card has appeared": what the sentence is about; or -1. */
function writtenSubject(analysis: Analysis, { first, last }: Sentence): number {
  const { words, grammar, mentions, quoteOf } = analysis;
  for (let token = first; token < Math.min(last, first + LONGEST); token++) {
    if (quoteOf[token] !== -1) continue;
    if (!isMainVerb(grammar, taggedUnitAt(grammar, token))) continue;
    const at = mentionOver(analysis, subjectOf(grammar, token));
    const { kind, lead, head } = itemOrNone(mentions, at) ?? NONE;
    const isOne =
      kind === "nominal" && !hasClass(words, head, PLURAL) && isAmong(words, lead, A_OR_THE);
    return isOne && isAmong(words, head, PINNED) ? at : -1;
  }
  return -1;
}

const NONE = { kind: "pronoun", lead: -1, head: -1 } as const;
/** Tokens of a sentence that are looked through. Chosen by hand. */
const LONGEST = 40;

/** Of "the statement", "one that said", "one of them, from a nurse," whoever or whatever it takes up; or -1. */
function documentOf(analysis: Analysis, mention: number): number {
  const issuer = Math.max(issuerBefore(analysis, mention), letterWriter(analysis, mention));
  const one = Math.max(anotherOne(analysis, mention), issuer);
  return one === -1 ? writerBeside(analysis, mention) : one;
}

/** "There is a letter. It was sent in May. “I am ill,” it reads": what the sentence in between goes on about; or -1. */
function readAbove(analysis: Analysis, it: number, { first, last }: Sentence): number {
  const { words } = analysis;
  const end = Math.min(last, first + LONGEST_OPENING);
  if (!words.hashes.subarray(first, end).includes(IT)) return -1;
  const above = reportBefore(analysis, first, LOOK_BACK);
  const at = above ? documentIn(analysis, above) : -1;
  if (!above || at === -1 || isAmong(words, it + 1, READING)) return at;
  return isHandedOver(analysis, at, above) ? at : -1;
}

/** Tokens up to "it": "Written by a clerk, Tom Low, it". Chosen by hand. */
const LONGEST_OPENING = 12;

/** Of "the message was replaced with one that said" the message, or -1. */
function anotherOne({ words, mentions, sentenceOf }: Analysis, mention: number): number {
  const { lead } = itemAt(mentions, mention);
  if (hashOf(words, lead) !== ONE || !isAmong(words, lead + 1, THAT_OR_WHICH)) return -1;
  const before = itemOrNone(mentions, mention - 1);
  if (!before || sentenceOf[before.head] !== sentenceOf[lead]) return -1;
  const isWritten = hasClass(words, before.head, DOCUMENT) || isAmong(words, before.head, SIGNS);
  return isWritten && hasClass(words, lead - 1, PREPOSITION) ? mention - 1 : -1;
}

/** What a letter does and a council seldom: "it read". */
const READING = hashedWords("read reads stated states ran runs goes went begins ends concludes");

/** Whoever has put it out, or -1; "released the letter" may be of another's. */
function authorOf(analysis: Analysis, document: number): number {
  const { words, mentions, grammar } = analysis;
  const { lead, head } = itemAt(mentions, document);
  const issuer = hashOf(words, lead) === THE ? -1 : mentionOver(analysis, issuerOf(grammar, head));
  const by = itemOrNone(mentions, issuer);
  // "They have put out another letter": what "they" is, "it" is.
  if (!by || isAmong(words, by.first, GROUP_PRONOUNS)) return -1;
  const verb = tokenOf(grammar, headAt(grammar, unitAt(grammar, head)));
  return isNegated(grammar, verb) ? -1 : namedBeside(analysis, issuer);
}

/** The number of the first mention in the sentence, or -1. */
export function firstMentionIn({ mentions }: Analysis, { first, last }: Sentence): number {
  const at = firstWhere(mentions, ({ lead }) => lead >= first);
  return (mentions[at]?.lead ?? last) < last ? at : -1;
}

/** The first of the sentence's mentions that is one piece of writing, or -1. */
function documentIn(analysis: Analysis, sentence: Sentence): number {
  const { words, mentions } = analysis;
  for (const at of mentionsIn(analysis, sentence)) {
    const { kind, head } = itemAt(mentions, at);
    const isWriting = hasClass(words, head, DOCUMENT) || isAmong(words, head, CARDS);
    if (kind === "nominal" && isWriting && !hasClass(words, head, PLURAL)) return at;
  }
  return -1;
}

/** They hold words as letters do. */
const CARDS = hashedWords("card postcard slip scrap telegram greeting inscription");

/** "Someone had hung a bedsheet from the gate. “Still ours,” it said": where no body may have said it; or -1. */
function signIn(analysis: Analysis, sentence: Sentence): number {
  const { words, mentions, grammar, entities } = analysis;
  let sign = -1;
  for (const at of mentionsIn(analysis, sentence)) {
    const { kind, head, entity } = itemAt(mentions, at);
    if (kind === "name" && itemOrNone(entities.list, entity)?.gender === 0) return -1;
    if (kind === "nominal" && isAmong(words, head, SIGNS) && !hasClass(words, head, PLURAL))
      sign = at;
    else if (kind !== "pronoun" && kindOfHead(grammar, head) === ORGANISATION) return -1;
  }
  return sign;
}

/** "Low read a statement from the family. “We miss her,” it said": the statement, where nothing else may be meant. */
function isOnlyRead(analysis: Analysis, document: number, sentence: Sentence): boolean {
  const { words, mentions, grammar } = analysis;
  const { head } = itemAt(mentions, document);
  if (!isAmong(words, head + 1, BY_OR_FROM) && !isAmong(words, head + 2, BEHALF)) return false;
  const reader = firstMentionIn(analysis, sentence);
  return (
    reader < document &&
    reader !== -1 &&
    kindOfHead(grammar, itemAt(mentions, reader).head) === HUMAN
  );
}

/** "The postwoman hands me a letter. “Go,” it says", "There is a note on it": the letter, where no body may be meant. */
function isHandedOver(analysis: Analysis, document: number, sentence: Sentence): boolean {
  const { words, mentions, grammar } = analysis;
  const { lead, head: writing } = itemAt(mentions, document);
  if (!isAmong(words, lead, INDEFINITE) || lead === writing) return false;
  const doer = firstMentionIn(analysis, sentence);
  const isThere = doer === document && isAmong(words, sentence.first, THERE);
  const isHanded = doer < document && isPerson(analysis, doer) && hands(words, sentence, lead);
  if (!isThere && !isHanded) return false;
  for (const at of mentionsIn(analysis, sentence)) {
    const { lead: opening, head } = itemAt(mentions, at);
    const isDoer = at === doer + 1 && isComma(words, opening - 1);
    if (at !== document && !isDoer && kindOfHead(grammar, head) === ORGANISATION) return false;
  }
  return true;
}

const THERE = hashedWords("there");

/** Not "left a note", which is his own. */
function hands(words: Words, { first }: Sentence, document: number): boolean {
  for (let token = first; token < document; token++)
    if (isAmong(words, token, HANDING)) return true;
  return false;
}

const HANDING = hashedWords(`
  hands handed gives gave passes passed shows showed brings brought finds found holds held pulls pulled produces produced
  opens opened unfolds unfolded receives received gets got keeps kept carries carried delivers delivered slips slipped
  discovers discovered fetches fetched
`);

function isPerson({ words, mentions, grammar, entities }: Analysis, index: number): boolean {
  if (index === -1) return false;
  const { kind, first, head, entity } = itemAt(mentions, index);
  if (kind === "name") return (itemOrNone(entities.list, entity)?.gender ?? 0) !== 0;
  return kind === "pronoun" ? hasClass(words, first, MALE | FEMALE) : isHuman(grammar, head);
}

const BEHALF = hashedWords("behalf");

function isWithin(token: number, { first, last }: Sentence): boolean {
  return token >= first && token < last;
}
