import { parseArticle } from "../../article/parse-article.ts";
import type { Article } from "../../domain/article.ts";
import { openAddress } from "../../domain/news-source/open-address.ts";
import type { KeptArticle } from "../../domain/news-source.ts";
import type { Log } from "../../ports/log.ts";

/** An article that cannot be parsed is logged, and found by its words alone. */
export function parseForArchive(kept: KeptArticle, log: Log): Article {
  const { id, copyOf, text, title, url, publishedOn, siteName } = kept;
  const shown = url === null ? null : openAddress(url);
  const source = { id: copyOf ?? id, text, title, url: shown, publishedOn };
  const article = parse(source, log);
  // The outlet is asked for by this name too.
  return siteName === null ? article : { ...article, siteName };
}

type Given = Pick<Article, "id" | "text" | "url" | "publishedOn"> & {
  readonly title: string | null;
};

function parse(given: Given, log: Log): Article {
  const { id, text, title, url, publishedOn } = given;
  try {
    return parseArticle({
      id,
      text,
      ...(title !== null && { title }),
      ...(url !== null && { url }),
      ...(publishedOn !== null && { publishedOn }),
    });
  } catch (error) {
    log.error("article not parsed", { article: id, error });
    return withoutReading(given);
  }
}

function withoutReading({ title, ...given }: Given): Article {
  const whole = { start: 0, end: given.text.length };
  return {
    ...given,
    title: title ?? "",
    titleDerived: title === null,
    language: "und",
    bodyStart: 0,
    paragraphs: [whole],
    sentences: [whole],
    people: [],
    quotations: [],
    dates: [],
  };
}
