import { type Analysis, isQuotedIn, paragraphAt, sentenceAt } from "../../analyse-text.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { SUBJECT } from "../../grammar/label-words.ts";
import { isMainVerb, isVerbAt } from "../../grammar/phrases.ts";
import { type Grammar, headAt, roleAt, taggedUnitAt, unitAt } from "../../grammar/read-grammar.ts";
import { BRINGING_IN } from "../../lexicon/function-words.ts";
import { NAMING_VERBS } from "../../lexicon/reporting-words.ts";
import { BY, IT, THE } from "../../lexicon/single-words.ts";
import { DETERMINER, POSSESSIVE, SPEECH } from "../../lexicon/word-classes.ts";
import { genderOfNoun } from "../../people/gender-told.ts";
import { namedBeside } from "../../speaker/apposition.ts";
import { indexFrom, mentionOver, mentionsIn } from "../../speaker/mention-at.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import { ownerOfWords } from "../phrase/owner-of-words.ts";
import { metBefore } from "./against/met-by.ts";
import { pronounIn } from "./against/pronoun-in.ts";
import { isNewcomer, YET } from "./is-newcomer.ts";
import { type Antecedent, firstTold, isHere, type Reference, rankOfOne } from "./sentence-topic.ts";

/** With them a name is spoken of, and its bearer says nothing: "named after Low", "the late Low". */
export const SPOKEN_OF = hashedWords(`
  after memory honour honor dedicated instead unlike against without replaced replacing beat beating
`);

/**
 * Whom a sentence names for the first time wherever it names him, where it opens its paragraph or turns from
 * whoever has just spoken, and nobody else is in it: "Few know this better than Low. “I was there,” he said"; or -1.
 */
export function introducedIn(
  analysis: Analysis,
  before: Sentence,
  { gender, antecedents }: { gender: number; antecedents: readonly Antecedent[] },
): number {
  const { words, paragraphOf } = analysis;
  const { first, last } = before;
  if (isQuotedIn(analysis, first, last) || pronounIn(analysis, before, gender) !== -1) return -1;
  const isOpening = first === 0 || paragraphOf[first - 1] !== paragraphAt(analysis, first);
  const within = antecedents.filter(isHere(before));
  const [only, other] = within;
  if (!only || other || only.entity === -1) return -1;
  if (firstTold(analysis, only.entity) !== only.earlier.first) return -1;
  if (!isOpening && !turnsTo(analysis, before, only)) return -1;
  for (let token = first; token < only.earlier.first; token++)
    if (isAmong(words, token, SPOKEN_OF) || isDead(words, token)) return -1;
  return antecedents.indexOf(only);
}

/**
 * "“Good,” said Reed. It was a bad day for Low.", "… His opposite number, Low, was not.": the words before are
 * another's, and the sentence is not about him.
 */
function turnsTo(analysis: Analysis, { first }: Sentence, { earlier }: Antecedent): boolean {
  const { words, sentences } = analysis;
  const said = itemOrNone(sentences, sentenceAt(analysis, first) - 1);
  if (!said || !isQuotedIn(analysis, said.first, said.last)) return false;
  const opening = isAmong(words, first, YET) ? first + 1 : first;
  if (isAmong(words, opening, SETTING)) return true;
  const isBeside =
    isComma(words, earlier.opening - 1) && earlier.opening - opening <= LONGEST_TITLE;
  return isBeside && hasClass(words, opening, POSSESSIVE | DETERMINER);
}

/** Tokens: "His opposite number at Dayton,". */
const LONGEST_TITLE = 7;
/** They open a sentence whose subject is nobody. */
const SETTING = hashedWords("it there that this for not nor next then");

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

/** "Low was stopped by a guard. “Stand back,” he told her": of the two he is not Low; or -1. */
export function metBy(
  analysis: Analysis,
  { first, last }: Sentence,
  { gender, antecedents }: { gender: number; antecedents: readonly Antecedent[] },
): number {
  const { words } = analysis;
  for (let by = first + 2; by < last; by++) {
    if (hashOf(words, by) !== BY || !isAmong(words, by + 1, BRINGING_IN)) continue;
    const rank = antecedents.findIndex(({ earlier }) => earlier.opening === by + 1);
    if (rank === -1 || antecedents.some(isHere({ first, last: by }))) return -1;
    const theirs = genderOfMet(analysis, by);
    return theirs !== 0 && theirs !== gender ? rank : -1;
  }
  return -1;
}

/** Of whoever something is done to, by its "by". */
function genderOfMet(analysis: Analysis, by: number): number {
  const { words, mentions, entities } = analysis;
  const met = itemOrNone(mentions, mentionOver(analysis, metBefore(analysis, by)));
  if (!met) return 0;
  return itemOrNone(entities.list, met.entity)?.gender || genderOfNoun(words, met.head);
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
  for (const at of mentionsIn(analysis, { first: first + 1, last })) {
    const mention = itemAt(mentions, at);
    if (mention.kind !== "nominal") return -1;
    const isPerson = antecedents.some(({ phrase }) => phrase === at);
    if (!isPerson || !isAmong(words, mention.lead, BRINGING_IN)) continue;
    if (handed !== -1) return -1;
    handed = at;
  }
  return handed === -1 ? -1 : antecedents.findIndex(({ phrase }) => phrase === handed);
}

/** A clause that only tells more of what the sentence says of its subject opens with one of these. */
const TELLING_MORE = hashedWords("which after because when where while as before since");
/** Tokens from the phrase to the pronoun. Chosen by hand. */
const LONGEST_CLAUSE = 30;

/**
 * The rank of the newcomer whom the pronoun's own sentence opens with, where nobody else has come between:
 * "A candidate has been sacked over posts in which he called it “mad”"; or -1.
 */
export function openerOfOwn(
  analysis: Analysis,
  { mention }: Reference,
  antecedents: readonly Antecedent[],
): number {
  const { words, mentions, sentences, quoteOf } = analysis;
  const { first } = itemAt(mentions, mention);
  if (!isAmong(words, first - 1, TELLING_MORE)) return -1;
  const { first: opening } = itemAt(sentences, sentenceAt(analysis, first));
  if (first - opening > LONGEST_CLAUSE) return -1;
  const within = antecedents.filter(({ earlier }) => earlier.opening >= opening);
  const [only, other] = within;
  if (!only || other || only.phrase === -1) return -1;
  const opener = itemAt(mentions, only.phrase);
  const isSubject =
    isFirstWord(analysis, opening, opener.lead) || isMainSubject(analysis.grammar, opener.head);
  if (!isSubject || !isNewcomer(analysis, opener)) return -1;
  for (let token = opener.last; token < first; token++)
    if (quoteOf[token] !== -1 || isSaying(analysis, token)) return -1;
  return antecedents.indexOf(only);
}

/** "In May his mother came, which she called odd" */
function isMainSubject(grammar: Grammar, head: number): boolean {
  const unit = unitAt(grammar, head);
  return roleAt(grammar, unit) === SUBJECT && isMainVerb(grammar, headAt(grammar, unit));
}

/** "Over posts" says nothing. */
function isSaying({ words, grammar }: Analysis, token: number): boolean {
  return hasClass(words, token, SPEECH) && isVerbAt(grammar, taggedUnitAt(grammar, token));
}

/** Nothing but marks, as those of a list, stand before it. */
function isFirstWord({ words }: Analysis, opening: number, lead: number): boolean {
  for (let token = opening; token < lead; token++) if (hasShape(words, token, WORD)) return false;
  return lead >= opening;
}
