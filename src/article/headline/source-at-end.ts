import { PHRASE_OPENERS } from "../lexicon/cut-words.ts";
import { CLAIM_VERBS } from "../lexicon/reporting-words.ts";
import { ACCORDING, COMMA_WORD, IT } from "../lexicon/single-words.ts";
import { AUXILIARY, CALENDAR_WORD, PRONOUN, SPEECH } from "../lexicon/word-classes.ts";
import type { Sentence } from "../text/split-sentences.ts";
import { endOf, endsWith, hasClass, hashOf, isAmong, startOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";

/** Characters of a source that still leave room for its claim. */
const LONGEST = 60;
const FEWEST_WORDS = 2;

/** "The harbour will close after the storm | , the mayor said": what is claimed, and by whom. */
export interface SourceAtEnd {
  readonly claim: Sentence;
  /** From its comma on, without the full stop. */
  readonly source: string;
}

export function splitSourceAtEnd(words: Words, sentence: Sentence): SourceAtEnd | null {
  const comma = lastComma(words, sentence);
  if (comma <= sentence.first) return null;
  const start = startOf(words, comma);
  const source = words.text.slice(start, withoutStops(words.text, sentence.end));
  const isNamed =
    namesSource(words, comma + 1, sentence.last) && !isOnlyVerb(words, comma + 1, sentence.last);
  const isBoilerplate = endsWith(words, comma + 1, "ing");
  const isPronoun = hasClass(words, comma + 1, PRONOUN) && !isImpersonal(words, comma + 1);
  if (
    !isNamed ||
    isBoilerplate ||
    isPronoun ||
    source.length > LONGEST ||
    /["“”«»'‘’]/.test(source)
  )
    return null;
  const end = endOf(words, comma - 1);
  return { claim: { ...sentence, last: comma, end }, source };
}

/** A pattern would look on from each of many stops. */
function withoutStops(text: string, end: number): number {
  let last = end;
  while (/[\s.]/.test(text.charAt(last - 1))) last--;
  return last;
}

/** "It has been announced": nobody is meant by it. */
function isImpersonal(words: Words, token: number): boolean {
  return hashOf(words, token) === IT && hasClass(words, token + 1, AUXILIARY);
}

function lastComma(words: Words, { first, last }: Sentence): number {
  for (let token = last - 1 - FEWEST_WORDS; token > first; token--) {
    if (hashOf(words, token) === COMMA_WORD) return token;
  }
  return -1;
}

function namesSource(words: Words, first: number, last: number): boolean {
  for (let token = first; token < last; token++) {
    const isSpeech = hasClass(words, token, SPEECH);
    if (isSpeech || hashOf(words, token) === ACCORDING) return true;
  }
  return false;
}

/** "Police in Corby, Denby, | said on Monday": who says so stands before the comma. */
function isOnlyVerb(words: Words, first: number, last: number): boolean {
  if (!hasClass(words, first, SPEECH)) return false;
  const next = first + 1;
  const isDay = hasClass(words, next, CALENDAR_WORD);
  return next >= last - 1 || isDay || isAmong(words, next, PHRASE_OPENERS);
}

/** "Taxes will rise, the mayor said": who says so comes last, and no cut may lose it. */
export function endsWithSource(words: Words, { first, last }: Sentence): boolean {
  let isNamed = false;
  let commas = 0;
  for (let token = first; token < last; token++) {
    const word = hashOf(words, token);
    if (word === COMMA_WORD) {
      commas++;
      isNamed = false;
    } else if (commas > 0 && CLAIM_VERBS.has(word)) isNamed = true;
  }
  return isNamed;
}
