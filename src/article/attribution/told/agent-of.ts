import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import { NAMING_VERBS } from "../../lexicon/reporting-words.ts";
import { BY } from "../../lexicon/single-words.ts";
import { mentionOpening } from "../../people/find-mentions.ts";
import { hashOf, isAmong } from "../../text/token.ts";
import { isToldHere } from "../hearers.ts";

/** Of "criticised by Ito as “weak”" the mention of who criticises; -1 where it is none. */
export function agentOf(analysis: Analysis, verb: number, said: Span): number | undefined {
  const { words, mentions } = analysis;
  const by = verb + 1;
  if (hashOf(words, by) !== BY || !isAmong(words, verb, NAMING_VERBS)) return undefined;
  if (!isToldHere(analysis, verb, said)) return undefined;
  return mentionOpening(mentions, by + 1);
}
