import { createHash } from "node:crypto";
import { parseArticle } from "../../article/parse-article.ts";
import type { Article, SourceText } from "../../domain/article.ts";
import { keepNewest } from "../../domain/memory/keep-newest.ts";
import { openAddress } from "../../domain/news-source/open-address.ts";
import type { KeptArticle } from "../../domain/news-source.ts";
import type { Log } from "../../ports/log.ts";
import type { GatheredArticle } from "./gather-copies.ts";

type ParseKept = (gathered: GatheredArticle) => Article | null;

/**
 * Parses the articles that sources brought and remembers so many of the latest, so that the same
 * text in a hundred channels is parsed once.
 */
export function createKeptParser(mostParsed: number, log: Log): ParseKept {
  const parsed = new Map<string, Article | null>();
  return ({ name, article, copies }) => {
    const fingerprint = fingerprintOf(article);
    const known = parsed.get(fingerprint);
    const made = known === undefined ? parseKept(article, log) : known;
    keepNewest(parsed, [fingerprint, made], mostParsed);
    if (!made) return null;
    const { siteName, revision, sourceId, id, origin, categories, place } = article;
    return {
      ...made,
      id: name,
      ...(copies.length > 0 && { copies }),
      ...(siteName !== null && { siteName }),
      ...(categories !== null && { categories }),
      ...(place !== null && { place }),
      ...(revision > 1 && { earlier: { sourceId, id, origin } }),
    };
  };
}

function fingerprintOf({ title, url, publishedOn, text }: KeptArticle): string {
  const given = JSON.stringify([title, url, publishedOn, text]);
  return createHash("sha256").update(given).digest("base64");
}

/** `null`, and a line in the log, for an article that cannot be parsed. */
function parseKept(kept: KeptArticle, log: Log): Article | null {
  try {
    return parseArticle(sourceTextOf(kept));
  } catch (error) {
    log.error("article not parsed", { article: kept.id, error });
    return null;
  }
}

/** What an article that a source brought is parsed from. */
export function sourceTextOf({ id, text, title, url, publishedOn }: KeptArticle): SourceText {
  const shown = url === null ? null : openAddress(url);
  return {
    id,
    text,
    ...(title !== null && { title }),
    ...(shown !== null && { url: shown }),
    ...(publishedOn !== null && { publishedOn }),
  };
}
