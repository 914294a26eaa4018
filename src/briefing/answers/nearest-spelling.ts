import type { WordQuery } from "../../ports/archive.ts";
import { isSlipOf } from "../asking/people/find-person.ts";
import { readWords } from "../asking/read-words.ts";
import { takeWhen } from "../asking/take-when.ts";
import { startOfStems } from "../asking/to-candidates.ts";
import type { View } from "../asking/view.ts";
import { foldedWords } from "../words/fold.ts";
import { stemWord } from "../words/stem-word.ts";

/** With what stands before a word by which it is no word to look for: -word, by:word, word*. */
const PLAIN_WORD = /(?<![-\p{L}\p{N}:'’])\p{L}[\p{L}\p{M}'’]*(?![\p{L}\p{N}:*])/gu;
const OPERATORS: ReadonlySet<string> = new Set(["AND", "OR", "NOT"]);
/** All limits were chosen by hand. Fewer letters begin too many words. */
const SHORTEST_BEGINNING = 2;
/** More of them are no slip of the finger. */
const MOST_MISSPELT = 3;
const MOST_WORDS = 12;
/** A word that is meant is in one of so many of the newest articles that have its beginning. */
const ARTICLES = 40;

/**
 * What was typed, each word that no article here has being spelt as the nearest that one has; `null`
 * where all are there, or nothing is near.
 */
export async function nearestSpelling(
  view: View,
  typed: string,
  today: string,
): Promise<string | null> {
  const words = new Set(wordsTyped(takeWhen(typed, today).words));
  if (words.size > MOST_WORDS) return null;
  const mended = new Map<string, string>();
  for (const word of words) {
    if (await isThere(view, word)) continue;
    const nearest = mended.size < MOST_MISSPELT ? await nearestTo(view, word) : null;
    if (nearest === null) return null;
    mended.set(word, nearest);
  }
  if (mended.size === 0) return null;
  return typed.replace(PLAIN_WORD, (word) => mended.get(word) ?? word);
}

function wordsTyped(text: string): readonly string[] {
  return [...text.matchAll(PLAIN_WORD)]
    .map(([word]) => word)
    .filter((word) => !OPERATORS.has(word));
}

async function isThere(view: View, word: string): Promise<boolean> {
  const parts = foldedWords(word).map((one) => ({ kind: "word", stem: stemWord(one) }) as const);
  return (
    parts.length === 0 ||
    (await view.articles({ words: { kind: "and", parts }, limit: 1 })).length > 0
  );
}

/**
 * Two letters that changed places and one too many are undone; another slip leaves the beginning as
 * it is, and the longest that some word has comes nearest.
 */
async function nearestTo(view: View, word: string): Promise<string | null> {
  const typed = foldedWords(word).join("");
  const undone = undoneSlips(typed).map((one) => ({ kind: "word", stem: stemWord(one) }) as const);
  const found = await nearestIn(view, typed, { kind: "or", parts: undone });
  if (found !== null) return found;
  for (let length = typed.length - 1; length >= SHORTEST_BEGINNING; length -= 1) {
    const stem = startOfStems(typed.slice(0, length));
    const begun = await nearestIn(view, typed, { kind: "word", stem, isStart: true });
    if (begun !== null) return begun;
  }
  return null;
}

function undoneSlips(typed: string): readonly string[] {
  return [...typed].flatMap((letter, at) => {
    const [before, after] = [typed.slice(0, at), typed.slice(at + 1)];
    return [before + after, before + after.slice(0, 1) + letter + after.slice(1)];
  });
}

async function nearestIn(view: View, typed: string, words: WordQuery): Promise<string | null> {
  const articles = await view.articles({ words, limit: ARTICLES });
  const there = articles.flatMap(({ title, text }) => readWords(`${title} ${text}`));
  const near = there.map(({ folded }) => folded).filter((folded) => isSlipOf(folded, typed));
  return byTimes(near)[0] ?? null;
}

/** Printed most, first. */
function byTimes(words: readonly string[]): readonly string[] {
  const times = Map.groupBy(words, (word) => word);
  return [...times.keys()].toSorted(
    (one, other) => (times.get(other)?.length ?? 0) - (times.get(one)?.length ?? 0),
  );
}
