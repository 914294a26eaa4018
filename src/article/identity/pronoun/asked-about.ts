import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { HEARER, OBJECT } from "../../grammar/label-words.ts";
import { isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { headAt, roleAt, tagOfWord, unitAt } from "../../grammar/read-grammar.ts";
import { FINITE_VERB } from "../../grammar/tags.ts";
import { ASKING_VERBS } from "../../lexicon/reporting-words.ts";
import { BEFORE_HEARD, HEARD_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../people/gender-told.ts";
import { namedBeside } from "../../speaker/apposition.ts";
import { mentionFrom, mentionOver } from "../../speaker/mention-at.ts";
import { QUESTION } from "../../text/characters.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import type { Sentence } from "../../text/split-sentences.ts";
import { codeOf, hasClass, isAmong, isComma } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { pronounIn } from "./against/pronoun-in.ts";
import { isSamePronoun } from "./focus.ts";
import { namedIn, reportsBefore, type Stretch } from "./named-after.ts";
import type { Antecedent } from "./sentence-topic.ts";

/** How whoever is named in a stretch stands to words that answer what is asked or said in it: the surest first. */
const ASKS = 1;
const ASKED_ABOUT = 2;
const IN_QUESTION = 3;
const TELLS = 4;
const IN_WHAT_IS_SAID = 5;

export interface Asked extends Stretch {
  readonly relation: number;
}

/** Sentences looked back over, and those of them that are read. Chosen by hand. */
const LOOK_BACK = { sentences: 16, paragraphs: 1 };
const MOST_REPORTS = 4;
/** Tokens of a sentence that are looked through: it may be a megabyte long. */
const LONGEST = 120;

/**
 * What the sentences before a pronoun ask and say, the nearest first: "Had Lie rung her? “Twice,” she
 * said" is not Lie, nor is it Orr in "Orr asked her how many. “Two,” she said".
 */
export function askedBefore(analysis: Analysis, mention: number): readonly Asked[] {
  const { sentences, mentions, words } = analysis;
  const { first } = itemAt(mentions, mention);
  const gender = genderOfPronoun(words, first);
  const own = sentenceAt(analysis, first);
  const asked = [...askedIn(analysis, { ...itemAt(sentences, own), last: first }, gender)];
  let told = 0;
  for (const sentence of reportsBefore(analysis, first, LOOK_BACK)) {
    if (told === MOST_REPORTS) break;
    told++;
    asked.push(...askedIn(analysis, sentence, gender));
    if (!isQuestion(analysis, sentence) && pronounIn(analysis, sentence, gender) === -1) break;
  }
  return asked;
}

/** How an antecedent stands to what was asked and said; 0 where it has no part in it. */
export function relationTo(
  analysis: Analysis,
  asked: readonly Asked[],
  antecedent: Antecedent,
): number {
  return itemOrNone(asked, namedIn(analysis, asked, antecedent) - 1)?.relation ?? 0;
}

/**
 * Whom the sentences before are about, where the one held to be meant asks or tells that very person:
 * "A medic worked on. Orr asked her how many. She looked up. “Two,” she said."
 */
export function askedInstead(
  analysis: Analysis,
  asked: readonly Asked[],
  { best, about }: { best: Antecedent; about: Antecedent | undefined },
): boolean {
  if (!about || about === best) return false;
  const relation = relationTo(analysis, asked, best);
  return (relation === ASKS || relation === TELLS) && relationTo(analysis, asked, about) === 0;
}

function askedIn(
  analysis: Analysis,
  { first, last }: Pick<Sentence, "first" | "last">,
  gender: number,
): readonly Asked[] {
  const { quoteOf, words } = analysis;
  const asked: Asked[] = [];
  const to = Math.min(last, first + LONGEST);
  for (let token = first; token < to; token++) {
    if (quoteOf[token] !== -1) continue;
    if (isOpeningHeard(analysis, token, first))
      asked.push({ from: token + 1, to: clauseEnd(analysis, token, last), relation: ASKED_ABOUT });
    else if (isAmong(words, token, ASKING_VERBS))
      asked.push(...subjectStretch(analysis, token, ASKS));
    else if (isObject(analysis, token, gender)) asked.push(...tellerOf(analysis, token));
    else if (hasClass(words, token, SPEECH))
      asked.push({ from: token + 1, to: last, relation: IN_WHAT_IS_SAID });
  }
  if (isQuestion(analysis, { first, last }))
    asked.push({ from: first, to: last, relation: IN_QUESTION });
  return asked.sort((one, other) => one.relation - other.relation);
}

/** It ends so outside quotation marks. */
function isQuestion(
  { words, quoteOf }: Analysis,
  { last }: Pick<Sentence, "first" | "last">,
): boolean {
  return quoteOf[last - 1] === -1 && codeOf(words, last - 1) === QUESTION;
}

/** "“Where were you?” she asked": whether a "?" stands fewer than so many tokens before. */
export function followsQuestion(words: Words, token: number, within: number): boolean {
  for (let at = token - 1; at > token - within; at--)
    if (codeOf(words, at) === QUESTION) return true;
  return false;
}

/** "Asked her", "told him to leave": spoken to, or done something to. */
function isObject(analysis: Analysis, token: number, gender: number): boolean {
  if (!isSamePronoun(analysis, token, gender)) return false;
  const role = roleAt(analysis.grammar, unitAt(analysis.grammar, token));
  return role === OBJECT || role === HEARER;
}

/** "A friend put a hand on his shoulder and told him to be nice. “I am,” he said": he need not be the friend. */
export function hasObject(
  analysis: Analysis,
  { first, last }: Pick<Sentence, "first" | "last">,
  gender: number,
): boolean {
  for (let token = first; token < Math.min(last, first + LONGEST); token++)
    if (isObject(analysis, token, gender)) return true;
  return false;
}

function tellerOf(analysis: Analysis, token: number): readonly Asked[] {
  const { grammar, words } = analysis;
  const verb = headAt(grammar, unitAt(grammar, token));
  if (verb === -1 || !isVerbAt(grammar, verb)) return [];
  const isAsking = isAmong(words, tokenOf(grammar, verb), ASKING_VERBS);
  return subjectStretch(analysis, tokenOf(grammar, verb), isAsking ? ASKS : TELLS);
}

/** Whoever opens the sentence, where the verb has found no subject. */
function subjectStretch(analysis: Analysis, verb: number, relation: number): readonly Asked[] {
  const { mentions, sentences, grammar } = analysis;
  const own = mentionOver(analysis, subjectOf(grammar, verb));
  const opening = sentences[sentenceAt(analysis, verb)]?.first ?? 0;
  const subject = itemOrNone(mentions, own) ?? mentionFrom(analysis, opening);
  // "A teacher, Miss Low, told her": both are who tells.
  const named = itemOrNone(mentions, namedBeside(analysis, own));
  return [subject, named].flatMap((teller) =>
    teller ? [{ from: teller.lead, to: teller.lead + 1, relation }] : [],
  );
}

/** "Asked if she had met Low,", "When pressed about the vote,": nobody is its subject. */
function isOpeningHeard({ words, grammar }: Analysis, token: number, first: number): boolean {
  if (!isAmong(words, token, HEARD_VERBS)) return false;
  if (token === first || isAmong(words, token - 1, BEFORE_HEARD)) return true;
  const isOwn = tagOfWord(grammar, token) === FINITE_VERB;
  return isComma(words, token - 1) && !isOwn;
}

function clauseEnd({ words }: Analysis, from: number, last: number): number {
  let end = from + 1;
  while (end < last && !isComma(words, end)) end++;
  return end;
}
