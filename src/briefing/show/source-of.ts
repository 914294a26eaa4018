import type { Article } from "../../domain/article.ts";
import { hostOf } from "../../domain/news-source/host-of.ts";
import type { Place, Source } from "../../domain/reply.ts";
import type { Span } from "../../domain/span.ts";
import { longDate } from "../../domain/wording.ts";

/** What stays on one line. The limits were chosen by hand. */
const TITLE_LENGTH = 60;
const LONGEST_LINK = 600;
/** Characters of a headline over a story. */
export const HEADLINE_LENGTH = 150;
/** Of an article whose page was found gone. */
export const REMOVED = "removed by its outlet";

/** Says where a part of an article stands, as it is shown beneath that part. */
export function sourceOf(article: Article, span: Span): Source {
  return at(article, span, clip(article.title, TITLE_LENGTH));
}

/** Says it under the article's own headline, where naming the article again is noise. */
export function sourceUnderHeadline(article: Article, span: Span): Source {
  return at(article, span, outletOf(article));
}

/** Says it where the article was named just above: only the paragraph. */
export function sourceNamedAbove(article: Article, span: Span): Source {
  const { label, url } = sourceUnderHeadline(article, span);
  return { label: /paragraph \d+$/.exec(label)?.[0] ?? label, url };
}

function at(article: Article, { start, end }: Span, name: string | null): Source {
  const paragraph = article.paragraphs.findIndex((each) => each.end > start) + 1;
  const parts = [
    name,
    dayAsTold(article),
    article.removedAt && REMOVED,
    paragraph > 0 ? `paragraph ${paragraph}` : null,
  ];
  const label = parts.filter(Boolean).join(", ") || clip(article.title, TITLE_LENGTH);
  return { label, url: shortEnough(linkToText(article.url, article.text.slice(start, end))) };
}

/** The day of its file is no day of publishing, so it is not shown as one. */
export function dayAsTold({ publishedOn, fileDay }: Article): string | null {
  if (publishedOn !== null) return longDate(publishedOn);
  return fileDay ? `file of ${longDate(fileDay)}` : null;
}

export function placeOf(article: Article, { start, end }: Span, confidence: number | null): Place {
  const { id: articleId, siteName, publishedOn } = article;
  const outlet = siteName ?? outletOf(article);
  return { articleId, start, end, outlet, publishedOn, confidence };
}

/** The site that printed the article, as its readers know it. */
export function outletOf({ url }: Pick<Article, "url">): string | null {
  return hostOf(url);
}

/** Cuts a label of our own at a word; quoted words are never cut. */
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

/** Up to this length the whole quotation is in the link. These limits were chosen by hand. */
const WHOLE_UP_TO = 80;
const WORDS_AT_EACH_END = 5;
const CHARACTERS_AT_EACH_END = 60;

/**
 * A link that scrolls to the words (https://wicg.github.io/scroll-to-text-fragment). A long
 * quotation, and one over several paragraphs, is given by its first and last words, because one
 * piece never matches across paragraphs and long links are cut on the way. It is `null` for what is
 * no http(s) address.
 */
export function linkToText(url: string | null, words: string): string | null {
  if (!url || !/^https?:\/\//i.test(url)) return null;
  const directive = `:~:text=${fragmentFor(words.trim())}`;
  const withoutDirective = url.split(":~:")[0] ?? url;
  return withoutDirective.includes("#")
    ? `${withoutDirective}${directive}`
    : `${withoutDirective}#${directive}`;
}

function fragmentFor(words: string): string {
  const pieces = words.split(/\s+/);
  if ((words.length <= WHOLE_UP_TO && !words.includes("\n")) || pieces.length < 2) {
    return encode(words.slice(0, WHOLE_UP_TO));
  }
  const each = Math.min(WORDS_AT_EACH_END, Math.floor(pieces.length / 2));
  const start = pieces.slice(0, each).join(" ").slice(0, CHARACTERS_AT_EACH_END);
  const end = pieces.slice(-each).join(" ").slice(-CHARACTERS_AT_EACH_END);
  return `${encode(start)},${encode(end)}`;
}

// A "-" marks context in such a link; brackets and quotes would end a link in chat markup.
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replace(
    /[-!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
