import type { Article, Copy } from "../../domain/article.ts";
import type { SourcedArticle } from "../../ports/source-store.ts";

/** One text, under the name that its copies share: what was told of one was told of all. */
interface GatheredArticle extends SourcedArticle {
  readonly copies: readonly Copy[];
}

/** Syndicated copies as one article; what lies in the content folder already is left out. */
export function gatherCopies(
  kept: readonly SourcedArticle[],
  files: readonly Article[],
): readonly GatheredArticle[] {
  const inFiles = new Set(files.map(({ url }) => url).filter((url) => url !== null));
  const fresh = kept.filter(({ url }) => url === null || !inFiles.has(url));
  const groups = Map.groupBy(fresh, ({ id, copyOf }) => copyOf ?? id);
  return [...groups].flatMap(([id, group]) => {
    const [first, ...others] = group.toSorted(byAge);
    if (!first) return [];
    const sourceIds = [...new Set(group.flatMap((one) => one.sourceIds))];
    const copies = others.flatMap(({ url, siteName }) => (url === null ? [] : [{ url, siteName }]));
    return [{ ...first, id, sourceIds, copies }];
  });
}

/** The original, then the others as they came. */
function byAge(one: SourcedArticle, other: SourcedArticle): number {
  return (
    Number(one.copyOf !== null) - Number(other.copyOf !== null) ||
    one.firstSeenAt.getTime() - other.firstSeenAt.getTime() ||
    one.id.localeCompare(other.id)
  );
}
