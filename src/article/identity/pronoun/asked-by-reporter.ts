import { type Analysis, isQuotedIn } from "../../analyse-text.ts";
import { isFiniteAt } from "../../grammar/read-grammar.ts";
import { REPORTERS } from "../../lexicon/function-words.ts";
import { BEFORE_HEARD, HEARD_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import { ADVERB, AUXILIARY } from "../../lexicon/word-classes.ts";
import { mentionOpening } from "../../people/find-mentions.ts";
import { QUESTION } from "../../text/characters.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { codeOf, hasClass, isAmong, isComma } from "../../text/token.ts";
import { type Antecedent, rankOfOne } from "./sentence-topic.ts";
import { takenUp } from "./taken-up.ts";

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
/** Tokens of a question in which a feeling may stand. */
const LONGEST_QUESTION = 12;

/** Whom the last report has asked, or asks itself how he feels; or -1. */
export function whoIsAsked(
  analysis: Analysis,
  sentence: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const felt = askedOfFeeling(analysis, sentence, antecedents);
  return felt === -1 ? askedAtOnce(analysis, sentence, antecedents) : felt;
}

/** "Asked whether she would stay, the former mayor did not flinch. “No,” she said": the sentence's subject, or -1. */
function askedAtOnce(
  analysis: Analysis,
  { first, last }: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const { words, mentions } = analysis;
  const asked = isAmong(words, first, BEFORE_HEARD) ? first + 1 : first;
  if (!isAmong(words, asked, HEARD_VERBS) || last - first > LONGEST) return -1;
  if (isQuotedIn(analysis, first, last)) return -1;
  let subject = firstWhere(mentions, ({ lead }) => lead >= last) - 1;
  while (subject >= 0 && itemAt(mentions, subject).lead > asked && !isSubject(analysis, subject))
    subject--;
  const mention = mentions[subject];
  if (!mention || mention.lead <= asked) return -1;
  const entity = mention.entity === -1 ? takenUp(analysis, subject) : mention.entity;
  return rankOfOne(antecedents, { entity, phrase: subject });
}

/** Between a comma and a verb. */
function isSubject({ words, mentions, grammar }: Analysis, index: number): boolean {
  const { lead, last } = itemAt(mentions, index);
  return isComma(words, lead - 1) && isFiniteAt(grammar, last);
}

/** "Was Low satisfied with Orr's answer? “To a point,” he said": only Low can tell, or -1. */
function askedOfFeeling(
  analysis: Analysis,
  { first, last }: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const { words, mentions, quoteOf } = analysis;
  if (codeOf(words, last - 1) !== QUESTION || quoteOf[first] !== -1) return -1;
  const opening = mentionOpening(mentions, first + 1);
  const asked = itemOrNone(mentions, opening);
  if (!hasClass(words, first, AUXILIARY) || !asked) return -1;
  for (let token = asked.last; token < Math.min(last, asked.last + LONGEST_QUESTION); token++) {
    if (isAmong(words, token, FEELINGS))
      return rankOfOne(antecedents, { entity: asked.entity, phrase: opening });
  }
  return -1;
}
