import type { Article, ParseSource } from "../../domain/article.ts";
import { openAddress } from "../../domain/news-source/open-address.ts";
import type { KeptArticle } from "../../domain/news-source.ts";
import type { Log } from "../../ports/log.ts";
import { sourceTextOf } from "../library/read-kept.ts";

/** An article that cannot be parsed is found by its words alone. */
export async function parseForArchive(
  kept: KeptArticle,
  { parse, log }: ParseTools,
): Promise<Article> {
  const { id, copyOf, siteName } = kept;
  const read = await readKept(kept, { parse, log });
  const article = { ...read, id: copyOf ?? id };
  // The outlet is asked for by this name too.
  return siteName === null ? article : { ...article, siteName };
}

interface ParseTools {
  readonly parse: ParseSource;
  readonly log: Log;
}

async function readKept(kept: KeptArticle, { parse, log }: ParseTools): Promise<Article> {
  try {
    return await parse(sourceTextOf(kept));
  } catch (error) {
    log.error("article not parsed", { article: kept.id, error });
    return withoutReading(kept);
  }
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
