import type { KeptArticle } from "../domain/news-source.ts";
import type { ArticleFound } from "./source-store.ts";

/** The id of the article that it is a copy of, among those that share a band with it. */
export function originalOf(
  { id, likeness }: ArticleFound,
  likely: readonly KeptArticle[],
): string | null {
  const original = likely.find((one) => one.id !== id && likeness?.isCopyOf(one.text));
  const name = original ? (original.copyOf ?? original.id) : null;
  // What is alike to it may be a copy of this very address, as another source had it.
  return name === id ? null : name;
}
