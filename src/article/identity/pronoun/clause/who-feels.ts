import { type Analysis, paragraphAt } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isPassive } from "../../../grammar/clauses.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { NEGATIONS } from "../../../lexicon/reporting-words.ts";
import { AUXILIARY } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { mentionOver } from "../../../speaker/mention-at.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL, type Words } from "../../../text/tokenize.ts";
import { isSamePronoun } from "../focus.ts";
import { reportBefore } from "../named-after.ts";
import type { Reference } from "../sentence-topic.ts";
import { mayBeHe } from "./may-be-he.ts";

/** What somebody feels for another, who need not know it. */
const FEELING_VERBS = hashedWords(`
  forgive forgives forgave forgiven like likes liked love loves loved adore adores adored admire admires admired
  miss misses missed blame blames blamed pity pities pitied remember remembers remembered respect respects respected
  hate hates hated loathe loathes loathed envy envies envied disagree disagrees disagreed agree agrees agreed
  understand understands understood
`);
/** "Bore him no grudge" */
const BEARING_VERBS = hashedWords("bear bears bore hold holds held harbour harbours harboured");
const BEAR = hashedWords("bear");
const GRUDGES = hashedWords("grudge grudges malice resentment");
/** Tokens of a sentence, and from the verb to "him". Chosen by hand. */
const LONGEST = 40;
const LONGEST_REACH = 5;
const HAD = hashWord("had");
const HIS = hashedWords("his her");

/**
 * "Reed once sacked a cook. The cook, now a vicar, has forgiven him. “It was a bad egg,” he said": the cook, of whose
 * feelings the sentence right before tells, and not Reed; the mention, or -1.
 */
export function whoFeels(analysis: Analysis, { mention }: Reference): number {
  const { words, mentions, sentenceOf } = analysis;
  const { first } = itemAt(mentions, mention);
  const gender = genderOfPronoun(words, first);
  const before = reportBefore(analysis, first);
  if (gender === 0 || !before || before.last - before.first > LONGEST) return -1;
  if (paragraphAt(analysis, before.first) !== paragraphAt(analysis, first)) return -1;
  if ((sentenceOf[first] ?? 0) !== (sentenceOf[before.first] ?? 0) + 1) return -1;
  const verb = feelingIn(analysis, before, gender);
  if (verb === -1) return -1;
  const index = mentionOver(analysis, subjectOf(analysis.grammar, verb));
  const feels = itemOrNone(mentions, index);
  if (!feels || isAmong(words, feels.lead, HIS)) return -1;
  return mayBeHe(analysis, index, gender) || isCalledSo(analysis, feels, verb) ? index : -1;
}

/** The verb by which somebody has a feeling for "him"; not "had never liked him", which was known before. */
function feelingIn(analysis: Analysis, { first, last }: Sentence, gender: number): number {
  const { words, grammar, quoteOf } = analysis;
  for (let token = first + 1; token < last; token++) {
    if (quoteOf[token] !== -1) return -1;
    if (!isAmong(words, token, FEELING_VERBS) && !isBearing(words, token, last)) continue;
    const isBefore = [1, 2, 3].some(
      (back) => token - back >= first && hashOf(words, token - back) === HAD,
    );
    return !isBefore && !isPassive(grammar, token) && reachesHim(analysis, token, { last, gender })
      ? token
      : -1;
  }
  return -1;
}

function reachesHim(
  analysis: Analysis,
  verb: number,
  { last, gender }: { last: number; gender: number },
): boolean {
  const { words } = analysis;
  for (let him = verb + 1; him < Math.min(last, verb + LONGEST_REACH + 1); him++)
    if (isSamePronoun(analysis, him, gender) && !hasClass(words, him + 1, AUXILIARY)) return true;
  return false;
}

/** "Bore him no grudge", "cannot bear him" */
function isBearing(words: Words, verb: number, last: number): boolean {
  if (!isAmong(words, verb, BEARING_VERBS)) return false;
  if (isAmong(words, verb, BEAR) && isAmong(words, verb - 1, NEGATIONS)) return true;
  for (let token = verb + 1; token < last; token++) if (isAmong(words, token, GRUDGES)) return true;
  return false;
}

/** "The Hamlet of that year, now a vicar, bore": behind the comma he is told to be somebody. */
function isCalledSo(
  { words, grammar }: Analysis,
  { kind, head, last }: Mention,
  verb: number,
): boolean {
  if (kind !== "nominal" || !hasShape(words, head, CAPITAL) || !isComma(words, last)) return false;
  for (let token = last + 1; token < verb; token++)
    if (kindOfHead(grammar, token) === HUMAN) return true;
  return false;
}
