import { setImmediate as breathe } from "node:timers/promises";
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
  signal?: AbortSignal,
) => Promise<readonly (Article | null)[]>;

/** Unpacked within some 20 ms, after which other work gets a turn. Chosen by hand. */
const AT_ONCE = 50;

export function createRecall(archive: Pick<Archive, "readings">): Recall {
  const engine = engineVersion();
  return async (sourceId, texts, signal) => {
    const ids = texts.map(({ id }) => (sourceId === CONTENT ? fileName(id) : id));
    const found: (Article | null)[] = [];
    while (found.length < texts.length) {
      signal?.throwIfAborted();
      const some = ids.slice(found.length, found.length + AT_ONCE);
      found.push(...(await archive.readings(sourceId, some, engine)));
      await breathe();
    }
    return texts.map((text, index) => {
      const article = found[index];
      return article && isReadingOf(article, text) ? article : null;
    });
  };
}
