import type { Article, Quotation } from "../../src/domain/article.ts";
import type { Span } from "../../src/domain/span.ts";

/** An article as a test describes it: everything is found in the text, never counted by hand. */
export interface ArticleSketch {
  readonly id?: string;
  readonly title?: string;
  readonly publishedOn?: string | null;
  readonly url?: string | null;
  readonly text: string;
  readonly bodyStart?: number;
  readonly people?: readonly PersonSketch[];
  readonly quotations?: readonly QuotationSketch[];
}

interface PersonSketch {
  readonly name: string;
  readonly role?: string;
  /** Every place where one of these stands is a mention. */
  readonly aliases?: readonly string[];
}

export interface QuotationSketch {
  readonly words: string;
  readonly type?: Quotation["type"];
  readonly inner?: readonly string[];
  readonly speaker?: string | null;
  /** The evidence for the speaker: its occurrence nearest to the words. */
  readonly by?: string;
  readonly cue?: string;
  readonly occasion?: string;
  readonly outlet?: string;
  readonly saidOn?: string;
  readonly confidence?: number;
  readonly continues?: boolean;
}

export function articleFrom(sketch: ArticleSketch): Article {
  const { text, bodyStart = 0 } = sketch;
  const paragraphs = spansOf(text, /[^\n]+/g, bodyStart);
  return {
    id: sketch.id ?? "article",
    title: sketch.title ?? "A headline",
    titleDerived: sketch.title === undefined,
    publishedOn: sketch.publishedOn === undefined ? "2025-11-19" : sketch.publishedOn,
    url: sketch.url ?? null,
    language: "en",
    text,
    bodyStart,
    paragraphs,
    sentences: paragraphs.flatMap((paragraph) => sentencesOf(text, paragraph)),
    people: (sketch.people ?? []).map((person) => toPerson(text, person)),
    quotations: (sketch.quotations ?? []).map((quotation) => toQuotation(text, quotation)),
    dates: [],
  };
}

function toPerson(text: string, { name, role, aliases = [] }: PersonSketch) {
  const mentions = [name, ...aliases].flatMap((form) => everyPlace(text, form));
  return { name, role: role ?? null, aliases: [...aliases], mentions };
}

function toQuotation(text: string, sketch: QuotationSketch): Quotation {
  const { words, speaker = null, by, inner = [] } = sketch;
  const { start, end } = placeOf(text, words);
  const evidence = by === undefined ? null : nearest(everyPlace(text, by), start, by);
  return {
    text: words,
    start,
    end,
    type: sketch.type ?? "direct",
    inner: inner.map((part) => placeOf(text, part)),
    speaker,
    speakerStart: evidence?.start ?? null,
    speakerEnd: evidence?.end ?? null,
    cue: sketch.cue ?? null,
    occasion: sketch.occasion ?? null,
    outlet: sketch.outlet ?? null,
    saidOn: sketch.saidOn ?? null,
    confidence: sketch.confidence ?? (speaker === null ? 0 : 0.95),
    continues: sketch.continues ?? false,
  };
}

function placeOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The article does not have "${words}".`);
  return { start, end: start + words.length };
}

function everyPlace(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    places.push({ start, end: start + words.length });
  }
  return places;
}

function nearest(places: readonly Span[], to: number, words: string): Span {
  const [first, ...others] = places;
  if (!first) throw new Error(`The article does not have "${words}".`);
  return others.reduce(
    (best, place) => (Math.abs(place.start - to) < Math.abs(best.start - to) ? place : best),
    first,
  );
}

function sentencesOf(text: string, { start, end }: Span): Span[] {
  return spansOf(text.slice(0, end), /[^\s].*?(?:[.!?]["”’)]*(?=\s)|$)/gs, start);
}

function spansOf(text: string, pattern: RegExp, from: number): Span[] {
  return [...text.slice(from).matchAll(pattern)]
    .map(({ index, 0: match }) => ({ start: from + index, end: from + index + match.length }))
    .filter((span) => text.slice(span.start, span.end).trim() !== "");
}
