import type { Article } from "../../domain/article.ts";
import { longDate } from "../../domain/long-date.ts";
import type { Source } from "../../domain/reply.ts";
import type { Span } from "../../domain/span.ts";
import { linkToText } from "../words/text-fragment.ts";

const TITLE_LENGTH = 60;
const LONGEST_LINK = 600;

/** Where a stretch of an article stands, as shown beneath it. */
export function sourceOf(article: Article, span: Span): Source {
  return at(article, span, clip(article.title, TITLE_LENGTH));
}

/** The same under the article's own headline, where naming it again is noise. */
export function sourceUnderHeadline(article: Article, span: Span): Source {
  return at(article, span, outletOf(article));
}

/** The same where the article was named just above: the paragraph alone. */
export function sourceNamedAbove(article: Article, span: Span): Source {
  const { label, url } = sourceUnderHeadline(article, span);
  return { label: /paragraph \d+$/.exec(label)?.[0] ?? label, url };
}

function at(article: Article, { start, end }: Span, name: string | null): Source {
  const paragraph = article.paragraphs.findIndex((each) => each.end > start) + 1;
  const parts = [
    name,
    article.publishedOn && longDate(article.publishedOn),
    paragraph > 0 ? `paragraph ${paragraph}` : null,
  ];
  const label = parts.filter(Boolean).join(", ") || clip(article.title, TITLE_LENGTH);
  return { label, url: shortEnough(linkToText(article.url, article.text.slice(start, end))) };
}

/** The site an article was printed on, as its readers know it. */
export function outletOf({ url }: Pick<Article, "url">): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}

/** Our own labels may be cut, at a word; quoted words never are. */
export function clip(text: string, length: number): string {
  const line = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ").trim() : text.trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(" "), Math.floor(length / 2)));
  return `${atWord.toWellFormed().replace(/[\s,;:–—-]+$/, "")}…`;
}

function shortEnough(url: string | null): string | null {
  return url && url.length <= LONGEST_LINK ? url : null;
}
