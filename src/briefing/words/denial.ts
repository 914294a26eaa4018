import type { Article, Quotation } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";

const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|refut|reject|disput|rebut|dismiss|contradict|disavow|repudiat)/i;
/**
 * How many characters there may be from the cue to what is denied: "denied on Monday that". Chosen
 * by hand.
 */
const REACH = 80;

/** "He denied that he had lied" reports the very opposite of "that he had lied". */
export function isDenial({ type, cue, text }: Quotation): boolean {
  // In "I never did," he denied, the words are a sentence of their own. In: he denied "stealing the
  // cash", they are a part of one.
  const isPart = type !== "direct" || /^\p{Ll}/u.test(text);
  return isPart && cue !== null && DENIES.test(cue);
}

/**
 * What is denied, together with the word that denies it: "denied that he had lied". It comes
 * without that word where the two stand too far apart to be one slice.
 */
export function withDenial({ text }: Article, { cue, start, end }: Quotation): Span {
  const from = Math.max(0, start - REACH);
  const at = cue === null ? -1 : text.slice(from, start).lastIndexOf(cue);
  if (at < 0 || text.slice(from + at, start).includes("\n")) return { start, end };
  const closing = /^[”"’»“]/.test(text.slice(end, end + 1)) ? 1 : 0;
  return { start: from + at, end: end + closing };
}
