import { type Analysis, paragraphAt } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isJoinedClause } from "../../grammar/clauses.ts";
import { CONJUNCT, MAIN } from "../../grammar/label-words.ts";
import { hearerOf, isMainVerb, isVerbAt, tokenOf } from "../../grammar/phrases.ts";
import { roleAt, unitAt } from "../../grammar/read-grammar.ts";
import { isUtterance, sentenceOf } from "../../grammar/running-text.ts";
import { tagAt } from "../../grammar/tagged-text.ts";
import { AUXILIARY, FINITE_VERB } from "../../grammar/tags.ts";
import { HER } from "../../lexicon/single-words.ts";
import { FEMALE, PRONOUN, SPEECH } from "../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../people/gender-told.ts";
import { beforeLooseLines } from "../../speaker/loose-line.ts";
import { mentionFrom, mentionOver, namedOver } from "../../speaker/mention-at.ts";
import { itemAt, itemOrNone } from "../../text/lookup.ts";
import { classesOf, endsWith, hasClass, hashOf } from "../../text/token.ts";
import { describedEntity } from "../described-entity.ts";
import { isEpithet } from "../epithet.ts";
import { type Antecedent, rankOfOne, saidToDo } from "./sentence-topic.ts";
import { takenUp } from "./taken-up.ts";

/** Whom the sentences before a pronoun are about. */
export interface Focus {
  /** The antecedent's rank, or -1. */
  readonly rank: number;
  /** Sentences back, from 0 for the pronoun's own. */
  readonly steps: number;
  /** 1 where another "he" or "she" stands between, which means the same person. */
  readonly through: number;
  /** 1 where it is the subject of the sentence itself, 0 of another of its clauses. */
  readonly main: number;
}

const NO_FOCUS: Focus = { rank: -1, steps: 0, through: 0, main: 0 };

/** Sentences of the reporter's own that are looked back over. Chosen by hand. */
const MOST_STEPS = 6;
const MOST_PARAGRAPHS = 3;

/**
 * The subject of the nearest sentence that is about one of the antecedents: "A medic was working. Orr
 * asked her how many. “Two,” she said." is the medic, since it cannot be Orr who is asked.
 */
export function focusOf(
  analysis: Analysis,
  mention: number,
  antecedents: readonly Antecedent[],
): Focus {
  const { grammar, words, mentions } = analysis;
  const { first } = itemAt(mentions, mention);
  const gender = genderOfPronoun(words, first);
  const paragraph = paragraphAt(analysis, first);
  let through = 0;
  let end = grammar.running.unitOf[first] ?? -1;
  for (let steps = 0; steps < MOST_STEPS && end > 0; steps++) {
    const from = sentenceOf(grammar.running, steps === 0 ? end : end - 1).first;
    const told = { from, to: end, gender };
    if (paragraph - paragraphAt(analysis, tokenOf(grammar, from)) > MOST_PARAGRAPHS) break;
    const { rank, main, isTakenUp } = aboutWhom(analysis, antecedents, told);
    if (rank !== -1) return { rank, steps, through, main };
    if (isTakenUp) through = 1;
    end = beforeLooseLines(analysis, from);
  }
  return NO_FOCUS;
}

interface Told {
  /** Units, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly gender: number;
}

function aboutWhom(
  analysis: Analysis,
  antecedents: readonly Antecedent[],
  told: Told,
): { rank: number; main: number; isTakenUp: boolean } {
  const { grammar } = analysis;
  let isTakenUp = false;
  for (const verb of verbsOf(analysis, told)) {
    const subject = subjectOf(grammar, verb);
    if (subject === -1) continue;
    const main = roleAt(grammar, unitAt(grammar, verb)) === MAIN ? 1 : 0;
    const isSame = takesUp(analysis, { subject, verb }, told.gender);
    if (isSame) isTakenUp = true;
    const rank = isSame ? -1 : rankOf(analysis, antecedents, subject);
    if (rank !== -1 || (isTakenUp && main === 1)) return { rank, main, isTakenUp };
  }
  const rank = isTakenUp ? -1 : rankOfOpener(analysis, antecedents, told.from);
  return { rank, main: rank === -1 ? 0 : 1, isTakenUp };
}

/** "She left", "Orr asked her": the sentence goes on about whom it was about before. */
function takesUp(
  analysis: Analysis,
  { subject, verb }: { subject: number; verb: number },
  gender: number,
): boolean {
  if (isTakingUp(analysis, subject, gender)) return true;
  const hearer = hearerOf(analysis.grammar, saidToDo(analysis.grammar, verb));
  // "Orr finds herself late": she is the subject once more.
  return !endsWith(analysis.words, hearer, "self") && isSamePronoun(analysis, hearer, gender);
}

/** "A medic, who had been a dentist until May, was working": where no verb has found its subject. */
function rankOfOpener(
  analysis: Analysis,
  antecedents: readonly Antecedent[],
  sentence: number,
): number {
  const opener = mentionFrom(analysis, tokenOf(analysis.grammar, sentence));
  return opener ? rankOf(analysis, antecedents, opener.head) : -1;
}

/** Whom the last clause is about. */
export interface LastSubject {
  /** The antecedent's rank, or -1. */
  readonly rank: number;
  /** Sentences back. */
  readonly steps: number;
  /** Is its verb one of speech? */
  readonly speaks: boolean;
}

/**
 * The subject of the last clause that stands by itself: "Marshall scored fifty, but Bracewell said it was
 * late. “No,” he said." The antecedent's rank or -1, and sentences back.
 */
export function lastSubjectOf(
  analysis: Analysis,
  mention: number,
  antecedents: readonly Antecedent[],
): LastSubject {
  const { grammar, mentions, words } = analysis;
  let end = grammar.running.unitOf[itemAt(mentions, mention).first] ?? -1;
  for (let steps = 0; steps < MOST_CLAUSE_STEPS && end > 0; steps++) {
    const from = sentenceOf(grammar.running, steps === 0 ? end : end - 1).first;
    unitAt(grammar, tokenOf(grammar, from));
    for (let unit = end - 1; unit >= from; unit--) {
      const rank = rankOfSubject(analysis, antecedents, unit);
      if (rank !== -1) {
        const speaks = hasClass(words, tokenOf(grammar, unit), SPEECH);
        return { rank, steps, speaks };
      }
    }
    end = beforeLooseLines(analysis, from);
  }
  return { rank: -1, steps: MOST_CLAUSE_STEPS, speaks: false };
}

function rankOfSubject(
  analysis: Analysis,
  antecedents: readonly Antecedent[],
  unit: number,
): number {
  if (!isClause(analysis, unit)) return -1;
  const subject = subjectOf(analysis.grammar, tokenOf(analysis.grammar, unit));
  return subject === -1 ? -1 : rankOf(analysis, antecedents, subject);
}

/** Sentences looked back over for such a clause. Chosen by hand. */
const MOST_CLAUSE_STEPS = 3;

function isClause({ grammar }: Analysis, unit: number): boolean {
  if (isUtterance(grammar.running, unit) || !isVerbAt(grammar, unit)) return false;
  const role = roleAt(grammar, unit);
  return role === CONJUNCT || isMainVerb(grammar, unit) || isJoinedClause(grammar, unit);
}

/** The main verb first, then the others, the last first. */
function verbsOf(analysis: Analysis, { from, to }: Told): readonly number[] {
  const { grammar } = analysis;
  if (from < to) unitAt(grammar, tokenOf(grammar, from));
  const verbs: number[] = [];
  const others: number[] = [];
  for (let unit = to - 1; unit >= from; unit--) {
    if (isUtterance(grammar.running, unit) || !isVerbAt(grammar, unit)) continue;
    if (isMainVerb(grammar, unit)) verbs.push(tokenOf(grammar, unit));
    else if (isFiniteVerb(analysis, unit)) others.push(tokenOf(grammar, unit));
  }
  return [...verbs, ...others];
}

/** "Orr is sure": the verb of a clause that is joined to another. */
function isFiniteVerb({ grammar }: Analysis, unit: number): boolean {
  const tag = tagAt(grammar.text, unit);
  return tag === FINITE_VERB || (tag === AUXILIARY && roleAt(grammar, unit) === CONJUNCT);
}

/** "He", and "the Australian" where nobody was called so: whoever it was about before. */
function isTakingUp(analysis: Analysis, subject: number, gender: number): boolean {
  if (isSamePronoun(analysis, subject, gender)) return true;
  const index = mentionOver(analysis, subject);
  const mention = analysis.mentions[index];
  if (mention?.kind !== "nominal" || !isEpithet(analysis, mention)) return false;
  return describedEntity(analysis, index) === -1;
}

/** "He", "him", "she" or "her", outside quotation marks; the lexicon has "her" for "her house" alone. */
export function isSamePronoun(
  { words, quoteOf }: Analysis,
  token: number,
  gender: number,
): boolean {
  if (token === -1 || quoteOf[token] !== -1) return false;
  if (hashOf(words, token) === HER) return gender === FEMALE;
  return hasClass(words, token, PRONOUN) && (classesOf(words, token) & gender) !== 0;
}

function rankOf(analysis: Analysis, antecedents: readonly Antecedent[], head: number): number {
  if (analysis.quoteOf[head] !== -1) return -1;
  const index = namedOver(analysis, head);
  const mention = itemOrNone(analysis.mentions, index);
  if (!mention) return -1;
  const entity = mention.entity === -1 ? takenUp(analysis, index) : mention.entity;
  return rankOfOne(antecedents, { entity, phrase: index });
}

type Add = (one: number, two?: number, three?: number) => void;

/** Is the sentence about the antecedent of this rank, 1, or another, 2, and how near is it? */
export function focusTie({ rank, steps, through, main }: Focus, own: number): number {
  const tie = rank === -1 ? 0 : rank === own ? 1 : 2;
  return tie * WAYS + Math.min(steps, 4) * 4 + through * 2 + main;
}

const WAYS = 32;

/** What the focus says of one antecedent, which is or is not the last speaker. */
export function addFocus(
  focus: Focus,
  {
    own,
    isLast,
    nature,
    paragraphs,
  }: { own: number; isLast: number; nature: number; paragraphs: number },
  add: Add,
): void {
  const whole = focusTie(focus, own);
  const tie = whole >> 5;
  add(tie, isLast);
  add(whole, isLast);
  add(whole, nature);
  add(whole, paragraphs);
  add(tie, nature, isLast);
}
