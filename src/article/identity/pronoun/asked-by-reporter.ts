import type { Analysis } from "../../analyse-text.ts";
import { ADVERB, AUXILIARY } from "../../lexicon/word-classes.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { codeOf, hasClass, isAmong } from "../../text/token.ts";
import { type Antecedent, rankOfOne } from "./sentence-topic.ts";

const REPORTERS = hashedWords("i we");
const REACHING_VERBS = hashedWords(`
  ask asked ring rang call called phone phoned telephoned email emailed message messaged text texted
  write wrote put speak spoke talk talked turn turned meet met visit visited contacted approached
  stopped interviewed pressed reached found
`);
/** Tokens from the verb to whom it reaches: "put this to her aide". Chosen by hand. */
const LONGEST_REACH = 6;
/** Tokens of a sentence that are looked through: it may be a megabyte long. */
const LONGEST = 60;

/** "I put it to one of his advisers that it was late. “It is,” she said": whoever the reporter asks has the next word. */
export function askedByReporter(
  analysis: Analysis,
  { first, last }: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const { words, quoteOf } = analysis;
  for (let token = first; token < Math.min(last, first + LONGEST); token++) {
    if (quoteOf[token] !== -1 || !isAmong(words, token, REPORTERS)) continue;
    const verb = hasClass(words, token + 1, ADVERB) ? token + 2 : token + 1;
    if (isAmong(words, verb, REACHING_VERBS)) return rankReached(analysis, verb, antecedents);
  }
  return -1;
}

/** Past "it" and "this" to the first who may be meant. */
function rankReached(
  { mentions }: Analysis,
  verb: number,
  antecedents: readonly Antecedent[],
): number {
  for (let at = firstWhere(mentions, ({ first }) => first > verb); at < mentions.length; at++) {
    const { first, entity } = itemAt(mentions, at);
    if (first - verb > LONGEST_REACH) break;
    const rank = rankOfOne(antecedents, { entity, phrase: at });
    if (rank !== -1) return rank;
  }
  return -1;
}

const FEELINGS = hashedWords(`
  satisfied happy sorry worried nervous surprised afraid scared disappointed tempted ready concerned angry
  confident convinced hopeful proud relieved optimistic frustrated bitter tired sure regret regrets think plan
  believe feel expect worry mind agree miss
`);
const QUESTION_MARK = "?".charCodeAt(0);
/** Tokens of a question in which a feeling may stand. */
const LONGEST_QUESTION = 12;

/** "Was Low satisfied with Orr's answer? “To a point,” he said": only Low can tell, or -1. */
export function askedOfFeeling(
  analysis: Analysis,
  { first, last }: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const { words, mentions, quoteOf } = analysis;
  if (codeOf(words, last - 1) !== QUESTION_MARK || quoteOf[first] !== -1) return -1;
  const opening = firstWhere(mentions, ({ lead }) => lead > first);
  const asked = mentions[opening];
  if (!hasClass(words, first, AUXILIARY) || asked?.lead !== first + 1) return -1;
  for (let token = asked.last; token < Math.min(last, asked.last + LONGEST_QUESTION); token++) {
    if (isAmong(words, token, FEELINGS))
      return rankOfOne(antecedents, { entity: asked.entity, phrase: opening });
  }
  return -1;
}
