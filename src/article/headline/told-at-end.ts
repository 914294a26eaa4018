import { SPEECH } from "../lexicon/word-classes.ts";
import { hashedWords, hashWord } from "../text/hash-word.ts";
import type { Sentence } from "../text/split-sentences.ts";
import { endOf, endsWith, hasClass, hashOf, startOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";

const COMMA = hashWord(",");
const ACCORDING = hashWord("according");
export const TELLING = hashedWords(
  "said say says told tells according wrote writes announced reported",
);
const LONGEST = 60;
const FEWEST_WORDS = 2;

/** "The harbour will close after the storm | , the mayor said": what is told, and who tells it. */
export interface ToldAtEnd {
  readonly told: Sentence;
  /** From its comma on, without the full stop. */
  readonly teller: string;
}

export function splitTellerAtEnd(words: Words, sentence: Sentence): ToldAtEnd | null {
  const comma = lastComma(words, sentence);
  if (comma <= sentence.first) return null;
  const start = startOf(words, comma);
  const teller = words.text.slice(start, sentence.end).replace(/[\s.]+$/, "");
  const tells = tellsWithin(words, comma + 1, sentence.last);
  const isAside = endsWith(words, comma + 1, "ing");
  if (!tells || isAside || teller.length > LONGEST || /["“”«»'‘’]/.test(teller)) return null;
  const end = endOf(words, comma - 1);
  return { told: { ...sentence, last: comma, end }, teller };
}

function lastComma(words: Words, { first, last }: Sentence): number {
  for (let token = last - 1 - FEWEST_WORDS; token > first; token--) {
    if (hashOf(words, token) === COMMA) return token;
  }
  return -1;
}

function tellsWithin(words: Words, first: number, last: number): boolean {
  for (let token = first; token < last; token++) {
    const isSpeech = hasClass(words, token, SPEECH);
    if (isSpeech || hashOf(words, token) === ACCORDING) return true;
  }
  return false;
}

/** "Taxes will rise, the mayor said": who says so comes last, and no cut may lose it. */
export function tellsAtEnd(words: Words, { first, last }: Sentence): boolean {
  let tells = false;
  let commas = 0;
  for (let token = first; token < last; token++) {
    const word = hashOf(words, token);
    if (word === COMMA) {
      commas++;
      tells = false;
    } else if (commas > 0 && TELLING.has(word)) tells = true;
  }
  return tells;
}
