import type { Article } from "../../domain/article.ts";
import { foldedWords } from "../words/fold.ts";
import { createWordMatcher } from "../words/match-words.ts";
import type { Library } from "./library.ts";

/** Chosen by hand: whoever has more to choose from should say more. */
const MOST_CHOICES = 10;

export type ArticleSearch =
  | { readonly found: "one"; readonly article: Article }
  | { readonly found: "several"; readonly articles: readonly Article[] }
  | { readonly found: "nothing" };

/**
 * Finds an article by its number in the list (1 is the newest), its id, its date, or words of its
 * title.
 */
export function findArticle(library: Library, which: string): ArticleSearch {
  const wanted = which.trim();
  const exact = library.article(wanted) ?? numbered(library, wanted);
  if (exact) return { found: "one", article: exact };

  const matches = IS_NUMBER.test(wanted) ? null : createWordMatcher(wanted);
  if (!matches) return { found: "nothing" };
  const byTitle = library.articles.filter(({ title }) => matches(title));
  const byPlate = library.articles.filter(({ id, title, publishedOn }) =>
    matches(`${title} ${id} ${publishedOn ?? ""}`),
  );
  return offer([byTitle, byPlate, naming(library, wanted)].find(({ length }) => length > 0) ?? []);
}

// A year is looked for in dates, a shorter number in the list only.
const IS_NUMBER = /^[#+-]?\d{1,3}$/;

function numbered({ articles }: Library, wanted: string): Article | null {
  return IS_NUMBER.test(wanted) ? (articles[Number(wanted.replace("#", "")) - 1] ?? null) : null;
}

function naming({ articles }: Library, wanted: string): readonly Article[] {
  const words = foldedWords(wanted);
  return articles.filter(({ people }) =>
    people.some(({ name }) => {
      const nameWords = foldedWords(name);
      return words.every((word) => nameWords.includes(word));
    }),
  );
}

function offer(articles: readonly Article[]): ArticleSearch {
  const [only, ...others] = articles;
  if (!only) return { found: "nothing" };
  if (others.length === 0) return { found: "one", article: only };
  return { found: "several", articles: articles.slice(0, MOST_CHOICES) };
}
