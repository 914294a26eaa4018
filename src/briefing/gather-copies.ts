import type { Article } from "../domain/article.ts";
import type { SourcedArticle } from "../ports/source-store.ts";

/** Another place where the same words were printed. */
export interface Copy {
  readonly url: string;
  readonly siteName: string | null;
}

interface Gathered {
  /** One for each text, under the name that its copies share: what was told of one was told of all. */
  readonly articles: readonly SourcedArticle[];
  readonly copies: ReadonlyMap<string, readonly Copy[]>;
}

/** Syndicated copies as one article; what lies in the content folder already is left out. */
export function gatherCopies(kept: readonly SourcedArticle[], files: readonly Article[]): Gathered {
  const inFiles = new Set(files.map(({ url }) => url).filter((url) => url !== null));
  const fresh = kept.filter(({ url }) => url === null || !inFiles.has(url));
  const articles: SourcedArticle[] = [];
  const copies = new Map<string, readonly Copy[]>();

  for (const [id, group] of Map.groupBy(fresh, ({ id, copyOf }) => copyOf ?? id)) {
    const [first, ...others] = group.toSorted(byAge);
    if (!first) continue;
    const sourceIds = [...new Set(group.flatMap((one) => one.sourceIds))];
    articles.push({ ...first, id, sourceIds });
    const elsewhere = others.flatMap(({ url, siteName }) =>
      url === null ? [] : [{ url, siteName }],
    );
    if (elsewhere.length > 0) copies.set(id, elsewhere);
  }
  return { articles, copies };
}

/** The original, then the others as they came. */
function byAge(one: SourcedArticle, other: SourcedArticle): number {
  return (
    Number(one.copyOf !== null) - Number(other.copyOf !== null) ||
    one.firstSeenAt.getTime() - other.firstSeenAt.getTime() ||
    one.id.localeCompare(other.id)
  );
}
