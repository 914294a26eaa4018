import { setImmediate as breathe } from "node:timers/promises";
import { parseArticle } from "../article/parse-article.ts";
import { createLibrary, type Library } from "../briefing/library/library.ts";
import type { Article, SourceText } from "../domain/article.ts";
import { printableName } from "../domain/printable-name.ts";
import { createContentFolder, type ReadFile } from "../ingest/file/content-folder.ts";
import type { FileLimits } from "../ingest/file/read-regular-file.ts";
import { whyUnreadable } from "../ingest/text/why-unreadable.ts";

interface Loaded {
  readonly library: Library;
  readonly notices: readonly string[];
  /** A file is still being written. */
  readonly isSettled: boolean;
}

export type LoadArticles = (signal?: AbortSignal) => Promise<Loaded>;

/** Loads the folder's articles, and again what has changed since; a library that stays is the same. */
export function createArticleLoader(
  contentDir: string,
  limits?: FileLimits,
  readFile?: ReadFile,
): LoadArticles {
  const folder = createContentFolder(contentDir, limits, readFile);
  const parsed = new WeakMap<SourceText, Article | string>();
  let library = createLibrary([]);

  /** In turns with everything else, so that thousands of files hold up no answer and no signal. */
  async function parseInTurns(source: SourceText, signal?: AbortSignal) {
    const known = parsed.get(source);
    if (known !== undefined) return known;
    await breathe(undefined, { signal });
    const article = parse(source);
    parsed.set(source, article);
    return article;
  }

  return async (signal) => {
    const { sources, notices, isSettled } = await folder.read(signal);
    const read: (Article | string)[] = [];
    for (const source of sources) read.push(await parseInTurns(source, signal));
    const articles = read.filter((article) => typeof article !== "string");
    if (!isSame(articles, library.articles)) library = createLibrary(articles);
    const unparsed = read.filter((article) => typeof article === "string");
    return { library, notices: [...notices, ...unparsed], isSettled };
  };
}

/**
 * Chosen by hand: a book has a million characters. The engine reads some 800,000 in a second, in
 * which nothing else is answered.
 */
const LONGEST_ARTICLE = 2_000_000;

/** What can't be parsed is a notice with its name. */
function parse(source: SourceText): Article | string {
  const leftOut = `${printableName(source.id)} was left out:`;
  if (source.text.length > LONGEST_ARTICLE) {
    return `${leftOut} it has more than ${LONGEST_ARTICLE / 1_000_000} million characters, as no article has. Split it.`;
  }
  try {
    return parseArticle(source);
  } catch (error) {
    return `${leftOut} ${whyUnreadable(error)}`;
  }
}

function isSame(articles: readonly Article[], before: readonly Article[]): boolean {
  const known = new Set(before);
  return articles.length === known.size && articles.every((article) => known.has(article));
}
