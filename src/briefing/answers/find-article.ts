import type { Article } from "../../domain/article.ts";
import type { WordQuery } from "../../ports/archive.ts";
import { findSpeaker } from "../asking/people/find-speaker.ts";
import { readPeriod } from "../asking/read-period.ts";
import { startOfStems } from "../asking/to-candidates.ts";
import type { View } from "../asking/view.ts";
import { foldedWords } from "../words/fold.ts";
import { createWordMatcher } from "../words/match-words.ts";

/** Chosen by hand: whoever has more to choose from should say more. */
const MOST_CHOICES = 10;
/** Beginnings find too much, which is looked at again. Chosen by hand. */
const MOST_COMPARED = 60;

export type ArticleSearch =
  | { readonly found: "one"; readonly article: Article }
  | { readonly found: "several"; readonly articles: readonly Article[] }
  | { readonly found: "nothing" };

/**
 * Finds an article by its number in the list (1 is the newest), its id, words of its title, its
 * date or whoever is in it.
 */
export async function findArticle(
  view: View,
  which: string,
  today: string,
): Promise<ArticleSearch> {
  const wanted = which.trim();
  const exact = (await view.article(wanted)) ?? (await numbered(view, wanted));
  if (exact) return { found: "one", article: exact };
  if (IS_NUMBER.test(wanted)) return { found: "nothing" };
  for (const find of [byTitle, byDay, byPerson]) {
    const found = await find(view, wanted, today);
    if (found.length > 0) return offer(found);
  }
  return { found: "nothing" };
}

/** Those whose title has words that begin as the typed ones do; without any, the newest. */
export async function articlesTitled(
  view: View,
  typed: string,
  limit: number,
): Promise<readonly Article[]> {
  const words = foldedWords(typed);
  const matches = createWordMatcher(typed);
  if (!matches) return view.articles({ limit });
  const parts = words.map((word): WordQuery => {
    return { kind: "word", stem: startOfStems(word), isStart: true };
  });
  const found = await view.articles({
    words: { kind: "and", parts },
    isHeadline: true,
    limit: MOST_COMPARED,
  });
  return found.filter(({ title }) => matches(title)).slice(0, limit);
}

// A year is looked for in dates, a shorter or longer number in the list only.
const IS_NUMBER = /^(?:#\d{1,7}|[+-]?(?:\d{1,3}|(?!19|20)\d{4}|\d{5,7}))$/;

async function numbered(view: View, wanted: string): Promise<Article | null> {
  const offset = IS_NUMBER.test(wanted) ? Number(wanted.replace("#", "")) - 1 : -1;
  if (offset < 0) return null;
  const [article = null] = await view.articles({ limit: 1, offset });
  return article;
}

async function byTitle(view: View, wanted: string): Promise<readonly Article[]> {
  return foldedWords(wanted).length === 0 ? [] : articlesTitled(view, wanted, MOST_CHOICES + 1);
}

async function byDay(view: View, wanted: string, today: string): Promise<readonly Article[]> {
  const period = readPeriod(wanted, today);
  if (!period) return [];
  return view.articles({ since: period.start, until: period.end, limit: MOST_CHOICES + 1 });
}

async function byPerson(view: View, wanted: string): Promise<readonly Article[]> {
  const search = await findSpeaker(view, wanted);
  if (search.found !== "one" || search.byTypo) return [];
  return view.articles({ people: search.speaker.ids, limit: MOST_CHOICES + 1 });
}

function offer(articles: readonly Article[]): ArticleSearch {
  const [only, ...others] = articles;
  if (!only) return { found: "nothing" };
  if (others.length === 0) return { found: "one", article: only };
  return { found: "several", articles: articles.slice(0, MOST_CHOICES) };
}
