import type { Analysis } from "../../analyse-text.ts";
import { THAT_OR_WHICH } from "../../lexicon/clause-words.ts";
import { TO } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { itemAt } from "../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";

/**
 * Of "an email from Low to Reed that said “…”", where Reed is held to say it, the mention of the email; -1 where it is
 * none; undefined where nothing was sent to him.
 */
export function sentTo(analysis: Analysis, source: number): number | undefined {
  const { words, mentions } = analysis;
  const { lead, last } = itemAt(mentions, source);
  if (hashOf(words, lead - 1) !== TO || !hasShape(words, lead, CAPITAL)) return undefined;
  // "Reed that said": the "that" may be held for his.
  const that = isAmong(words, last - 1, THAT_OR_WHICH) ? last - 1 : last;
  if (!isAmong(words, that, THAT_OR_WHICH) || !hasClass(words, that + 1, SPEECH)) return undefined;
  return mentionUpTo(mentions, lead - 1);
}
