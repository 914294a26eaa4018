import { RECORDINGS } from "../lexicon/reporting-words.ts";
import { OF } from "../lexicon/single-words.ts";
import { SPEECH } from "../lexicon/word-classes.ts";
import { endsWith, hasClass, hashOf, hasShape, isAmong } from "../text/token.ts";
import { WORD } from "../text/tokenize.ts";
import type { Page } from "./office-bearer.ts";

/** Tokens: "footage of Senator Ann Low saying". */
const LONGEST_SEEN = 7;

/** "Footage of Ann Low saying": whoever is seen in it is a mention of her own. */
export function isRecordingOf({ words, quoteOf }: Page, head: number): boolean {
  if (!isAmong(words, head, RECORDINGS) || hashOf(words, head + 1) !== OF) return false;
  for (let index = head + 2; index < head + LONGEST_SEEN && quoteOf[index] === -1; index++) {
    if (hasClass(words, index, SPEECH) && endsWith(words, index, "ing")) return true;
    if (!hasShape(words, index, WORD)) return false;
  }
  return false;
}
