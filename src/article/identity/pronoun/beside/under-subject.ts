import { type Analysis, isQuotedIn } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isJoinedClause } from "../../../grammar/clauses.ts";
import { CONJUNCT } from "../../../grammar/label-words.ts";
import { isMainVerb, isVerbAt } from "../../../grammar/phrases.ts";
import { roleAt, taggedUnitAt } from "../../../grammar/read-grammar.ts";
import { OPENING_CLAUSE, PROMPTING } from "../../../lexicon/clause-words.ts";
import { HIM } from "../../../lexicon/function-words.ts";
import { ASKING_VERBS } from "../../../lexicon/reporting-words.ts";
import { ACCORDING, POSSESSIVE_CLITIC, TO } from "../../../lexicon/single-words.ts";
import { HEARD_VERBS, ORDERED_VERBS } from "../../../lexicon/verbs/hearing-verbs.ts";
import { AUXILIARY, PLURAL, PREPOSITION, SPEECH } from "../../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../../people/find-mentions.ts";
import { meansPerson } from "../../../people/taken-by-who.ts";
import { namedBeside } from "../../../speaker/apposition.ts";
import { mentionOver } from "../../../speaker/mention-at.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../../text/token.ts";
import { CAPITAL, type Words } from "../../../text/tokenize.ts";
import { isSomebody } from "../../phrase/somebody.ts";
import { type Antecedent, firstTold } from "../sentence-topic.ts";
import { isOther, type Place } from "./others-here.ts";

const ASKING = [
  ASKING_VERBS,
  HEARD_VERBS,
  ORDERED_VERBS,
  PROMPTING,
  hashedWords("wondered wonders inquired put"),
];

/** "Wanted to know why Low left" asks him as well. */
function isAsking(words: Words, verb: number): boolean {
  if (ASKING.some((asking) => isAmong(words, verb, asking))) return true;
  return hashOf(words, verb + 1) === TO && hashOf(words, verb + 2) === KNOW;
}

const KNOW = hashWord("know");

/** Tokens of a sentence that are looked through. */
const LONGEST = 80;

/**
 * Whether the report right before a "he" is about somebody else, and whoever is held to be meant only has a part in
 * it: "The coach was less sure than Low. “…,” he said", "As Low left, Hale stood up". Whoever is asked answers.
 */
export function isUnderSubject(
  analysis: Analysis,
  { at, before, gender }: Place,
  chosen: Antecedent,
): boolean {
  const { words, grammar } = analysis;
  if (isQuotedIn(analysis, before.first, before.last)) return false;
  const verb = mainVerbIn(analysis, before);
  if (verb === -1 || isAsking(words, verb)) return false;
  const subject = subjectOf(grammar, verb);
  if (subject < before.first || subject >= before.last) return false;
  if (isOwn(analysis, { before, subject }, chosen) || isTakenUp(analysis, at)) return false;
  return isAnother(analysis, subject, { entity: chosen.entity, gender });
}

/** Whether it is about somebody else, and does not name the entity: "The coach shrugged." */
export function isOfAnother(
  analysis: Analysis,
  sentence: Sentence,
  one: { readonly entity: number; readonly gender: number },
): boolean {
  const verb = mainVerbIn(analysis, sentence);
  if (verb === -1 || isAsking(analysis.words, verb)) return false;
  const subject = subjectOf(analysis.grammar, verb);
  return subject >= sentence.first && subject < sentence.last && isAnother(analysis, subject, one);
}

/** Whether the sentence is his as well: it opens with him, first tells of him, or has him tell it. */
function isOwn(
  analysis: Analysis,
  { before, subject }: { readonly before: Sentence; readonly subject: number },
  chosen: Antecedent,
): boolean {
  const { opening, last } = chosen.earlier;
  // "The 34-year-old left": he himself.
  if (opening === before.first || (subject >= opening && subject < last)) return true;
  if (firstTold(analysis, chosen.entity) >= before.first) return true;
  return tells(analysis, chosen) || hasOwnClause(analysis, before, chosen);
}

/** "She went over to him, and he told her": his own sentence has told of him. */
function isTakenUp({ words, sentences, sentenceOf, quoteOf }: Analysis, he: number): boolean {
  const own = itemAt(sentences, sentenceOf[he] ?? 0);
  for (let token = Math.max(own.first, he - LONGEST); token < he; token++)
    if (quoteOf[token] === -1 && isAmong(words, token, HIM)) return true;
  return false;
}

/** The first that stands by itself, or -1; behind "as Low left," and "like Low," whatever the grammar holds. */
function mainVerbIn(analysis: Analysis, sentence: Sentence): number {
  const { grammar } = analysis;
  const { first, last } = sentence;
  const from = behindOpening(analysis, sentence);
  for (let token = from; token < Math.min(last, first + LONGEST); token++) {
    const unit = taggedUnitAt(grammar, token);
    if (!isVerbAt(grammar, unit)) continue;
    if (isMainVerb(grammar, unit) || (from > first && subjectOf(grammar, token) >= from))
      return token;
  }
  return -1;
}

/** Past the first comma, where a preposition or such a word as "when" opens the sentence. */
function behindOpening({ words }: Analysis, { first, last }: Sentence): number {
  if (!hasClass(words, first, PREPOSITION) && !OPENING_CLAUSE.has(hashOf(words, first)))
    return first;
  for (let token = first; token < Math.min(last, first + LONGEST_OPENING); token++)
    if (isComma(words, token)) return token + 1;
  return first;
}

/** Tokens. Chosen by hand. */
const LONGEST_OPENING = 20;

/** "The coach stayed, but Low left": he has a clause that stands by itself. */
function hasOwnClause(analysis: Analysis, sentence: Sentence, { earlier }: Antecedent): boolean {
  const { grammar } = analysis;
  const { first, last } = sentence;
  if (earlier.last < behindOpening(analysis, sentence)) return false;
  for (let verb = earlier.last; verb < Math.min(last, first + LONGEST); verb++) {
    const unit = taggedUnitAt(grammar, verb);
    if (!isVerbAt(grammar, unit)) continue;
    const isOwn = roleAt(grammar, unit) === CONJUNCT || isMainVerb(grammar, unit);
    if (!isOwn && !isJoinedClause(grammar, unit)) continue;
    const subject = subjectOf(grammar, verb);
    if (subject >= earlier.opening && subject < earlier.last) return true;
  }
  return false;
}

/** "According to Low, the goalkeeper was ill", "the coach is ill, Low wrote in an email" */
function tells({ words, grammar }: Analysis, { earlier }: Antecedent): boolean {
  const { opening, last } = earlier;
  if (hashOf(words, opening - 2) === ACCORDING) return true;
  if (!isComma(words, opening - 1)) return false;
  const verb = hasClass(words, last, AUXILIARY) ? last + 1 : last;
  return hasClass(words, verb, SPEECH) && isVerbAt(grammar, taggedUnitAt(grammar, verb));
}

/** Is it a name of somebody else, or a word for one, who may be a "he"? */
function isAnother(
  analysis: Analysis,
  head: number,
  one: { readonly entity: number; readonly gender: number },
): boolean {
  const { words, mentions } = analysis;
  const index = mentionOver(analysis, head);
  // Not each subject is a mention.
  if (isOther(analysis, ownerOf(analysis, head), one)) return true;
  if (index === -1) {
    const isWord = !hasShape(words, head, CAPITAL) && !hasClass(words, head, PLURAL);
    return isWord && isSomebody(analysis, head, one.gender);
  }
  const named = itemOrNone(mentions, namedBeside(analysis, index));
  return named?.entity !== one.entity && isOther(analysis, index, one);
}

/** "Hale's win over Low was close": the mention of whoever owns it, where it is no person; or -1. */
function ownerOf({ words, grammar, mentions }: Analysis, head: number): number {
  if (meansPerson(grammar, head)) return -1;
  for (let token = head - 1; token > head - LONGEST_OWNED; token--)
    if (hashOf(words, token) === POSSESSIVE_CLITIC) return mentionUpTo(mentions, token);
  return -1;
}

/** Tokens: "Hale's first short reply". */
const LONGEST_OWNED = 5;
