import type { Article, Quotation, SourceText } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { classifyWords, type Words } from "./classify-words.ts";
import { deriveTitle } from "./derive-title.ts";
import { detectLanguage } from "./detect-language.ts";
import { findBody } from "./find-body.ts";
import { pairQuotationMarks } from "./pair-quotation-marks.ts";
import { resolveDates } from "./resolve-dates.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { type Sentence, splitSentences } from "./split-sentences.ts";
import { tokenize } from "./tokenize.ts";

/** Reads an article: what stands where, who is in it, and who said what, word for word. */
export function parseArticle(source: SourceText): Article {
  const { id, text } = source;
  const body = findBody(text);
  const paragraphs = splitParagraphs(text, body.start);
  const words = classifyWords(tokenize(text));
  const sentences = sentencesFrom(words, body.start);
  const publishedOn = source.publishedOn ?? body.publishedOn;
  const quotations = pairQuotationMarks(text, paragraphs).map((span) => asQuotation(text, span));

  return {
    id,
    title: source.title ?? deriveTitle(words, sentences, quotations),
    titleDerived: source.title === undefined,
    publishedOn,
    url: source.url ?? null,
    language: detectLanguage(words, body.start),
    text,
    bodyStart: body.start,
    paragraphs: [...paragraphs],
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    people: [],
    quotations,
    dates: [...resolveDates(words, publishedOn, body.start)],
  };
}

/** The first sentence of the body may share its line with the date before it. */
function sentencesFrom(words: Words, from: number): readonly Sentence[] {
  const sentences = splitSentences(words).filter(({ end }) => end > from);
  const [lead, ...others] = sentences;
  if (!lead || lead.start >= from) return sentences;
  let { first } = lead;
  while (first < lead.last - 1 && (words.starts[first] as number) < from) first++;
  return [{ ...lead, first, start: words.starts[first] as number }, ...others];
}

function asQuotation(text: string, { start, end }: Span): Quotation {
  return {
    text: text.slice(start, end),
    start,
    end,
    type: "direct",
    inner: [],
    speaker: null,
    speakerStart: null,
    speakerEnd: null,
    cue: null,
    occasion: null,
    saidOn: null,
    confidence: 0,
    continues: false,
  };
}
