import { parseArticle } from "../article/parse-article.ts";
import { createLibrary, type Library } from "../briefing/library.ts";
import { readContent } from "../ingest/read-content.ts";
import { whyUnreadable } from "../ingest/why-unreadable.ts";

export interface Loaded {
  readonly library: Library;
  readonly notices: readonly string[];
}

/** The folder's articles, parsed; what can't be read is a notice with its name. */
export async function loadArticles(contentDir: string): Promise<Loaded> {
  const { sources, notices } = await readContent(contentDir);
  const unparsed: string[] = [];

  const articles = sources.flatMap((source) => {
    try {
      return [parseArticle(source)];
    } catch (error) {
      unparsed.push(`${source.id} was left out: ${whyUnreadable(error)}`);
      return [];
    }
  });
  return { library: createLibrary(articles), notices: [...notices, ...unparsed] };
}
