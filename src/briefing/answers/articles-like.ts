import type { Article } from "../../domain/article.ts";
import type { QuotationQuery, WordQuery } from "../../ports/archive.ts";
import type { View } from "../asking/view.ts";
import { stemsOf } from "../words/stem-word.ts";
import { isUnheardOf, rarity } from "../words/word-rarity.ts";

/** All numbers here were chosen by hand. Of so many articles with the very words all are counted. */
const MOST_WITH_ALL = 60;
/** Of shorter words, which stand everywhere. */
const MOST_WITH_SHORT = 24;
const FEWEST_WORDS = 4;
/** Of one wording there may be so many reprints before another is found. */
const MOST_LIKE = 12;
const MOST_WITH_PIECE = 6;
const MOST_PRINTED = 6;
/** The rarest words, of which one may be another: "shut the 12 schools" for "shut the 120 schools". */
const TELLING = 5;
/** Words that follow each other are looked up as such in so short a stretch: more take longer. */
const PHRASE = 3;
/** Words of a piece that may stand in another quotation than the rest. */
const PIECE = 6;
const MOST_PIECES = 10;
/** Two rare words tell a quotation, of common ones it takes four. */
const ENOUGH_RARITY = 8;
const MOST_TO_TELL = 4;
const MOST_WITH_SLIPS = 4;
/** A short quotation has one telling word and a half where two others are misspelt. */
const LEAST_RARITY = 4;
/** So many words may be misspelt; each has to be looked up. */
const MOST_DOUBTED = 4;

/**
 * Finds the articles that may have words as they are, then also those that may have them with a
 * change, then those that may have pieces of them. Nothing else has to be compared with them word by
 * word, and whoever has found the words needs not go on.
 */
export async function* articlesLike(
  view: View,
  words: string,
  people: readonly string[] | null,
): AsyncGenerator<readonly Article[]> {
  const stems = stemsOf(words);
  if (stems.length === 0) return;
  const found = new Map<string, Article>();
  const note = (articles: readonly Article[]) => {
    for (const article of articles) if (!found.has(article.id)) found.set(article.id, article);
  };
  const add = async (queries: readonly QuotationQuery[]) => {
    const hits = await Promise.all(queries.map(view.quotations));
    note(hits.flat().map(({ article }) => article));
    return [...found.values()].sort(byDay);
  };
  const of = people && people.length > 0 ? { people } : null;
  const exactly = allInPlace(stems);
  const limit = stems.length < FEWEST_WORDS ? MOST_WITH_SHORT : MOST_WITH_ALL;
  yield add([
    { words: exactly, limit },
    ...(of ? [{ ...of, words: exactly, limit: MOST_LIKE }] : []),
  ]);

  const telling = rarest(stems).slice(0, TELLING);
  const butOne: WordQuery = {
    kind: "or",
    parts: telling.map((_, left) => allOf(telling.filter((_, index) => index !== left))),
  };
  if (stems.length < FEWEST_WORDS) return;
  // Words that stand in every article take long to be found, and in each they mean nothing.
  const isTelling = weightOf(rarest(stems).slice(0, MOST_TO_TELL)) >= ENOUGH_RARITY;
  if (isTelling) note(await view.articles({ words: exactly, limit: MOST_PRINTED }));
  yield add([
    { words: butOne, limit: MOST_LIKE },
    ...(of ? [{ ...of, words: anyOf(telling), limit: MOST_LIKE }] : []),
  ]);

  yield add(
    piecesOf(stems).map((piece) => ({ words: allOf(enoughOf(piece)), limit: MOST_WITH_PIECE })),
  );
}

/**
 * Finds those that may have words of which more than one is misspelt, as whoever types from memory
 * has them. It takes more looking up, and is for words of which nothing else was found.
 */
export async function articlesMisspelt(view: View, words: string): Promise<readonly Article[]> {
  const stems = stemsOf(words);
  if (stems.length < FEWEST_WORDS) return [];
  const known = await standingIn(view, stems);
  const queries = piecesOf(known).flatMap((piece) => {
    const parts = butOneOf(piece).map(allOf);
    return parts.length === 0
      ? []
      : [view.quotations({ words: { kind: "or", parts }, limit: MOST_WITH_SLIPS })];
  });
  const hits = await Promise.all(queries);
  const articles = hits.flat().map(({ article }) => [article.id, article] as const);
  return [...new Map(articles).values()].sort(byDay);
}

/** Without those that no quotation has: a slip of the finger makes the rarest word of all. */
async function standingIn(view: View, stems: readonly string[]): Promise<readonly string[]> {
  const doubtful = rarest(stems).filter(isUnheardOf).slice(0, MOST_DOUBTED);
  const hits = await Promise.all(
    doubtful.map((stem) => view.quotations({ words: word(stem), limit: 1 })),
  );
  const absent = new Set(doubtful.filter((_, index) => hits[index]?.length === 0));
  return stems.filter((stem) => !absent.has(stem));
}

/** Enough of a piece to be found by, each time without another of its telling words. */
function butOneOf(piece: readonly string[]): readonly (readonly string[])[] {
  const telling = rarest(piece).slice(0, MOST_TO_TELL);
  const rests = telling
    .map((left) => enoughOf(telling.filter((stem) => stem !== left)))
    .filter((rest) => weightOf(rest) >= LEAST_RARITY);
  return [enoughOf(piece), ...rests];
}

/** The rarest words, of which two or three stand in their order. */
function allInPlace(stems: readonly string[]): WordQuery {
  const [first = ""] = rarest(stems);
  const from = Math.max(0, Math.min(stems.indexOf(first) - 1, stems.length - PHRASE));
  const phrase = stems.slice(from, from + PHRASE);
  const others = rarest(stems.filter((stem) => !phrase.includes(stem))).slice(0, TELLING);
  return {
    kind: "and",
    parts: [
      ...(phrase.length === 1 ? phrase.map(word) : [{ kind: "phrase", stems: phrase } as const]),
      ...others.map(word),
    ],
  };
}

function piecesOf(stems: readonly string[]): readonly (readonly string[])[] {
  const count = Math.min(MOST_PIECES, Math.ceil(stems.length / PIECE));
  const length = Math.ceil(stems.length / count);
  return Array.from({ length: count }, (_, at) =>
    stems.slice(at * length, (at + 1) * length),
  ).filter((piece) => piece.length > 0);
}

function enoughOf(piece: readonly string[]): readonly string[] {
  const all = rarest(piece).slice(0, MOST_TO_TELL);
  const count = all.findIndex((_, last) => weightOf(all.slice(0, last + 1)) >= ENOUGH_RARITY);
  return count < 0 ? all : all.slice(0, count + 1);
}

function rarest(stems: readonly string[]): readonly string[] {
  return [...new Set(stems)]
    .map((stem) => ({ stem, weight: weigh(stem) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ stem }) => stem);
}

function weightOf(stems: readonly string[]): number {
  return stems.reduce((sum, stem) => sum + weigh(stem), 0);
}

/** Of words that were not counted, as of other languages, the short ones are the commoner. */
function weigh(stem: string): number {
  return Math.min(rarity(stem), stem.length);
}

function word(stem: string): WordQuery {
  return { kind: "word", stem };
}

function allOf(stems: readonly string[]): WordQuery {
  return { kind: "and", parts: stems.map(word) };
}

function anyOf(stems: readonly string[]): WordQuery {
  return { kind: "or", parts: stems.map(word) };
}

function byDay(one: Article, other: Article): number {
  return (other.publishedOn ?? "").localeCompare(one.publishedOn ?? "");
}
