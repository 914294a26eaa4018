import type { ArticleWord, ArticleWords, SentenceWords } from "./article-words.ts";

/** A summary may have "the" three times, but most words once. */
export const MOST_TIMES = 3;
/** Both scale the traits to about 1. Chosen by hand. */
const MOST_EARLY = 3;
const USUAL_LENGTH = 30;

type Size = Pick<ArticleWords, "sentences" | "longParagraphs">;
type Tell = (word: ArticleWord, time: number, article: Size) => number;

/** What tells whether a summary has a word for the first, second or third time. */
const TRAITS = {
  any: () => 1,
  steep: ({ sentence }) => Math.exp(-sentence / 1.5),
  flat: ({ sentence }) => Math.exp(-sentence / 12),
  early: ({ early }) => Math.min(MOST_EARLY, early),
  times: ({ times }) => Math.log(times),
  rare: ({ rarity }) => rarity,
  isNumber: ({ stem }) => (/^\d+$/.test(stem) ? 1 : 0),
  person: ({ mentions }) => Math.log1p(mentions),
  rareTimes: ({ rarity, times }) => rarity * Math.log(times),
  rareEarly: ({ rarity, sentence }) => rarity * Math.exp(-sentence / 4),
  size: (_, __, { sentences }) => Math.log(sentences.length),
  long: (_, __, { longParagraphs }) => longParagraphs,
  longTimes: ({ times }, _, { longParagraphs }) => longParagraphs * Math.log(times),
  longEarly: ({ sentence }, _, { longParagraphs }) => longParagraphs * Math.exp(-sentence / 4),
  longRare: ({ rarity }, _, { longParagraphs }) => longParagraphs * rarity,
  second: (_, time) => (time === 2 ? 1 : 0),
  third: (_, time) => (time === 3 ? 1 : 0),
  moreOfCommon: ({ stem }, time) => (time > 1 && COMMON.has(stem) ? time - 1 : 0),
  moreOfFrequent: ({ times }, time) => (time > 1 ? (time - 1) * Math.log(times) : 0),
  quoting: ({ quoting }) => quoting,
  personal: ({ personal }) => personal,
  length: ({ length }) => length / USUAL_LENGTH,
  place: ({ place }) => place,
} as const satisfies Record<string, Tell>;

export type WordWeights = Readonly<Record<keyof typeof TRAITS, number>>;
export const WORD_TRAITS = Object.keys(TRAITS) as readonly (keyof typeof TRAITS)[];
const TELLS: readonly Tell[] = Object.values(TRAITS);

export function wordTraits(word: ArticleWord, time: number, article: Size): readonly number[] {
  return TELLS.map((tell) => tell(word, time, article));
}

/**
 * How likely an editor's summary has each word at least once, twice, three times. The probabilities
 * of one word stand together: those of word `index` begin at `index * MOST_TIMES`.
 */
export function wordChances(article: ArticleWords, weights: WordWeights): Float64Array {
  const chances = new Float64Array(article.words.length * MOST_TIMES);
  const weight = WORD_TRAITS.map((trait) => weights[trait]);
  article.words.forEach((word, index) => {
    for (let time = 1; time <= Math.min(MOST_TIMES, word.times); time++) {
      let sum = 0;
      for (let at = 0; at < TELLS.length; at++) {
        sum += (weight[at] ?? 0) * (TELLS[at]?.(word, time, article) ?? 0);
      }
      chances[index * MOST_TIMES + time - 1] = 1 / (1 + Math.exp(-sum));
    }
  });
  return chances;
}

const COMMON = new Set(
  "the a an of to in and for on with at by from is was are were be been has have had that this it its as he she his her their they them but or not who which will would after said say i you we my your our me us him".split(
    " ",
  ),
);

/** Pairs of words that follow each other, as indexes into the pairs of the article. */
export interface WordPairs {
  /** The pairs of each sentence, each once. */
  readonly bySentence: readonly (readonly number[])[];
  /** How likely a summary has each pair: as likely as that it has both words. */
  readonly chances: Float64Array;
}

export function readPairs(
  sentences: readonly SentenceWords[],
  wordChances: Float64Array,
): WordPairs {
  const found = new Map<number, number>();
  const chances: number[] = [];
  const count = wordChances.length / MOST_TIMES;
  const bySentence = sentences.map(({ indexes }) => {
    const own = new Set<number>();
    for (let at = 1; at < indexes.length; at++) {
      const [one = 0, other = 0] = [indexes[at - 1], indexes[at]];
      const key = one * count + other;
      const index = found.get(key) ?? chances.length;
      if (index === chances.length) {
        found.set(key, index);
        chances.push((wordChances[one * MOST_TIMES] ?? 0) * (wordChances[other * MOST_TIMES] ?? 0));
      }
      own.add(index);
    }
    return [...own];
  });
  return { bySentence, chances: Float64Array.from(chances) };
}
