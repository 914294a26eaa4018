import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isMainVerb } from "../../grammar/phrases.ts";
import { unitAt } from "../../grammar/read-grammar.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt, tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { startOf } from "../../text/token.ts";
import { namedOver } from "../mention-at.ts";
import type { Lead, LeadCase } from "./lead.ts";
import { isQuotation } from "./signed/heading.ts";

/** A press conference told by topic. */
export const BY_TOPIC_RULE: Rule<LeadCase, Lead> = {
  name: "under a topic are the words of whom the report before the first topic is about",
  example: {
    text: "Coach Ana Orr met the press on Monday.\n\nOn being called dull by Tom Lee:\n\n“He is a friend of mine.”",
    said: [["He is a friend of mine.", "Ana Orr"]],
  },
  answer({ analysis, quotation }) {
    const mention = topicSpeaker(analysis, quotation);
    if (mention === undefined) return undefined;
    return { mention, cue: null, isSigned: true, isNobody: mention === -1 };
  },
};

/** "On team news:", above what somebody said of it or right before it. */
const TOPIC =
  /^(?:(?:And )?[Oo]n (?!Mon|Tues|Wed|Thu|Fri|Sat|Sun)[^.!?\n]{2,160}|Opening (?:statement|remarks)):$/u;
/** "On the result", "On the injuries…": such a line is a topic only among others. */
const BARE_TOPIC = /^(?:And )?[Oo]n (?!Mon|Tues|Wed|Thu|Fri|Sat|Sun)[^.!?:\n]{2,80}(?:…|\.\.\.)?$/u;
/** "On the pitch Low said:" is no topic. */
const TOLD =
  /\b(?:said|says|told|tells|added|adds|asked|asks|replied|wrote|tweeted|explained|insisted|admitted|warned|joked|continued|shouted|yelled|declared|stated)\b/;
const OPENING = "Opening ";
const MARK = /["“'‘](?=\S)/;
const BEFORE_WORDS = /(?<=:)\s*["“'‘](?=\S)/;
/** Characters of a topic and the mark. */
const LONGEST_TOPIC = 180;
/** Characters: a mark, and spaces. */
const LONGEST_CLOSING = 3;
/** Paragraphs looked back over for the first topic, and for whom the report before it is about. */
const MOST_TOPICS = 80;
/** Paragraphs of what is said on one. */
const MOST_PARAGRAPHS = 12;
const MOST_BEFORE = 3;

/**
 * "On the cup:", "On being called dull by Low:": a press conference told by topic, whose answers are those of
 * whoever the report before the first topic is about; -1 where that names nobody. Undefined elsewhere.
 */
function topicSpeaker(analysis: Analysis, quotation: Quoted): number | undefined {
  const { text, paragraphs } = analysis;
  const topic = topicOf(analysis, quotation);
  if (topic === -1) return undefined;
  const below = paragraphs[quotation.paragraph + 1];
  const first = firstTopic(analysis, topic);
  // "On the pitch Low had no answer: “…”" is one line, and no list of them.
  if (isBare(text, itemAt(paragraphs, topic)) && first === topic && !hasTopicBelow(analysis, topic))
    return undefined;
  const isOne = first === topic && topic === quotation.paragraph;
  const isOpening = text.startsWith(OPENING, itemAt(paragraphs, topic).start);
  if (isOne && !isOpening && !(below && isTopic(text, below))) return undefined;
  for (let index = first - 1; index >= Math.max(0, first - MOST_BEFORE); index--) {
    const about = aboutWhom(analysis, itemAt(paragraphs, index));
    if (about !== -1) return about;
  }
  return -1;
}

/** Of those that follow on each other with nothing but words in marks between. */
function firstTopic({ text, paragraphs }: Analysis, topic: number): number {
  let first = topic;
  for (let index = first - 1; index >= 0 && first - index <= MOST_TOPICS; index--) {
    const { start, end } = itemAt(paragraphs, index);
    if (isTopic(text, { start, end })) first = index;
    else if (!MARK.test(text.slice(start, start + 2))) break;
  }
  return first;
}

/** The paragraph with the topic that the words stand under or behind, if they are all that it has; or -1. */
function topicOf(analysis: Analysis, { start, end, paragraph }: Quoted): number {
  const { text, paragraphs } = analysis;
  const own = itemAt(paragraphs, paragraph);
  if (own.end > end + LONGEST_CLOSING) return -1;
  if (own.start >= start - 1) {
    let above = paragraph - 1;
    while (above > paragraph - MOST_PARAGRAPHS && isQuotation(analysis, above)) above--;
    const line = paragraphs[above];
    return line && isTopic(text, line) ? above : -1;
  }
  const isBehind =
    start - own.start < LONGEST_TOPIC && /:\s?$/.test(text.slice(own.start, start - 1));
  return isBehind && isTopic(text, own) ? paragraph : -1;
}

/** Past the words that the topic heads there is another. */
function hasTopicBelow({ text, paragraphs }: Analysis, topic: number): boolean {
  for (let index = topic + 1; index < Math.min(paragraphs.length, topic + MOST_TOPICS); index++) {
    const { start, end } = itemAt(paragraphs, index);
    if (isTopic(text, { start, end })) return true;
    if (!MARK.test(text.slice(start, start + 2))) return false;
  }
  return false;
}

function isBare(text: string, { start, end }: Span): boolean {
  return end - start < LONGEST_TOPIC && BARE_TOPIC.test(text.slice(start, end));
}

function isTopic(text: string, { start, end }: Span): boolean {
  const head = text.slice(start, Math.min(end, start + LONGEST_TOPIC));
  if (!/^(?:[Oo]n |And on |Opening )/.test(head)) return false;
  if (isBare(text, { start, end })) return !TOLD.test(head);
  // A topic may have marks of its own: "On being called “dull” by Low:".
  const topic = head.slice(0, BEFORE_WORDS.exec(head)?.index).trim();
  return TOPIC.test(topic) && !TOLD.test(topic);
}

/** The name that is the subject of the paragraph's first sentence, or the only one that it names; or -1. */
function aboutWhom(analysis: Analysis, { start, end }: Span): number {
  const { words, mentions } = analysis;
  const subject = subjectIn(analysis, start);
  if (subject !== -1) return subject;
  let only = -1;
  for (let at = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= start); ; at++) {
    const mention = mentions[at];
    if (!mention || startOf(words, mention.lead) >= end) return only;
    if (mention.kind !== "name" || mention.entity === -1) continue;
    if (only !== -1 && mentions[only]?.entity !== mention.entity) return -1;
    only = at;
  }
}

/** The name that is the subject of the first sentence from here, or -1. */
export function subjectIn(analysis: Analysis, start: number): number {
  const { words, grammar, sentences, sentenceOf, mentions } = analysis;
  const { first, last } = itemAt(sentences, sentenceOf[tokenAt(words, start)] ?? 0);
  for (let token = first; token < Math.min(last, first + LONGEST_OPENING); token++) {
    if (!isMainVerb(grammar, unitAt(grammar, token))) continue;
    const subject = namedOver(analysis, subjectOf(grammar, token));
    const { kind, entity } = mentions[subject] ?? {};
    return kind === "name" && entity !== -1 ? subject : -1;
  }
  return -1;
}

/** Tokens up to the verb. */
const LONGEST_OPENING = 40;
