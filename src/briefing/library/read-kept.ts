import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { parseArticle } from "../../article/parse-article.ts";
import type { Article, SourceText } from "../../domain/article.ts";
import { keepNewest } from "../../domain/memory/keep-newest.ts";
import { openAddress } from "../../domain/news-source/open-address.ts";
import type { KeptArticle } from "../../domain/news-source.ts";
import type { Log } from "../../ports/log.ts";
import type { GatheredArticle } from "./gather-copies.ts";
import type { Recall } from "./recall-articles.ts";

type ReadKept = (gathered: readonly GatheredArticle[]) => Promise<readonly Article[]>;

interface ReaderOptions {
  readonly recall: Recall;
  readonly log: Log;
}

/**
 * Gives articles that sources brought as the archive has read them, and parses what it has not. So
 * many of the latest are remembered, so that the same text in a hundred channels is read once.
 */
export function createKeptReader(mostRead: number, options: ReaderOptions): ReadKept {
  const known = new Map<string, Article | null>();

  return async (gathered) => {
    const printed = gathered.map((one) => ({ ...one, print: fingerprintOf(one.article) }));
    const unknown = printed.filter(({ print }) => !known.has(print));
    const fresh = await readAll(unknown, options);
    const read = printed.map(({ print }) => known.get(print) ?? fresh.get(print) ?? null);
    return printed.flatMap(({ print, ...one }, index) => {
      const article = read[index] ?? null;
      keepNewest(known, [print, article], mostRead);
      return article ? [named(article, one)] : [];
    });
  };
}

interface Printed {
  readonly print: string;
  readonly article: KeptArticle;
}

async function readAll(
  asked: readonly Printed[],
  { recall, log }: ReaderOptions,
): Promise<ReadonlyMap<string, Article | null>> {
  const read = new Map<string, Article | null>();
  for (const [sourceId, printed] of Map.groupBy(asked, ({ article }) => article.sourceId)) {
    const found = await recall(
      sourceId,
      printed.map(({ article }) => sourceTextOf(article)),
    );
    for (const [index, { print, article }] of printed.entries()) {
      read.set(print, found[index] ?? parseKept(article, log));
      if (!found[index]) await breathe();
    }
  }
  return read;
}

function named(read: Article, { name, article, copies }: GatheredArticle): Article {
  const { siteName, revision, sourceId, id, origin, categories, place, removedAt } = article;
  return {
    ...read,
    id: name,
    ...(copies.length > 0 && { copies }),
    ...(siteName !== null && { siteName }),
    ...(categories !== null && { categories }),
    ...(place !== null && { place }),
    ...(removedAt !== null && { removedAt }),
    ...(revision > 1 && { earlier: { sourceId, id, origin } }),
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
