const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** All white space but a blank alone, of which there are many that need no replacing. */
const SPACES = /[^\S ]\s*| \s+/g;

/** Control characters that are white space are kept for what they are. */
const CONTROLS = /(?!\s)\p{Cc}/gu;

/** Gives a line as a reader sees it: white space as one blank, without what takes no room. */
export function tidyLine(text: string): string {
  return withoutControls(text).replace(UNSEEN, "").replace(SPACES, " ").trim();
}

/**
 * Drops characters that were meant for a terminal or are the remains of a fault; nobody sees them.
 */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, "");
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4}/u;

/** Counts the words, for measuring; a script without blanks counts by characters. */
export function countWords(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return UNSPACED.test(text) ? words + Math.floor(text.length / 3) : words;
}
