import type { Span } from "../../../domain/span.ts";
import { PUT_OUT } from "../../lexicon/reporting-words.ts";
import { ACCORDING, TO } from "../../lexicon/single-words.ts";
import { DOCUMENT } from "../../lexicon/word-classes.ts";
import { byBehind } from "../../people/phrase/written-by.ts";
import { spanOf } from "../../text/token.ts";
import {
  hasItemClass,
  isQuoted,
  lastTokenOf,
  type Stretch,
  tokenOf,
  type UnquotedTokens,
  wordOf,
} from "../unquoted-tokens.ts";

/** Items from "to" to whoever has written it: "a sworn court document filed on Monday by state attorney". */
const LONGEST = 14;

/**
 * "According to a court document filed by Ann Low": the document, where the model has found only who filed it. What
 * is mostly one's own, "a statement by Ann Low", is left to her.
 */
export function documentCited(
  unquoted: UnquotedTokens,
  cue: number,
  own: Stretch,
): Span | undefined {
  const first = cue + 2;
  if (wordOf(unquoted, cue) !== ACCORDING || wordOf(unquoted, cue + 1) !== TO) return undefined;
  if (own.from <= first || own.from > first + LONGEST) return undefined;
  const { tokens } = unquoted;
  for (let item = own.from - 2; item >= first; item--) {
    if (isQuoted(unquoted, item)) return undefined;
    if (!hasItemClass(unquoted, item, DOCUMENT)) continue;
    const by = byBehind(tokens, lastTokenOf(unquoted, item) + 1);
    if (by === -1 || by > tokenOf(unquoted, own.from)) continue;
    if (PUT_OUT.has(wordOf(unquoted, item))) return undefined;
    return spanOf(tokens, tokenOf(unquoted, first), lastTokenOf(unquoted, own.to - 1) + 1);
  }
  return undefined;
}
