import { type Analysis, isQuotedIn, paragraphAt } from "../../analyse-text.ts";
import { isPassive, subjectOf } from "../../grammar/clauses.ts";
import { NAMING_VERBS } from "../../lexicon/reporting-words.ts";
import { BY, IT, THE } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { genderOfNoun } from "../../people/gender-told.ts";
import { namedBeside } from "../../speaker/apposition.ts";
import { indexFrom, mentionOver } from "../../speaker/governor.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { hasClass, hashOf, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { ownerOfWords } from "../phrase/owner-of-words.ts";
import { NEW } from "./is-newcomer.ts";
import { pronounIn } from "./named-after.ts";
import { type Antecedent, rankOfOne } from "./sentence-topic.ts";

/** With them a name is spoken of, and its bearer says nothing: "named after Low", "the late Low". */
const SPOKEN_OF = hashedWords(`
  after memory honour honor dedicated instead unlike against without replaced replacing beat beating
`);

/**
 * Whom a sentence names for the first time wherever it names him, where it opens its paragraph and nobody
 * else is in it: "Few know this better than Low. “I was there,” he said"; or -1.
 */
export function introducedIn(
  analysis: Analysis,
  before: Sentence,
  { gender, antecedents }: { gender: number; antecedents: readonly Antecedent[] },
): number {
  const { names, entities, words, paragraphOf } = analysis;
  const { first, last } = before;
  if (isQuotedIn(analysis, first, last) || pronounIn(analysis, before, gender) !== -1) return -1;
  if (first > 0 && paragraphOf[first - 1] === paragraphAt(analysis, first)) return -1;
  const within = antecedents.filter(isHere(first, last));
  const [only, other] = within;
  if (!only || other || only.entity === -1) return -1;
  const { occurrences } = itemAt(entities.list, only.entity);
  const isFirst = itemAt(names, itemAt(occurrences, 0)).first === only.earlier.first;
  if (!isFirst) return -1;
  for (let token = first; token < only.earlier.first; token++)
    if (isAmong(words, token, SPOKEN_OF) || isDead(words, token)) return -1;
  return antecedents.indexOf(only);
}

/** "The late Ann Low" */
function isDead(words: Words, token: number): boolean {
  return hashOf(words, token) === LATE && hashOf(words, token - 1) === THE;
}

const LATE = hashWord("late");

/** "Low's answer to Orr was blunt. “Never,” he said": whose answer it is; or -1. */
export function answererIn(
  analysis: Analysis,
  { first, last }: Sentence,
  antecedents: readonly Antecedent[],
): number {
  for (let head = first + 2; head < Math.min(last, first + LONGEST_OWNED); head++) {
    const entity = ownerOfWords(analysis, first, head);
    if (entity !== -1) return rankOfOne(antecedents, { entity, phrase: -1 });
  }
  return -1;
}

/** Tokens from the sentence's first to what is owned: "Ann Low's blunt answer". */
const LONGEST_OWNED = 7;

/** "Orr was blamed by Low. “He slept,” he said": who blames goes on; or -1. */
export function agentIn(
  analysis: Analysis,
  { first, last }: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const { words, grammar, mentions, quoteOf } = analysis;
  for (let token = first; token < last - 1; token++) {
    if (quoteOf[token] !== -1 || hashOf(words, token + 1) !== BY) continue;
    const isNaming = isAmong(words, token, NAMING_VERBS) || hasClass(words, token, SPEECH);
    if (!isNaming || !isPassive(grammar, token)) continue;
    const agent = namedBeside(analysis, indexFrom(analysis, token + 2));
    const entity = itemOrNone(mentions, agent)?.entity ?? -1;
    return agent === -1 ? -1 : rankOfOne(antecedents, { entity, phrase: agent });
  }
  return -1;
}

/** Tokens from the verb to its "by": "was met at the gate by a guard". */
const LONGEST_BEFORE_BY = 6;

/** "Low was stopped by a guard. “Stand back,” he told her": of the two he is not Low; or -1. */
export function metBy(
  analysis: Analysis,
  { first, last }: Sentence,
  { gender, antecedents }: { gender: number; antecedents: readonly Antecedent[] },
): number {
  const { words } = analysis;
  for (let by = first + 2; by < last; by++) {
    if (hashOf(words, by) !== BY || !isAmong(words, by + 1, NEW)) continue;
    const rank = antecedents.findIndex(({ earlier }) => earlier.opening === by + 1);
    if (rank === -1 || antecedents.some(isHere(first, by))) return -1;
    const theirs = genderOfMet(analysis, by);
    return theirs !== 0 && theirs !== gender ? rank : -1;
  }
  return -1;
}

/** Of whoever something is done to, by its "by". */
function genderOfMet(analysis: Analysis, by: number): number {
  const { words, grammar, mentions, entities } = analysis;
  let verb = by - 1;
  while (verb > by - LONGEST_BEFORE_BY && !isPassive(grammar, verb)) verb--;
  if (!isPassive(grammar, verb)) return 0;
  const met = itemOrNone(mentions, mentionOver(analysis, subjectOf(grammar, verb)));
  if (!met) return 0;
  return itemOrNone(entities.list, met.entity)?.gender || genderOfNoun(words, met.head);
}

function isHere(first: number, last: number) {
  return ({ earlier }: Antecedent) => earlier.first >= first && earlier.first < last;
}

/** "It was left to one usher, sweeping up, to have the last word. “It rusts,” she said": nobody else is in it. */
export function handedTo(
  analysis: Analysis,
  { first, last }: Sentence,
  antecedents: readonly Antecedent[],
): number {
  const { mentions, words } = analysis;
  if (hashOf(words, first) !== IT || isQuotedIn(analysis, first, last)) return -1;
  let handed = -1;
  for (let at = firstWhere(mentions, ({ lead }) => lead > first); ; at++) {
    const mention = mentions[at];
    if (!mention || mention.lead >= last) break;
    if (mention.kind !== "nominal") return -1;
    const isPerson = antecedents.some(({ phrase }) => phrase === at);
    if (!isPerson || !isAmong(words, mention.lead, NEW)) continue;
    if (handed !== -1) return -1;
    handed = at;
  }
  return handed === -1 ? -1 : antecedents.findIndex(({ phrase }) => phrase === handed);
}
