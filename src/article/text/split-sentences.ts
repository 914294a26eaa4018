import type { Span } from "../../domain/span.ts";
import { isTitleAbbreviation } from "../lexicon/abbreviations.ts";
import { BEFORE_PLATFORM } from "../lexicon/outlets.ts";
import { isSentenceOpener } from "../lexicon/sentence-openers.ts";
import { X_WORD } from "../lexicon/single-words.ts";
import { isSpeechVerb } from "../lexicon/verbs/speech-verbs.ts";
import { codesOf, ELLIPSIS, FULL_STOP, isDigit, isStop } from "./characters.ts";
import { codeOf, endOf, hashOf, hasShape, isAmong, isHandle, shapeOf, startOf } from "./token.ts";
import {
  CAPITAL,
  CAPS,
  DOTTED,
  LINE_BREAK_BEFORE,
  SPACE_BEFORE,
  type Tokens,
  WORD,
} from "./tokenize.ts";

/** `first` and `last` are token numbers, `last` exclusive. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Sentences in reading order, never across a line break. Marks that close a quotation stay with the
 * sentence they end, and `"Why?" she asked.` is one sentence.
 */
export function splitSentences(tokens: Tokens): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let index = 0; index < tokens.count; index++) {
    const isLast = index + 1 === tokens.count || isLineBreak(tokens, index + 1);
    const end = isLast ? index + 1 : sentenceEnd(tokens, index);
    if (end === 0) continue;
    sentences.push({
      start: startOf(tokens, first),
      end: endOf(tokens, end - 1),
      first,
      last: end,
    });
    first = end;
    index = end - 1;
  }
  return sentences;
}

function isLineBreak(tokens: Tokens, index: number): boolean {
  return hasShape(tokens, index, LINE_BREAK_BEFORE);
}

/** The token after the sentence that this token ends, or 0 where it ends none. */
function sentenceEnd(tokens: Tokens, index: number): number {
  const isWord = hasShape(tokens, index, WORD);
  if (isWord && !isDotted(tokens, index)) return 0;
  if (!isWord && (!isTerminator(tokens, index) || isGluedInitial(tokens, index + 1))) return 0;
  const next = afterClosers(tokens, index + 1);
  if (next === tokens.count || isLineBreak(tokens, next)) return next;
  if (!opensSentence(tokens, next)) return 0;
  if (isWord && !endsWithAbbreviation(tokens, index, next)) return 0;
  const isInterrupted = next > index + 1 && isSpeechTag(tokens, next);
  return isInterrupted && !isFullStop(tokens, index) ? 0 : next;
}

/** "Ana Low (D-N.Y.)": the stop before an initial without a space ends nothing. */
function isGluedInitial(tokens: Tokens, index: number): boolean {
  const length = endOf(tokens, index) - startOf(tokens, index);
  return length === 2 && isDotted(tokens, index) && !isSpaced(tokens, index);
}

function isDotted(tokens: Tokens, index: number): boolean {
  return hasShape(tokens, index, DOTTED);
}

function isTerminator(tokens: Tokens, index: number): boolean {
  const code = codeOf(tokens, index);
  return isStop(code) || code === ELLIPSIS;
}

function isFullStop(tokens: Tokens, index: number): boolean {
  return codeOf(tokens, index) === FULL_STOP;
}

/** Tokens: so many stops and marks in a row end no sentence. Chosen by hand, so that time is linear. */
const MOST_CLOSERS = 40;

/** Skips more stops, and the marks and brackets that close without a space before them. */
function afterClosers(tokens: Tokens, from: number): number {
  const limit = Math.min(tokens.count, from + MOST_CLOSERS);
  let index = from;
  while (index < limit && !isSpaced(tokens, index) && isCloser(codeOf(tokens, index))) index++;
  return index;
}

function isSpaced(tokens: Tokens, index: number): boolean {
  return hasShape(tokens, index, SPACE_BEFORE);
}

const CLOSERS = codesOf("\"'”’»›)]!?.…“");
const OPENERS = codesOf("\"'“‘«‹„‚([—–-•*¿¡");

function isCloser(code: number): boolean {
  return CLOSERS.has(code);
}

/** A capital, a figure, a handle or an opening mark after a space; "end.But" counts, "Change.org" not. */
function opensSentence(tokens: Tokens, index: number): boolean {
  const shape = shapeOf(tokens, index);
  if ((shape & CAPITAL) !== 0) return true;
  if (!isSpaced(tokens, index)) return false;
  if (shape & WORD) return isHandle(tokens, index);
  return isOpenerOrFigure(codeOf(tokens, index));
}

function isOpenerOrFigure(code: number): boolean {
  return isDigit(code) || OPENERS.has(code);
}

/** After "Sen." or "J." comes a name; after "U.S." or "Inc." a sentence if its first word says so, also between marks. */
function endsWithAbbreviation(tokens: Tokens, index: number, next: number): boolean {
  if (next > index + 1) return true;
  if (isTitleAbbreviation(hashOf(tokens, index))) return false;
  const length = endOf(tokens, index) - startOf(tokens, index);
  if (length === 2) return isPostedOn(tokens, index);
  const opening = OPENERS.has(codeOf(tokens, next)) ? next + 1 : next;
  return !hasShape(tokens, opening, CAPS) && isSentenceOpener(hashOf(tokens, opening));
}

/** "She wrote on X_WORD. Nobody answered": no initial, but where it was said. */
function isPostedOn(tokens: Tokens, index: number): boolean {
  return hashOf(tokens, index) === X_WORD && isAmong(tokens, index - 1, BEFORE_PLATFORM);
}

/** Tokens of a name with its title: "Sen. Ron Johnson". */
const LONGEST_SPEAKER = 5;

/** "Trump asked", "Sen. Ron Johnson of", "@ridge_cat asked" ... : capitals up to a verb of speech. */
function isSpeechTag(tokens: Tokens, from: number): boolean {
  for (let index = from; index < tokens.count && index <= from + LONGEST_SPEAKER; index++) {
    if (index > from && isSpeechVerb(hashOf(tokens, index))) return true;
    if (!hasShape(tokens, index, CAPITAL) && !isHandle(tokens, index)) return false;
  }
  return false;
}
