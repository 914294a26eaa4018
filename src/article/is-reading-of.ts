import type { Article, SourceText } from "../domain/article.ts";
import { findBody } from "./text/find-body.ts";

/** Whether an article was read from this very text, so that reading it again would give the same. */
export function isReadingOf(article: Article, source: SourceText): boolean {
  const { title, text, url = null, bodyStart } = source;
  const body = findBody(text, bodyStart);
  const publishedOn = source.publishedOn ?? body.publishedOn;
  return (
    article.text === text &&
    article.url === url &&
    article.titleDerived === (title === undefined) &&
    article.title === (title ?? article.title) &&
    article.bodyStart === body.start &&
    article.publishedOn === publishedOn &&
    article.fileDay === (publishedOn === null ? source.fileDay : undefined)
  );
}
