import { AUXILIARY, CONJUNCTION, SPEECH } from "../../lexicon/word-classes.ts";
import { endsWith, hasClass, hasShape, isComma } from "../../text/token.ts";
import { CAPITAL, type Words } from "../../text/tokenize.ts";

/**
 * "Low left, but loved ones said so": with nobody before it a past form is no verb, and belongs to the noun that has
 * the next.
 */
export function isUnbound(words: Words, index: number, head: number): boolean {
  if (!endsWith(words, index, "ed") || hasShape(words, index, CAPITAL)) return false;
  if (!hasClass(words, head + 1, SPEECH | AUXILIARY)) return false;
  return isComma(words, index - 1) || hasClass(words, index - 1, CONJUNCTION);
}
