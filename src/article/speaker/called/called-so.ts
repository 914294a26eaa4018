import type { Analysis } from "../../analyse-text.ts";
import { isUtteredWhole } from "../../grammar/running-text.ts";
import { BEFORE_A_NAME } from "../../lexicon/reporting-words.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { isAmong } from "../../text/token.ts";

/** "In which Reed called Miss Orr “that girl”": the verb by which somebody calls another so, whatever the words are held to hang on; or -1. */
export function callingVerb(
  { words, mentions, quoteOf, grammar }: Analysis,
  first: number,
): number {
  if (isUtteredWhole(grammar.running, first)) return -1;
  const mark = first - 1;
  const end = isAmong(words, mark - 1, BEFORE_A_NAME) ? mark - 1 : mark;
  const called = mentions[mentionUpTo(mentions, end)];
  if (called?.kind !== "name" || !isAmong(words, called.lead - 1, CALLING)) return -1;
  return quoteOf[called.lead - 1] === -1 ? called.lead - 1 : -1;
}

const CALLING = hashedWords("called calls calling branded brands branding dubbed labelled labeled");
