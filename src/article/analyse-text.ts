import type { Span } from "../domain/span.ts";
import { type UnquotedTokens, unquotedTokens } from "./attribution/unquoted-tokens.ts";
import { isNamedHuman } from "./grammar/noun-kinds.ts";
import { type Grammar, readGrammar } from "./grammar/read-grammar.ts";
import { pairQuotationMarks, type Quoted } from "./marks/pair-quotation-marks.ts";
import { readDialogue, readTranscript } from "./marks/transcript.ts";
import { withClauseSubjects } from "./people/clause-subjects.ts";
import { findMentions, type Mention } from "./people/find-mentions.ts";
import { findNames } from "./people/find-names.ts";
import { type Entities, gatherEntities } from "./people/gather-entities.ts";
import type { Name } from "./people/name.ts";
import { nearQuotations } from "./people/near-quotations.ts";
import { asRead } from "./text/as-read.ts";
import { behindPlace } from "./text/dateline.ts";
import { tellAgencies } from "./text/in-capitals.ts";
import { itemAt, tokenAt } from "./text/lookup.ts";
import { int32Array } from "./text/number-arrays.ts";
import { splitParagraphs } from "./text/split-paragraphs.ts";
import { type Sentence, splitSentences } from "./text/split-sentences.ts";
import { hashOf, startOf } from "./text/token.ts";
import { classifyWords, tokenize, type Words } from "./text/tokenize.ts";

/** What the text holds before anyone asks who said what: the evidence for every later stage. */
export interface Analysis {
  readonly text: string;
  readonly words: Words;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly quoted: readonly Quoted[];
  readonly names: readonly Name[];
  readonly entities: Entities;
  readonly mentions: readonly Mention[];
  /** The reporter's own words, each quotation as one item, and their grammar. */
  readonly unquoted: UnquotedTokens;
  readonly grammar: Grammar;
  /** Of each token: its quotation or -1, its paragraph, its sentence. */
  readonly quoteOf: Int32Array;
  readonly paragraphOf: Int32Array;
  readonly sentenceOf: Int32Array;
}

export function analyseText(written: string, bodyStart = 0): Analysis {
  const text = asRead(written);
  const tokens = tokenize(text, bodyStart);
  tellAgencies(tokens);
  const words = classifyWords(tokens);
  const sentences = sentencesFrom(words, bodyStart);
  const paragraphs = splitParagraphs(text, bodyStart);
  const marked = pairQuotationMarks(text, paragraphs);
  const quoted = readDialogue(text, paragraphs, readTranscript(text, paragraphs, marked));
  const quoteOf = quotedTokens(words, quoted);
  const names = findNames(words, sentences);
  const unquoted = unquotedTokens(words, sentences, quoted);
  const grammar = readGrammar(unquoted);
  const entities = gatherEntities(words, names, askedTwice(words, grammar));
  const paragraphOf = spanOfTokens(words, paragraphs);
  const sentenceOf = spanOfTokens(words, sentences);
  const found = withClauseSubjects(
    { words, quoteOf, grammar },
    findMentions({ words, names, entities, quoteOf, grammar }),
    nearQuotations({ words, sentences, paragraphs, quoted, quoteOf }),
  );
  const mentions = withoutDatelines({ words, paragraphs, paragraphOf }, found);
  return {
    text,
    words,
    paragraphs,
    sentences,
    quoted,
    names,
    entities,
    mentions,
    unquoted,
    grammar,
    quoteOf,
    paragraphOf,
    sentenceOf,
  };
}

/** "NASHVILLE, Tenn. -- Officials say": a place at the head of a report is nobody. */
function withoutDatelines(
  { words, paragraphs, paragraphOf }: Pick<Analysis, "words" | "paragraphs" | "paragraphOf">,
  mentions: readonly Mention[],
): readonly Mention[] {
  const bodies = paragraphs.map(({ start }) => behindPlace(words, start));
  if (bodies.every((body, index) => body === itemAt(paragraphs, index).start)) return mentions;
  return mentions.filter(
    ({ head }) => startOf(words, head) >= (bodies[paragraphOf[head] ?? 0] ?? 0),
  );
}

/** Places of one name that are read to tell whether it is somebody's. */
const MOST_ASKED = 2;

/** Whether a name is somebody's; where it comes again, what its first places have told. */
function askedTwice(words: Words, grammar: Grammar): (name: Name) => boolean {
  const answers = new Map<number, { asked: number; isHuman: boolean }>();
  return ({ first, last }) => {
    const form = Math.imul(hashOf(words, first), 31) ^ hashOf(words, last - 1);
    const answer = answers.get(form) ?? { asked: 0, isHuman: false };
    answers.set(form, answer);
    if (!answer.isHuman && answer.asked++ < MOST_ASKED)
      answer.isHuman = isNamedHuman(grammar, last - 1);
    return answer.isHuman;
  };
}

/** The first sentence of the body may share its line with the date before it. */
function sentencesFrom(words: Words, from: number): readonly Sentence[] {
  const sentences = splitSentences(words);
  if (from === 0) return sentences;
  const [lead, ...others] = sentences.filter(({ end }) => end > from);
  if (!lead || lead.start >= from) return lead ? [lead, ...others] : others;
  let { first } = lead;
  while (first < lead.last - 1 && startOf(words, first) < from) first++;
  return [{ ...lead, first, start: startOf(words, first) }, ...others];
}

function spanOfTokens(words: Words, spans: readonly Span[]): Int32Array {
  const spanOf = int32Array(words.count);
  const last = spans.length - 1;
  let token = 0;
  for (let span = 0; span < last; span++) {
    const { end } = itemAt(spans, span);
    while (token < words.count && startOf(words, token) < end) spanOf[token++] = span;
  }
  return last > 0 ? spanOf.fill(last, token) : spanOf;
}

/** The paragraph and the sentence that a token stands in. */
export function paragraphAt({ paragraphOf }: Analysis, token: number): number {
  return paragraphOf[token] ?? -1;
}

export function sentenceAt({ sentenceOf }: Analysis, token: number): number {
  return sentenceOf[token] ?? -1;
}

/** Whether its sentence begins with the token. */
export function opensSentence({ sentenceOf }: Analysis, token: number): boolean {
  return token === 0 || sentenceOf[token - 1] !== sentenceOf[token];
}

/** The first token of the paragraph that a token stands in. */
export function paragraphOpening(analysis: Analysis, token: number): number {
  const { words, paragraphs } = analysis;
  return tokenAt(words, itemAt(paragraphs, paragraphAt(analysis, token)).start);
}

/** Whether nothing but its marks stands beside a quotation in its paragraph. */
export function fillsParagraph({ quoted, paragraphs }: Analysis, quote: number): boolean {
  const { start, end, paragraph } = itemAt(quoted, quote);
  const own = itemAt(paragraphs, paragraph);
  return own.start >= start - 1 && own.end <= end + 1;
}

/** Whether any of these tokens, `last` exclusive, stand in a quotation. */
export function isQuotedIn({ quoteOf }: Analysis, first: number, last: number): boolean {
  return quoteOf.subarray(first, last).some((quote) => quote !== -1);
}

/** Of each token, the number of the quotation it stands in, or -1; `quotations` are in order. */
function quotedTokens(tokens: Words, quotations: readonly Span[]): Int32Array {
  const quoteOf = int32Array(tokens.count).fill(-1);
  let free = 0;
  quotations.forEach(({ start, end }, quote) => {
    const last = Math.max(free, tokenAt(tokens, end));
    quoteOf.fill(quote, Math.max(free, tokenAt(tokens, start)), last);
    free = last;
  });
  return quoteOf;
}
