import type { Article } from "../../domain/article.ts";
import { fold } from "../words/fold.ts";

/**
 * A line is furniture where so many articles have it that tell different things; a short one at
 * either end of the text where two have. All numbers here were chosen by hand.
 */
const FEWEST_HOLDERS = 3;
const FEWEST_AT_AN_END = 2;
const LONGEST_SHORT = 100;
/** Two texts that share more than this part of their lines are versions of one. */
const SAME_FROM = 0.5;
/** More holders of a line say nothing more. */
const MOST_COMPARED = 12;

/** Tells which lines one outlet prints in several of these articles, all of which are its own. */
export function recurringLines(articles: readonly Article[]): (line: string) => boolean {
  const lines = articles.map(linesOf);
  const holders = new Map<string, { articles: number[]; atEnd: number }>();
  lines.forEach((own, article) => {
    [...own].forEach((line, index) => {
      const held = holders.get(line) ?? { articles: [], atEnd: 0 };
      held.articles.push(article);
      if (index === 0 || index >= own.size - 2) held.atEnd += 1;
      holders.set(line, held);
    });
  });
  const recurring = new Set<string>();
  for (const [line, held] of holders) {
    const isAtEnd = line.length <= LONGEST_SHORT && held.atEnd === held.articles.length;
    const fewest = isAtEnd ? FEWEST_AT_AN_END : FEWEST_HOLDERS;
    if (held.articles.length < fewest) continue;
    if (countDifferent(held.articles, lines) >= fewest) recurring.add(line);
  }
  return (line) => recurring.has(keyOf(line));
}

function linesOf({ text, sentences }: Article): ReadonlySet<string> {
  return new Set(sentences.map(({ start, end }) => keyOf(text.slice(start, end))));
}

/** Days and numbers of copies differ in what is otherwise one line. */
function keyOf(line: string): string {
  return fold(line)
    .replace(/\d+/g, "0")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

function countDifferent(holders: readonly number[], lines: readonly ReadonlySet<string>[]): number {
  const different: ReadonlySet<string>[] = [];
  for (const holder of holders.slice(0, MOST_COMPARED)) {
    const own = lines[holder];
    if (own && !different.some((other) => areVersions(own, other))) different.push(own);
  }
  return different.length;
}

function areVersions(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((line) => other.has(line)).length;
  return shared > SAME_FROM * Math.min(one.size, other.size);
}
