import type { Article } from "../../domain/article.ts";
import { openAddress } from "../../domain/news-source/open-address.ts";
import type { KeptArticle } from "../../domain/news-source.ts";
import type { Log } from "../../ports/log.ts";
import { parseKept } from "../library/parse-kept.ts";

/** An article that cannot be parsed is found by its words alone. */
export function parseForArchive(kept: KeptArticle, log: Log): Article {
  const { id, copyOf, siteName } = kept;
  const article = { ...(parseKept(kept, log) ?? withoutReading(kept)), id: copyOf ?? id };
  // The outlet is asked for by this name too.
  return siteName === null ? article : { ...article, siteName };
}

function withoutReading({ id, title, text, url, publishedOn }: KeptArticle): Article {
  const whole = { start: 0, end: text.length };
  return {
    ...{ id, text, publishedOn },
    url: url === null ? null : openAddress(url),
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
