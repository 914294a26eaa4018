import { engineVersion } from "../../article/engine-version.ts";
import { isReadingOf } from "../../article/is-reading-of.ts";
import type { Article, SourceText } from "../../domain/article.ts";
import { CONTENT } from "../../domain/news-source.ts";
import type { Archive } from "../../ports/archive.ts";
import { fileName } from "./file-name.ts";

/**
 * Gives articles of one source as they were read before, so that none is read twice; `null` for one
 * that was not, or was another text then.
 */
export type Recall = (
  sourceId: string,
  texts: readonly SourceText[],
) => Promise<readonly (Article | null)[]>;

export function createRecall(archive: Pick<Archive, "readings">): Recall {
  const engine = engineVersion();
  return async (sourceId, texts) => {
    const ids = texts.map(({ id }) => (sourceId === CONTENT ? fileName(id) : id));
    const found = await archive.readings(sourceId, ids, engine);
    return texts.map((text, index) => {
      const article = found[index];
      return article && isReadingOf(article, text) ? article : null;
    });
  };
}
