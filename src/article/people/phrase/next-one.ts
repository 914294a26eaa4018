import { A_OR_THE, NEXT_ONES } from "../../lexicon/function-words.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { hasShape, isAmong } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";

const WAS = hashedWords("was is");

/** "“Go home,” was another", "was a second": of several the next, which needs no noun. */
export function isNextBehind(
  { words, quoteOf }: { readonly words: Words; readonly quoteOf: Int32Array },
  index: number,
): boolean {
  if (!isAmong(words, index - 1, WAS)) return false;
  const last = isAmong(words, index, A_OR_THE) ? index + 1 : index;
  if (!isAmong(words, last, NEXT_ONES) || hasShape(words, last + 1, WORD)) return false;
  // The mark that closes the words may be a token of its own.
  return (quoteOf[index - 2] ?? -1) !== -1 || (quoteOf[index - 3] ?? -1) !== -1;
}
