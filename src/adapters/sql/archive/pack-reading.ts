import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Article } from "../../../domain/article.ts";

/** What the engine read in an article, without the words themselves: these stand beside it. */
export function packReading({ text: _, ...article }: Article): Uint8Array {
  const { quotations, copies: __, siteName: ___, earlier: ____, ...rest } = article;
  const packed = { ...rest, quotations: quotations.map(({ text: _____, ...each }) => each) };
  return zstdCompressSync(JSON.stringify(packed));
}

/** The article again, with the words that were read. */
export function unpackReading(packed: Uint8Array, text: string): Article {
  // It was checked when it was made, and nobody else writes here.
  const { quotations, ...rest } = JSON.parse(zstdDecompressSync(packed).toString()) as Article;
  const withWords = quotations.map((quotation) => ({
    ...quotation,
    text: text.slice(quotation.start, quotation.end),
  }));
  return { ...rest, text, quotations: withWords };
}
