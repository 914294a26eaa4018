import type { SentenceWords } from "./article-words.ts";
import { MOST_TIMES } from "./word-chances.ts";

/** Two words one after the other, as an index into the pairs of the article. */
export interface WordPairs {
  /** The pairs of each sentence, each once. */
  readonly bySentence: readonly (readonly number[])[];
  /** How likely a summary has each: as likely as that it has both words. */
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
