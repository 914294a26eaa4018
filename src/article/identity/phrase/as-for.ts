import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { AS, FOR } from "../../lexicon/single-words.ts";
import { genderOfPronoun } from "../../people/gender-told.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { hashOf, isComma } from "../../text/token.ts";
import { type Reference, subjectRank } from "../pronoun/sentence-topic.ts";

/** Mentions back from a pronoun to whom its paragraph has turned to. Chosen by hand. */
const MOST_MENTIONS = 8;

/** "As for Low, he said he was ready. “I am up at six,” he added", "For Low, it was too late. He said so": the one whom the paragraph turns to; or -1. */
export function turnedTo(analysis: Analysis, { mention }: Reference): number {
  const { words, mentions, entities } = analysis;
  const { kind, lead } = itemAt(mentions, mention);
  const asked = kind === "pronoun" ? genderOfPronoun(words, lead) : 0;
  const topic = asked === 0 ? -1 : topicBefore(analysis, mention);
  const theirs = itemOrNone(entities.list, topic)?.gender ?? 0;
  return theirs !== 0 && theirs !== asked ? -1 : topic;
}

/** The last name before it, where "For" or "As for" brings that in and no sentence since is about anybody else; or -1. */
function topicBefore(analysis: Analysis, mention: number): number {
  const { words, mentions } = analysis;
  const here = paragraphAt(analysis, itemAt(mentions, mention).lead);
  for (let at = mention - 1; at >= Math.max(0, mention - MOST_MENTIONS); at--) {
    const { kind, lead, first, last, entity } = itemAt(mentions, at);
    if (paragraphAt(analysis, lead) !== here) return -1;
    if (kind === "pronoun") continue;
    if (kind === "nominal" && subjectRank(analysis, { first, last }) !== 0) continue;
    return kind === "name" && isTopic(analysis, lead) && isComma(words, last) ? entity : -1;
  }
  return -1;
}

function isTopic({ words, sentenceOf }: Analysis, lead: number): boolean {
  if (hashOf(words, lead - 1) !== FOR) return false;
  return hashOf(words, lead - 2) === AS || sentenceOf[lead - 2] !== sentenceOf[lead];
}
