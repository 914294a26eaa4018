import { CLITICS } from "../lexicon/function-words.ts";
import { AT, FULL_STOP, HYPHEN, isAlphanumeric, isApostrophe, isPair } from "./characters.ts";
import { hashWord } from "./hash-word.ts";

/** A mark stands alone, but clitics, handles, "...", "--" and surrogate pairs are one token each. */
export function markEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isApostrophe(code)) return cliticEnd(text, at);
  if (code === AT) return handleEnd(text, at);
  if (code === FULL_STOP || code === HYPHEN) {
    let end = at + 1;
    while (text.charCodeAt(end) === code) end++;
    return end;
  }
  return isPair(text, at) ? at + 2 : at + 1;
}

/** "@ridge_cat" is one word, as it is called. */
function handleEnd(text: string, at: number): number {
  let end = at + 1;
  if (at > 0 && isAlphanumeric(text.charCodeAt(at - 1))) return end;
  while (isAlphanumeric(text.charCodeAt(end)) || text.charCodeAt(end) === UNDERSCORE) end++;
  return end;
}

const UNDERSCORE = "_".charCodeAt(0);

function cliticEnd(text: string, at: number): number {
  const follows = at > 0 && isAlphanumeric(text.charCodeAt(at - 1));
  if (!follows || !isAlphanumeric(text.charCodeAt(at + 1)) || !isClitic(text, at)) return at + 1;
  let end = at + 1;
  while (end < text.length && isAlphanumeric(text.charCodeAt(end))) end++;
  return end;
}

export function isClitic(text: string, at: number): boolean {
  const from = at + 1;
  let end = from;
  while (end <= from + LONGEST_CLITIC && isAlphanumeric(text.charCodeAt(end))) end++;
  return end - from <= LONGEST_CLITIC && CLITICS.has(hashWord(text, from, end));
}

/** Letters behind its apostrophe. */
const LONGEST_CLITIC = 2;
