import type { SourceText } from "../../domain/article.ts";
import { BotError } from "../../domain/errors.ts";
import { extractArticle } from "../page/extract-article.ts";
import { explainRefusal } from "../page/refuse-page.ts";
import { decodeMarkup } from "../text/decode-markup.ts";

/** Reads the article on a page that was saved, with what the page tells of it. */
export function readSavedPage(stem: string, bytes: Uint8Array): SourceText {
  const extraction = extractArticle(decodeMarkup(bytes), null);
  if (extraction.status === "refused") {
    throw new BotError("bad-input", explainRefusal(extraction.reason));
  }
  const { title, text, url, publishedOn } = extraction.article;
  return {
    id: stem,
    text,
    title: title ?? undefined,
    url: url ?? undefined,
    publishedOn: publishedOn ?? undefined,
  };
}
