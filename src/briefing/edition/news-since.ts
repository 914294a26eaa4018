import type { Article } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { foldedWords } from "../words/fold.ts";
import { NUMBER_WORDS } from "../words/number-words.ts";

/**
 * A sentence tells nothing new where more than this part of its word pairs was told before, unless
 * it has another name or number: "five are missing" after "two are missing" is news. Chosen by
 * hand.
 */
const MOST_TOLD = 0.5;
const NEIGHBOURS = 2;

/** Tells which stretches of an article say what none of the articles told before says. */
export function createNewsFinder(told: readonly Article[]) {
  const texts = told.map(({ title, text }) => `${title}\n${text}`);
  const known = new Set(texts.flatMap(pairsIn));
  const words = new Set(texts.flatMap(foldedWords));
  return ({ text }: Article, { start, end }: Span): boolean => {
    if (known.size === 0) return true;
    const sentence = text.slice(start, end);
    const pairs = pairsIn(sentence);
    if (pairs.filter((pair) => known.has(pair)).length <= MOST_TOLD * pairs.length) return true;
    return namesAndNumbers(sentence).some((word) => !words.has(word));
  };
}

function namesAndNumbers(sentence: string): readonly string[] {
  return (sentence.match(/[\p{L}\p{N}'’]+/gu) ?? [])
    .filter((word) => /^\p{Lu}|\p{N}/u.test(word) || NUMBER_WORDS.has(word))
    .flatMap(foldedWords);
}

/** It compares pairs, because single words recur in any sentence of the same story. */
function pairsIn(text: string): readonly string[] {
  const words = foldedWords(text);
  if (words.length < NEIGHBOURS) return words;
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}
