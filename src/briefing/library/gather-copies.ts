import type { Article, Copy } from "../../domain/article.ts";
import { openAddress } from "../../domain/news-source/open-address.ts";
import type { KeptArticle } from "../../domain/news-source.ts";

/** One text under the name that its copies share: whoever was told of one was told of all. */
export interface GatheredArticle {
  readonly name: string;
  readonly article: KeptArticle;
  readonly copies: readonly Copy[];
}

/**
 * Makes one article of syndicated copies, and leaves out what lies in the content folder already.
 */
export function gatherCopies(
  kept: readonly KeptArticle[],
  files: readonly Article[],
): readonly GatheredArticle[] {
  const inFiles = new Set(files.map(({ url }) => url).filter((url) => url !== null));
  const fresh = kept.filter(({ url }) => url === null || !inFiles.has(url));
  const groups = Map.groupBy(fresh, ({ id, copyOf }) => copyOf ?? id);
  return [...groups].flatMap(([name, group]) => {
    const [article, ...others] = group.toSorted(byAge);
    return article ? [{ name, article, copies: others.flatMap(copyOf) }] : [];
  });
}

/** The original comes first, then the others as they were found. */
function byAge(one: KeptArticle, other: KeptArticle): number {
  return (
    Number(one.copyOf !== null) - Number(other.copyOf !== null) ||
    one.firstSeenAt.getTime() - other.firstSeenAt.getTime() ||
    one.id.localeCompare(other.id)
  );
}

/** A copy that has changed since may say something else by now, so it is no copy any more. */
function copyOf({ url, siteName, revision }: KeptArticle): readonly Copy[] {
  const shown = url === null ? null : openAddress(url);
  return shown === null || revision > 1 ? [] : [{ url: shown, siteName }];
}
