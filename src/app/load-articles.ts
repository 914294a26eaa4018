import { parseArticle } from "../article/parse-article.ts";
import { createLibrary, type Library } from "../briefing/library/library.ts";
import type { Article, SourceText } from "../domain/article.ts";
import { createContentFolder } from "../ingest/file/content-folder.ts";
import { whyUnreadable } from "../ingest/text/why-unreadable.ts";

export interface Loaded {
  readonly library: Library;
  readonly notices: readonly string[];
  /** A file is still being written. */
  readonly isSettled: boolean;
}

/** Loads the folder's articles, and again what has changed since; a library that stays is the same. */
export function createArticleLoader(contentDir: string): () => Promise<Loaded> {
  const folder = createContentFolder(contentDir);
  const parsed = new WeakMap<SourceText, Article | string>();
  let library = createLibrary([]);

  return async () => {
    const { sources, notices, isSettled } = await folder.read();
    const read = sources.map((source) => {
      const article = parsed.get(source) ?? parse(source);
      parsed.set(source, article);
      return article;
    });
    const articles = read.filter((article) => typeof article !== "string");
    if (!isSame(articles, library.articles)) library = createLibrary(articles);
    const unparsed = read.filter((article) => typeof article === "string");
    return { library, notices: [...notices, ...unparsed], isSettled };
  };
}

/** What can't be parsed is a notice with its name. */
function parse(source: SourceText): Article | string {
  try {
    return parseArticle(source);
  } catch (error) {
    return `${source.id} was left out: ${whyUnreadable(error)}`;
  }
}

function isSame(articles: readonly Article[], before: readonly Article[]): boolean {
  const known = new Set(before);
  return articles.length === known.size && articles.every((article) => known.has(article));
}
