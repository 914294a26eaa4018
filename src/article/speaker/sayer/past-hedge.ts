import type { Analysis } from "../../analyse-text.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import {
  beforeHelpers,
  hedgedBefore,
  hedgeOf,
  verbPastHedge,
} from "../../people/subjects/hedged.ts";
import { itemOrNone } from "../../text/lookup.ts";

/** Tokens from the "that" to the verb. */
const LONGEST_CLAUSE = 30;

/** "A voice that some say is Low's calls it “mad”": the head of what calls it so, or -1. */
export function pastHedge(analysis: Analysis, verb: number): number {
  const { mentions, sentenceOf } = analysis;
  for (let token = verb - 3; token > Math.max(1, verb - LONGEST_CLAUSE); token--) {
    if (sentenceOf[token] !== sentenceOf[verb]) return -1;
    if (verbPastHedge(analysis, token) !== verb) continue;
    const last = hedgedBefore(analysis, token) + 1;
    return itemOrNone(mentions, mentionUpTo(mentions, last))?.head ?? last - 1;
  }
  return -1;
}

/** "A man who witnesses say is “mad”": the head of those who say so, or -1. */
export function holderBefore(analysis: Analysis, verb: number): number {
  const relative = hedgeOf(analysis, verb);
  if (relative === -1) return -1;
  const first = beforeHelpers(analysis, verb);
  const holder = itemOrNone(analysis.mentions, mentionUpTo(analysis.mentions, first));
  return holder && holder.lead > relative ? holder.head : first - 1;
}
