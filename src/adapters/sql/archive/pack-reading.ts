import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Article, Person, Quotation } from "../../../domain/article.ts";
import type { Span } from "../../../domain/span.ts";

/**
 * What every packed reading has, so that none of it is stored again. What was packed with it is
 * unreadable without: it must never change.
 */
const DICTIONARY = Buffer.from(
  [
    '"dates":[{"text":"Monday","start":1,"end":2,"iso":"2026-01-01"}]',
    '"inner":[{"start":1,"end":2}],"occasion":"","outlet":"","saidOn":"2026-01-01","continues":true',
    '{"start":1,"end":2,"type":"mixed","type":"indirect","speaker":"","speakerStart":1,"speakerEnd":2',
    ',"cue":"told","cue":"says","cue":"added","cue":"said","confidence":0.9}],"quotations":[{"start":',
    '{"name":"","aliases":["Mr "],"role":null,"m":[]},{"name":"","aliases":[],"role":"","m":[1,2]}',
    '{"id":"","title":"","titleDerived":false,"publishedOn":"2026-01-01","url":"https://www.',
    '.com/","language":"en","bodyStart":0,"paragraphs":[0,1],"sentences":[0,1,1,2],"people":[{"name":',
  ].join(""),
);

/**
 * The level takes a twentieth less of the disk than the usual one and no more time; the next ones
 * gain nothing. A chunk is what a packed reading is held in: with the usual 64 KiB, of which it needs
 * one or two, those that are kept together hold 32 MB.
 */
const PACKING = {
  dictionary: DICTIONARY,
  params: { [constants.ZSTD_c_compressionLevel]: 6 },
  chunkSize: 4_096,
};

/**
 * What the engine read in an article, without the words themselves: these stand beside it. Spans are
 * lists of numbers and what is usual is left out, since there may be millions of them.
 */
export function packReading(article: Article): Uint8Array {
  const { id, title, titleDerived, publishedOn, fileDay, url, language, bodyStart } = article;
  const packed: Packed = {
    ...{ id, title, titleDerived, publishedOn, url, language, bodyStart },
    ...(fileDay && { fileDay }),
    paragraphs: flat(article.paragraphs),
    sentences: flat(article.sentences),
    people: article.people.map(({ mentions, ...person }) => ({ ...person, m: flat(mentions) })),
    quotations: article.quotations.map(({ text: _, ...quotation }) => unusual(quotation)),
    dates: article.dates,
  };
  return zstdCompressSync(JSON.stringify(packed), PACKING);
}

/** The article again, with the words that were read. */
export function unpackReading(bytes: Uint8Array, text: string): Article {
  // It was checked when it was made, and nobody else writes here.
  const packed = JSON.parse(
    zstdDecompressSync(bytes, { dictionary: DICTIONARY }).toString(),
  ) as Packed;
  return {
    ...packed,
    text,
    paragraphs: spans(packed.paragraphs),
    sentences: spans(packed.sentences),
    people: packed.people.map(({ m, ...person }) => ({ ...person, mentions: spans(m) })),
    quotations: packed.quotations.map((quotation) => ({
      ...USUAL,
      ...quotation,
      text: text.slice(quotation.start, quotation.end),
    })),
  };
}

type Spanless = "text" | "paragraphs" | "sentences" | "people" | "quotations";

interface Packed extends Omit<Article, Spanless> {
  readonly paragraphs: readonly number[];
  readonly sentences: readonly number[];
  readonly people: readonly (Omit<Person, "mentions"> & { readonly m: readonly number[] })[];
  readonly quotations: readonly PackedQuotation[];
}

type PackedQuotation = Pick<Quotation, "start" | "end"> & Partial<Omit<Quotation, "text">>;

const USUAL: Omit<Quotation, "text" | "start" | "end"> = {
  type: "direct",
  inner: [],
  speaker: null,
  speakerStart: null,
  speakerEnd: null,
  cue: null,
  occasion: null,
  outlet: null,
  saidOn: null,
  confidence: 0,
  continues: false,
};

function unusual(quotation: Omit<Quotation, "text">): PackedQuotation {
  const usual: Readonly<Record<string, unknown>> = USUAL;
  const entries = Object.entries(quotation).filter(([name, value]) => !isSame(value, usual[name]));
  return { start: quotation.start, end: quotation.end, ...Object.fromEntries(entries) };
}

/** What is usual is an empty list or no list. */
function isSame(value: unknown, usual: unknown): boolean {
  return value === usual || (Array.isArray(value) && Array.isArray(usual) && value.length === 0);
}

/** How far each is from the end of the one before, and how long it is: small numbers. */
function flat(list: readonly Span[]): readonly number[] {
  return list.flatMap(({ start, end }, index) => [
    start - (list[index - 1]?.end ?? 0),
    end - start,
  ]);
}

function spans(numbers: readonly number[]): Span[] {
  const list: Span[] = [];
  let at = 0;
  for (let index = 0; index < numbers.length; index += 2) {
    const start = at + (numbers[index] ?? 0);
    at = start + (numbers[index + 1] ?? 0);
    list.push({ start, end: at });
  }
  return list;
}
