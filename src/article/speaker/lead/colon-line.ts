import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clauses.ts";
import { isMainVerb } from "../../grammar/phrases.ts";
import { unitAt } from "../../grammar/read-grammar.ts";
import { GROUP, ROLE } from "../../lexicon/word-classes.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt, tokenAt } from "../../text/lookup.ts";
import { hasClass, hasShape, isAmong, startOf } from "../../text/token.ts";
import { NUMBER } from "../../text/tokenize.ts";
import { namedBeside } from "../apposition.ts";
import { mentionOver } from "../governor.ts";

const SOMEBODY = /\b(?:I|we|he|she|they|who|my|our|his|her|hers|their|theirs|him|them)\b|["“”«»]/i;

const OUR_POST = /\b[Ff]rom our\b/;

/**
 * Whether the line above a quotation that is set off leads into it and tells of nobody: "From the
 * minutes of the meeting:". Then whoever spoke before has not said it.
 */
export function isLedByNobody(analysis: Analysis, quotation: Quoted): boolean {
  const { text, words, mentions } = analysis;
  const line = lineBefore(analysis, quotation);
  if (!line || text.charAt(line.end - 1) !== ":") return false;
  const from = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= line.start);
  for (let index = from; index < mentions.length; index++) {
    const { lead, head, kind } = itemAt(mentions, index);
    if (startOf(words, lead) >= line.end) break;
    if (kind !== "nominal" || hasClass(words, head, ROLE | GROUP)) return false;
  }
  return !SOMEBODY.test(text.slice(line.start, line.end).replace(OUR_POST, ""));
}

/** "On team news:", above what somebody said of it. */
const TOPIC = /^(?:And )?On (?!Mon|Tues|Wed|Thu|Fri|Sat|Sun)[^.!?\n]{2,160}:$/u;
/** Characters: a mark, and spaces. */
const LONGEST_CLOSING = 3;
/** Paragraphs looked back over for the first topic, and for whom the report before it is about. */
const MOST_TOPICS = 80;
const MOST_BEFORE = 3;

/**
 * "On the cup:", "On being called dull by Low:": a press conference told by topic, whose answers are those of
 * whoever the report before the first topic is about; -1 where that names nobody. Undefined elsewhere.
 */
export function topicSpeaker(analysis: Analysis, quotation: Quoted): number | undefined {
  const { text, paragraphs } = analysis;
  const line = paragraphs[quotation.paragraph - 1];
  const own = itemAt(paragraphs, quotation.paragraph);
  const isAlone = own.start >= quotation.start - 1 && own.end <= quotation.end + LONGEST_CLOSING;
  if (!line || !isAlone || !isTopic(text, line)) return undefined;
  let first = quotation.paragraph - 1;
  for (let index = first - 1; index >= 0 && first - index <= MOST_TOPICS; index--) {
    const { start, end } = itemAt(paragraphs, index);
    if (isTopic(text, { start, end })) first = index;
    else if (!isMarked(text, start)) break;
  }
  for (let index = first - 1; index >= Math.max(0, first - MOST_BEFORE); index--) {
    const subject = subjectIn(analysis, itemAt(paragraphs, index).start);
    if (subject !== -1) return subject;
  }
  return -1;
}

function isTopic(text: string, { start, end }: Span): boolean {
  return text.startsWith("On ", start) || text.startsWith("And on ", start)
    ? TOPIC.test(text.slice(start, end).trim())
    : false;
}

function isMarked(text: string, start: number): boolean {
  return /["“'‘]/.test(text.charAt(start));
}

/** The name that is the subject of the paragraph's first sentence, or -1. */
function subjectIn(analysis: Analysis, start: number): number {
  const { words, grammar, sentences, sentenceOf, mentions } = analysis;
  const { first, last } = itemAt(sentences, sentenceOf[tokenAt(words, start)] ?? 0);
  for (let token = first; token < Math.min(last, first + LONGEST_OPENING); token++) {
    if (!isMainVerb(grammar, unitAt(grammar, token))) continue;
    const subject = namedBeside(analysis, mentionOver(analysis, subjectOf(grammar, token)));
    const { kind, entity } = mentions[subject] ?? {};
    return kind === "name" && entity !== -1 ? subject : -1;
  }
  return -1;
}

/** Tokens up to the verb. */
const LONGEST_OPENING = 40;

/** The paragraph above one that is wholly quoted, or "From our inbox:" at the head of its sentence. */
function lineBefore(
  { text, words, sentences, paragraphs, sentenceOf }: Analysis,
  { start, paragraph }: Quoted,
): Span | undefined {
  if (itemAt(paragraphs, paragraph).start >= start - 1) return paragraphs[paragraph - 1];
  const opening = sentences[sentenceOf[tokenAt(words, start) - 2] ?? -1]?.first ?? -1;
  // "13.12 From our inbox": the time stands before it.
  const first = hasShape(words, opening, NUMBER) ? opening + 1 : opening;
  if (opening === -1 || !isAmong(words, first, BY_WHICH_WAY)) return undefined;
  return { start: startOf(words, first), end: text.slice(0, start - 1).trimEnd().length };
}

const BY_WHICH_WAY = hashedWords("from via by");
