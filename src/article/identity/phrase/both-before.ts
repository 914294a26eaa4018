import { type Analysis, opensSentence, paragraphAt } from "../../analyse-text.ts";
import { THE, THEY } from "../../lexicon/single-words.ts";
import { PREPOSITION } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { jointSpeakers } from "../joint-speakers.ts";
import { type Reference, subjectRank } from "../pronoun/sentence-topic.ts";

/** Mentions from one source to the next: a longer way tells nothing. */
const MOST_MENTIONS = 12;

/** Whom "they", "both" or "the pair" takes up: one of two who spoke last together or are named above; or -1. */
export function bothBefore(analysis: Analysis, reference: Reference): number {
  const spoke = bothWhoSpoke(analysis, reference);
  return spoke === -1 ? pairAbove(analysis, reference.mention) : spoke;
}

/** "Lee and Kim, two growers, came. Both called it “late”": the two whom the sentence right before opens with, or -1. */
function pairAbove(analysis: Analysis, mention: number): number {
  const { words, mentions, sentenceOf } = analysis;
  const lead = bothFrom(words, itemAt(mentions, mention));
  if (lead < 1 || !opensSentence(analysis, lead)) return -1;
  const above = sentenceOf[lead - 1];
  if (paragraphAt(analysis, lead) - paragraphAt(analysis, lead - 1) > 1) return -1;
  let first = -1;
  for (let at = mention - 1; at >= Math.max(0, mention - MOST_MENTIONS); at--) {
    const { kind, entity, lead: from } = itemAt(mentions, at);
    if (sentenceOf[from] !== above) break;
    if (kind === "name" && entity !== -1) first = at;
  }
  if (first === -1 || jointSpeakers(analysis, first).length !== 2) return -1;
  return hasClass(words, itemAt(mentions, first).lead - 1, PREPOSITION) ? -1 : first;
}

/** The first token of "both", "the two", "the pair", "both men", or -1. */
function bothFrom(words: Words, { lead, last }: Mention): number {
  const own = hashOf(words, lead) === THE ? lead + 1 : lead;
  const isWhole = last === own + 1 || (last === own + 2 && isAmong(words, own + 1, OF_THEM));
  if (!isWhole) return -1;
  if (hashOf(words, own) === BOTH) return own;
  return isAmong(words, own, TWO) && hashOf(words, own - 1) === THE ? own - 1 : -1;
}

const BOTH = hashWord("both");
const TWO = hashedWords("two pair couple duo");
const OF_THEM = hashedWords("men women");

/** "“No,” said Lee and Kim. “We will go,” they added": one of those who spoke last together, or -1. */
function bothWhoSpoke(analysis: Analysis, { mention, lastSource }: Reference): number {
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
