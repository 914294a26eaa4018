import { type Article, dayOfArticle } from "../../domain/article.ts";
import { addDays } from "../../domain/time/days.ts";
import { foldedWords } from "../words/fold.ts";

/** As of articles that feeds bring: see `isCopy` in the ingest's text. */
const COPY = 0.6;
const SHINGLE = 4;
/** A wire story is printed again within days. */
const DAYS_APART = 7;
/** Shorter quotations are said by many. Chosen by hand. */
const SHORTEST_SHARED = 30;

/** An article of a list, with what others of the list print of it. */
export interface ListedArticle {
  readonly article: Article;
  /** In the list, from 0, in which the others have places of their own. */
  readonly place: number;
  readonly others: readonly Article[];
}

/**
 * Puts the same that several print under the first of them. What was imported is not looked through
 * for copies when it is kept. Only those are compared that share a headline or a quotation.
 */
export function foldCopies(articles: readonly Article[]): readonly ListedArticle[] {
  const copies = copiesAmong(articles);
  return articles.flatMap((article, place) => {
    if (copies.has(place)) return [];
    return [{ article, place, others: articles.filter((_, at) => copies.get(at) === place) }];
  });
}

/** The place of each copy, and of what it is one of. */
function copiesAmong(articles: readonly Article[]): ReadonlyMap<number, number> {
  const copies = new Map<number, number>();
  const places = new Map<string, number[]>();
  const shingles = articles.map(() => null as ReadonlySet<string> | null);
  const shinglesAt = (at: number) => {
    const known = shingles[at] ?? shinglesOf(articles[at]?.text ?? "");
    shingles[at] = known;
    return known;
  };
  for (const [at, article] of articles.entries()) {
    const marks = marksOf(article);
    const before = new Set(marks.flatMap((mark) => places.get(mark) ?? []));
    const original = [...before].find((other) => {
      const one = articles[other];
      return one && areNear(one, article) && alike(shinglesAt(other), shinglesAt(at)) >= COPY;
    });
    if (original !== undefined) copies.set(at, original);
    else for (const mark of marks) places.set(mark, [...(places.get(mark) ?? []), at]);
  }
  return copies;
}

function marksOf({ title, titleDerived, quotations }: Article): readonly string[] {
  const said = quotations.filter(({ text }) => text.length >= SHORTEST_SHARED);
  const headline = titleDerived ? [] : [`t ${foldedWords(title).join(" ")}`];
  return [...headline, ...said.map(({ text }) => `q ${foldedWords(text).join(" ")}`)];
}

function areNear(one: Article, other: Article): boolean {
  const [first, second] = [dayOfArticle(one), dayOfArticle(other)];
  if (first === null || second === null) return false;
  return first <= addDays(second, DAYS_APART) && second <= addDays(first, DAYS_APART);
}

/** Four words in a row; a text of fewer is one. */
function shinglesOf(text: string): ReadonlySet<string> {
  const words = foldedWords(text);
  const last = Math.max(0, words.length - SHINGLE);
  return new Set(
    Array.from({ length: last + 1 }, (_, at) => words.slice(at, at + SHINGLE).join(" ")),
  );
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((shingle) => other.has(shingle)).length;
  return both / (one.size + other.size - both);
}
