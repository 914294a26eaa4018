import { parseArticle } from "../../src/article/parse-article.ts";
import { extractArticle } from "../../src/ingest/page/extract-article.ts";

export const FIRST =
  "The harbour board will close the old ferry pier in April, after engineers found that four of its main timbers had rotted through.";
export const SECOND =
  "“We could not let another winter pass over those timbers,” said Ines Duarte, the harbour master, at a meeting on Monday evening.";
export const THIRD =
  "The board expects the repair to cost two million crowns, of which the county has promised to pay one third in the autumn.";
/** Somebody's words, of which the article says nothing else. */
export const WORDS = "Nobody told us a single word about any of this until the last day.";
export const MORE = "Then the pier was shut and the buses did not come.";

/** The text of an article into whose midst a piece of HTML was put. */
export function textOf(inside: string): string {
  const html = `<!doctype html><html><head><title>Pier shut</title></head><body><nav><a href="/">Home</a></nav>
   <article><h1>Pier shut</h1><p>${FIRST}</p><p>${SECOND}</p>${inside}<p>${THIRD}</p></article></body></html>`;
  const extraction = extractArticle(html, "https://pier.example/a");
  return extraction.status === "article" ? extraction.article.text : extraction.reason;
}

export const story = (...inside: readonly string[]) =>
  [FIRST, SECOND, ...inside, THIRD].join("\n\n");

/** Whose the words are that the piece brings into the article. */
export function speakersOf(inside: string): readonly (readonly [string, string | null])[] {
  const { quotations } = parseArticle({ id: "a", text: textOf(inside) });
  const direct = quotations.filter(({ type, start }) => type === "direct" && start > FIRST.length);
  return direct.slice(1).map(({ text, speaker }) => [text, speaker] as const);
}
