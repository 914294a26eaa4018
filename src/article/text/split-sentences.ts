import type { Span } from "../../domain/span.ts";
import { isTitleAbbreviation } from "../lexicon/abbreviations.ts";
import { isSentenceOpener } from "../lexicon/sentence-openers.ts";
import { isSpeechVerb } from "../lexicon/speech-verbs.ts";
import { hashedWords, hashWord } from "./hash-word.ts";
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
      start: tokens.starts[first] as number,
      end: tokens.ends[end - 1] as number,
      first,
      last: end,
    });
    first = end;
    index = end - 1;
  }
  return sentences;
}

function isLineBreak(tokens: Tokens, index: number): boolean {
  return ((tokens.shapes[index] as number) & LINE_BREAK_BEFORE) !== 0;
}

/** The token after the sentence that this token ends, or 0 where it ends none. */
function sentenceEnd(tokens: Tokens, index: number): number {
  const isWord = ((tokens.shapes[index] as number) & WORD) !== 0;
  if (isWord && !isDotted(tokens, index)) return 0;
  if (!isWord && !isTerminator(tokens, index)) return 0;
  const next = afterClosers(tokens, index + 1);
  if (next === tokens.count || isLineBreak(tokens, next)) return next;
  if (!opensSentence(tokens, next)) return 0;
  if (isWord && !endsWithAbbreviation(tokens, index, next)) return 0;
  const isInterrupted = next > index + 1 && isSpeechTag(tokens, next);
  return isInterrupted && !isFullStop(tokens, index) ? 0 : next;
}

function isDotted(tokens: Tokens, index: number): boolean {
  return ((tokens.shapes[index] as number) & DOTTED) !== 0;
}

function isTerminator(tokens: Tokens, index: number): boolean {
  const code = codeOf(tokens, index);
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

function isFullStop(tokens: Tokens, index: number): boolean {
  return codeOf(tokens, index) === 46;
}

function codeOf(tokens: Tokens, index: number): number {
  return tokens.text.charCodeAt(tokens.starts[index] as number);
}

/** Skips more stops, and the marks and brackets that close without a space before them. */
function afterClosers(tokens: Tokens, from: number): number {
  let index = from;
  while (index < tokens.count && !isSpaced(tokens, index) && isCloser(codeOf(tokens, index))) {
    index++;
  }
  return index;
}

function isSpaced(tokens: Tokens, index: number): boolean {
  return ((tokens.shapes[index] as number) & SPACE_BEFORE) !== 0;
}

const CLOSERS = new Set([..."\"'”’»›)]!?.…“"].map((mark) => mark.charCodeAt(0)));
const OPENERS = new Set([..."\"'“‘«‹„‚([—–-•*¿¡"].map((mark) => mark.charCodeAt(0)));

function isCloser(code: number): boolean {
  return CLOSERS.has(code);
}

/** A capital, a figure or an opening mark after a space; "end.But" counts, "Change.org" not. */
function opensSentence(tokens: Tokens, index: number): boolean {
  const shape = tokens.shapes[index] as number;
  if ((shape & CAPITAL) !== 0) return true;
  if (!isSpaced(tokens, index)) return false;
  return (shape & WORD) === 0 && isOpenerOrFigure(codeOf(tokens, index));
}

function isOpenerOrFigure(code: number): boolean {
  return (code >= 48 && code <= 57) || OPENERS.has(code);
}

/** After "Sen." or "J." comes a name; after "U.S." or "Inc." a sentence if its first word says so. */
function endsWithAbbreviation(tokens: Tokens, index: number, next: number): boolean {
  if (next > index + 1) return true;
  if (isTitleAbbreviation(tokens.hashes[index] as number)) return false;
  const length = (tokens.ends[index] as number) - (tokens.starts[index] as number);
  if (length === 2) return isPostedOn(tokens, index);
  const shape = tokens.shapes[next] as number;
  return (shape & CAPS) === 0 && isSentenceOpener(tokens.hashes[next] as number);
}

/** "She wrote on X. Nobody answered": no initial, but where it was said. */
function isPostedOn({ hashes }: Tokens, index: number): boolean {
  return hashes[index] === X && index > 0 && POSTING.has(hashes[index - 1] as number);
}

const X = hashWord("x");
const POSTING = hashedWords("on to via through");

const LONGEST_SPEAKER = 5;

/** "Trump asked", "Sen. Ron Johnson of" ... : capitals up to a verb of speech. */
function isSpeechTag(tokens: Tokens, from: number): boolean {
  for (let index = from; index < tokens.count && index <= from + LONGEST_SPEAKER; index++) {
    if (index > from && isSpeechVerb(tokens.hashes[index] as number)) return true;
    if (((tokens.shapes[index] as number) & CAPITAL) === 0) return false;
  }
  return false;
}
