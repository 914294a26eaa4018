import { foldedWords } from "../words/fold.ts";
import { stemWord } from "../words/stem-word.ts";
import { rarity } from "../words/word-rarity.ts";

/** What of an article tells which story it belongs to. */
export interface StoryText {
  readonly title: string;
  readonly text: string;
  readonly publishedOn?: string | null | undefined;
  /** Who prints it, where that is known. */
  readonly outlet?: string | null;
}

/**
 * What tells which story a text belongs to: each stem with its weight. The squares of the weights
 * add up to 1. The numbers below were chosen by hand.
 */
export type StoryTerms = ReadonlyMap<string, number>;

/** News opens with what is new; further down, all stories tell the same background. */
const READ_CHARACTERS = 1_000;
const TITLE_COUNTS = 2;
/** A name of one story is rare anyway: to be rarer than this tells nothing more. */
const LEAST_COUNT = 15;
/** Events of one kind differ in their numbers: "23 pirates", "magnitude 6.1". */
const NUMBER_COUNTS = 1.5;

export function storyTerms({ title, text }: { title: string; text: string }): StoryTerms {
  const counts = new Map<string, number>();
  const body = text.slice(0, READ_CHARACTERS);
  // A derived title stands at the head of the text already.
  count(title, body.startsWith(title) ? TITLE_COUNTS - 1 : TITLE_COUNTS, counts);
  count(body, 1, counts);
  const weighed = [...counts].map(([stem, times]): [string, number] => {
    const number = /^\d/.test(stem) ? NUMBER_COUNTS : 1;
    return [stem, (1 + Math.log(times)) * rarity(stem, LEAST_COUNT) * number];
  });
  return normalised(weighed);
}

export function normalised(weighed: readonly (readonly [string, number])[]): StoryTerms {
  const squares = weighed.reduce((total, [, weight]) => total + weight * weight, 0);
  const size = Math.sqrt(squares) || 1;
  return new Map(weighed.map(([stem, weight]) => [stem, weight / size]));
}

function count(text: string, times: number, counts: Map<string, number>): void {
  for (const word of foldedWords(text)) {
    if (STOP_WORDS.has(word) || (word.length < 2 && !/\d/.test(word))) continue;
    const stem = stemWord(word);
    counts.set(stem, (counts.get(stem) ?? 0) + times);
  }
}

const STOP_WORDS = new Set(
  "the a an of to in and for on with at by from is was are were be been has have had that this it its as he she his her they their them but or not who which will would after said says say".split(
    " ",
  ),
);
