import type { Article } from "../../domain/article.ts";
import type { WordQuery } from "../../ports/archive.ts";
import type { View } from "../asking/view.ts";
import { stemsOf } from "../words/stem-word.ts";
import { rarity } from "../words/word-rarity.ts";

/** All numbers here were chosen by hand. Of so many articles with the very words all are counted. */
const MOST_WITH_ALL = 200;
const MOST_LIKE = 40;
/** The rarest words, of which one may be another: "shut the 12 schools" for "shut the 120 schools". */
const TELLING = 5;
/** Words of a piece that may stand in another quotation than the rest. */
const PIECE = 6;
const MOST_PIECES = 10;

/**
 * Finds the articles that may have words as they are, with a change, or in pieces: nothing else has
 * to be compared with them word by word.
 */
export async function articlesLike(
  view: View,
  words: string,
  people: readonly string[] | null,
): Promise<readonly Article[]> {
  const stems = stemsOf(words);
  if (stems.length === 0) return [];
  const exact = await view.articles({
    words: stems.length === 1 ? word(stems[0] ?? "") : { kind: "phrase", stems },
    limit: MOST_WITH_ALL,
  });
  const telling = rarest(stems, TELLING);
  const alike = [
    ...telling.map((_, left) => allOf(telling.filter((_, index) => index !== left))),
    ...piecesOf(stems).map((piece) => allOf(rarest(piece, 2))),
  ];
  const hits = await Promise.all(
    [
      ...alike.flatMap((query) => (query ? [{ words: query }] : [])),
      ...(people && people.length > 0 ? [{ people, words: anyOf(telling) }] : []),
    ].map((wanted) => view.quotations({ ...wanted, limit: MOST_LIKE })),
  );
  const found = [...exact, ...hits.flat().map(({ article }) => article)];
  return [...new Map(found.map((article) => [article.id, article])).values()].sort(byDay);
}

function piecesOf(stems: readonly string[]): readonly (readonly string[])[] {
  const count = Math.min(MOST_PIECES, Math.ceil(stems.length / PIECE));
  const length = Math.ceil(stems.length / count);
  return Array.from({ length: count }, (_, at) => stems.slice(at * length, (at + 1) * length));
}

function rarest(stems: readonly string[], most: number): readonly string[] {
  return [...new Set(stems)]
    .map((stem) => ({ stem, weight: rarity(stem) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most)
    .map(({ stem }) => stem);
}

function word(stem: string): WordQuery {
  return { kind: "word", stem };
}

function allOf(stems: readonly string[]): WordQuery | null {
  return stems.length === 0 ? null : { kind: "and", parts: stems.map(word) };
}

function anyOf(stems: readonly string[]): WordQuery {
  return { kind: "or", parts: stems.map(word) };
}

function byDay(one: Article, other: Article): number {
  return (other.publishedOn ?? "").localeCompare(one.publishedOn ?? "");
}
