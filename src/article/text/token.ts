import type { Span } from "../../domain/span.ts";
import { AT, COMMA } from "./characters.ts";
import { type Tokens, WORD, type Words } from "./tokenize.ts";

/*
 * What stands at one token. Before the first token and after the last there is nothing: no letter,
 * no shape, a word that no list knows. So whoever looks beside a word need not ask for the ends.
 */

export function startOf({ starts, text }: Tokens, token: number): number {
  return token < 0 ? 0 : (starts[token] ?? text.length);
}

export function endOf({ ends, text }: Tokens, token: number): number {
  return token < 0 ? 0 : (ends[token] ?? text.length);
}

/** Bits of `tokenize.ts`. */
export function shapeOf({ shapes }: Tokens, token: number): number {
  return token < 0 ? 0 : (shapes[token] ?? 0);
}

export function hasShape({ shapes }: Tokens, token: number, shape: number): boolean {
  return token >= 0 && ((shapes[token] ?? 0) & shape) !== 0;
}

/** Bits of `lexicon/word-classes.ts`. */
export function classesOf({ classes }: Words, token: number): number {
  return token < 0 ? 0 : (classes[token] ?? 0);
}

/** Has it any of these classes? */
export function hasClass({ classes }: Words, token: number, wanted: number): boolean {
  return token >= 0 && ((classes[token] ?? 0) & wanted) !== 0;
}

/** The `hashWord` of the token. */
export function hashOf({ hashes }: Tokens, token: number): number {
  return token < 0 ? 0 : (hashes[token] ?? 0);
}

/** Is it one of these words? */
export function isAmong(
  { hashes }: Tokens,
  token: number,
  words: Pick<ReadonlySet<number>, "has">,
): boolean {
  return token >= 0 && words.has(hashes[token] ?? 0);
}

/** The tokens that are this word, from the text's first on, at most so many. */
export function* placesOf({ hashes }: Tokens, word: number, most = Infinity): Iterable<number> {
  let at = hashes.indexOf(word);
  for (let places = 0; at !== -1 && places < most; places++) {
    yield at;
    at = hashes.indexOf(word, at + 1);
  }
}

/** What stands for a character where there is none: NaN would make every character no whole number. */
const NO_CODE = -1;

/** Its first character, as a number. */
export function codeOf({ starts, text }: Tokens, token: number): number {
  const isThere = token >= 0 && token < starts.length;
  return isThere ? text.charCodeAt(starts[token] ?? 0) : NO_CODE;
}

export function lengthOf(tokens: Tokens, token: number): number {
  return endOf(tokens, token) - startOf(tokens, token);
}

/** As printed, `last` exclusive. */
export function textOf(tokens: Tokens, first: number, last = first + 1): string {
  return tokens.text.slice(startOf(tokens, first), endOf(tokens, last - 1));
}

export function spanOf(tokens: Tokens, first: number, last = first + 1): Span {
  return { start: startOf(tokens, first), end: endOf(tokens, last - 1) };
}

export function endsWith(tokens: Tokens, token: number, ending: string): boolean {
  return tokens.text.startsWith(ending, endOf(tokens, token) - ending.length);
}

export function isComma(tokens: Tokens, token: number): boolean {
  return codeOf(tokens, token) === COMMA;
}

/** "@ridge_cat" */
export function isHandle(tokens: Tokens, token: number): boolean {
  return codeOf(tokens, token) === AT && hasShape(tokens, token, WORD);
}
