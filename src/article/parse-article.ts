import type { Article, Quotation, SourceText } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { findBody } from "./find-body.ts";
import { pairQuotationMarks } from "./pair-quotation-marks.ts";
import { splitParagraphs } from "./split-paragraphs.ts";

/** Reads an article: what stands where, who is in it, and who said what, word for word. */
export function parseArticle(source: SourceText): Article {
  const { id, text } = source;
  const body = findBody(text);
  const paragraphs = splitParagraphs(text, body.start);
  const quotations = pairQuotationMarks(text, paragraphs).map((span) => asQuotation(text, span));

  return {
    id,
    title: source.title ?? text.slice(body.start, body.start + 90),
    titleDerived: source.title === undefined,
    publishedOn: source.publishedOn ?? body.publishedOn,
    url: source.url ?? null,
    language: "en",
    text,
    bodyStart: body.start,
    paragraphs: [...paragraphs],
    sentences: [...paragraphs],
    people: [],
    quotations,
    dates: [],
  };
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
