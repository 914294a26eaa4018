import { LONGEST_WINDOW } from "./attribution-window.ts";
import { inSentences, type Stretch, type UnquotedTokens } from "./unquoted-tokens.ts";

/** Part of a text's items, and the number there of an item of the whole. */
interface Excerpt {
  readonly unquoted: UnquotedTokens;
  numberOf(item: number): number;
}

/**
 * The items around a cue as if those of a stretch were not there: in "Lee said two weeks ago that it
 * was late" what is read is "Lee said that it was late".
 */
export function hideStretch(
  whole: UnquotedTokens,
  { cue, hidden }: { cue: number; hidden: Stretch },
): Excerpt {
  const first = Math.max(0, cue - LONGEST_WINDOW);
  const last = Math.min(whole.count, hidden.to + LONGEST_WINDOW);
  const from = hidden.from - first;
  const width = hidden.to - hidden.from;
  const count = last - first - width;
  const isKept = (_: number, at: number) => at < from || at >= from + width;
  const numberOf = (item: number) => {
    const at = item - first;
    return Math.max(-1, Math.min(at < from + width ? Math.min(at, from) : at - width, count));
  };
  const items = {
    tokens: whole.tokens,
    count,
    firsts: whole.firsts.subarray(first, last).filter(isKept),
    lasts: whole.lasts.subarray(first, last).filter(isKept),
    words: whole.words.subarray(first, last).filter(isKept),
    shapes: whole.shapes.subarray(first, last).filter(isKept),
    quoted: whole.quoted.subarray(first, last).filter(isKept),
  };
  const bounds = {
    sentenceFirsts: whole.sentenceFirsts.subarray(first, last).filter(isKept).map(numberOf),
    sentenceLasts: whole.sentenceLasts.subarray(first, last).filter(isKept).map(numberOf),
  };
  return { unquoted: inSentences(items, bounds), numberOf };
}
