import type { Article } from "../../domain/article.ts";
import { isClosed, isFurniture, lengthOfDateline } from "../../domain/news-source/furniture.ts";
import { hostOf } from "../../domain/news-source/host-of.ts";
import type { Span } from "../../domain/span.ts";
import { fold } from "../words/fold.ts";
import { clearTitles } from "./clear-titles.ts";
import { recurringLines } from "./recurring-lines.ts";

const cleared = new WeakMap<readonly Article[], readonly Article[]>();

/**
 * The same articles without what stands around them: a headline's outlet, a byline, a dateline, a
 * caption, "Sign up", and whatever an outlet prints under one article after another. Nothing of
 * their text changes; such lines are only no sentences of theirs any more, so that nobody can
 * choose them, take them for news, or join two stories by them.
 */
export function clearFurniture(articles: readonly Article[]): readonly Article[] {
  const known = cleared.get(articles);
  if (known) return known;
  const groups = Map.groupBy(articles, (article) => hostOf(article.url) ?? article.id);
  const clear = new Map<Article, Article>();
  for (const [host, group] of groups) {
    const titles = clearTitles(group, host);
    const recurs = recurringLines(group);
    group.forEach((article, index) => {
      const title = titles[index] ?? article.title;
      const sentences = ownSentences({ ...article, title }, recurs);
      clear.set(article, { ...article, title, sentences: [...sentences] });
    });
  }
  const all = articles.map((article) => clear.get(article) ?? article);
  cleared.set(articles, all);
  return all;
}

/** The words of an article that are its own, to compare it with others. */
export function proseOf({ text, sentences }: Article): string {
  return sentences.map(({ start, end }) => text.slice(start, end)).join("\n");
}

function ownSentences(article: Article, recurs: (line: string) => boolean): readonly Span[] {
  const { text, sentences, title, titleDerived } = article;
  const starts = new Set(article.paragraphs.map(({ start }) => start));
  const ends = new Set(article.paragraphs.map(({ end }) => end));
  const isProse = sentences.some(({ start, end }) => isClosed(text.slice(start, end)));
  const headline = titleDerived ? null : fold(title);
  const kept: Span[] = [];
  for (const { start, end } of sentences) {
    const opens = starts.has(start);
    const from = opens ? start + lengthOfDateline(text.slice(start, end)) : start;
    const line = text.slice(from, end);
    const isAlone = opens && ends.has(end);
    if (isFurniture(line, { isAlone, isFirst: kept.length === 0 }) || recurs(line)) continue;
    if (isAlone && ((isProse && !isClosed(line)) || fold(line) === headline)) continue;
    kept.push({ start: from, end });
  }
  return kept.length > 0 ? kept : sentences;
}
