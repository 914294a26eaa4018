import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { hashOf, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";

const THINK = hashWord("think");
const TANKS = hashedWords("tank tanks");

/** "A think tank": its first word looks like a verb. */
export function isThinkTank(words: Words, index: number): boolean {
  return hashOf(words, index) === THINK && isAmong(words, index + 1, TANKS);
}
