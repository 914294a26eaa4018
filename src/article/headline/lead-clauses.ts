import { DASHES, FRONT_OPENERS } from "../lexicon/cut-words.ts";
import { COMMA_WORD } from "../lexicon/single-words.ts";
import { hashWord } from "../text/hash-word.ts";
import type { Sentence } from "../text/split-sentences.ts";
import { hashOf, hasShape, isAmong, shapeOf, startOf } from "../text/token.ts";
import { CAPITAL, CAPS, NUMBER, WORD, type Words } from "../text/tokenize.ts";

/** Tokens: "NEW YORK, Dec. 14 (Reuters) —". */
const DATELINE_LENGTH = 14;
const FEWEST_WORDS = 3;
const OPENS = hashWord("(");
const CLOSES = hashWord(")");

/** What a headline may be cut from: the sentence after its dateline, or its main clause alone. */
export function leadClauses(words: Words, sentence: Sentence, length: number): readonly Sentence[] {
  const whole = afterDateline(words, sentence);
  const isShort = whole.end - whole.start <= length;
  if (isShort || !isAmong(words, whole.first, FRONT_OPENERS)) return [whole];
  const main = mainClause(words, whole);
  return main ? [main] : [];
}

/** "NEW YORK, Dec. 14 (Reuters) — " and "(CNN) " are where it was written, not what happened. */
function afterDateline(words: Words, sentence: Sentence): Sentence {
  if (isBracketed(words, sentence.first)) return from(words, sentence, sentence.first + 3);
  const stop = Math.min(sentence.last - FEWEST_WORDS, sentence.first + DATELINE_LENGTH);
  let isDateline = false;
  for (let token = sentence.first; token < stop; token++) {
    if (isLowerCase(words, token)) break;
    if (hasShape(words, token, CAPS)) isDateline = true;
    if (isDateline && isAmong(words, token, DASHES)) {
      return from(words, sentence, token + 1);
    }
  }
  return sentence;
}

function isBracketed(words: Words, first: number): boolean {
  return hashOf(words, first) === OPENS && hashOf(words, first + 2) === CLOSES;
}

function from(words: Words, sentence: Sentence, first: number): Sentence {
  return { ...sentence, first, start: startOf(words, first) };
}

function isLowerCase(words: Words, token: number): boolean {
  return (shapeOf(words, token) & (WORD | CAPITAL | NUMBER)) === WORD;
}

/** After the first comma, if it begins with a capital and so reads as a sentence of its own. */
function mainClause(words: Words, sentence: Sentence): Sentence | null {
  const stop = sentence.last - FEWEST_WORDS;
  for (let token = sentence.first; token < stop; token++) {
    if (hashOf(words, token) !== COMMA_WORD) continue;
    const isCapital = hasShape(words, token + 1, CAPITAL);
    return isCapital ? from(words, sentence, token + 1) : null;
  }
  return null;
}
