import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { THEY } from "../../lexicon/single-words.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { hashOf } from "../../text/token.ts";
import { jointSpeakers } from "../joint-speakers.ts";
import { type Reference, subjectRank } from "../pronoun/sentence-topic.ts";

/** Mentions from one source to the next: a longer way tells nothing. */
const MOST_MENTIONS = 12;

/** "“No,” said Lee and Kim. “We will go,” they added": one of those who spoke last together, or -1. */
export function bothBefore(analysis: Analysis, { mention, lastSource }: Reference): number {
  const { words, mentions } = analysis;
  const { kind, first } = itemAt(mentions, mention);
  if (kind !== "pronoun" || hashOf(words, first) !== THEY) return -1;
  const last = itemOrNone(mentions, lastSource);
  if (last?.kind !== "name" || mention - lastSource > MOST_MENTIONS) return -1;
  if (paragraphAt(analysis, first) - paragraphAt(analysis, last.first) > 1) return -1;
  const joint = jointSpeakers(analysis, lastSource);
  if (joint.length < 2) return -1;
  for (let at = Math.max(...joint) + 1; at < mention; at++)
    if (subjectRank(analysis, itemAt(mentions, at)) === 0) return -1;
  return lastSource;
}
