import { type Analysis, opensSentence, sentenceAt } from "../../analyse-text.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { CONTENT_CLAUSE } from "../../grammar/label-words.ts";
import { tokenOf } from "../../grammar/phrases.ts";
import { childInRole, type Grammar, unitAt } from "../../grammar/read-grammar.ts";
import type { Mention } from "../../people/find-mentions.ts";
import type { Entity } from "../../people/gather-entities.ts";
import { genderOfPronoun } from "../../people/gender-told.ts";
import type { Name } from "../../people/name.ts";
import { firstWhere, itemAt, itemOrNone } from "../../text/lookup.ts";
import { startOf } from "../../text/token.ts";

/** Of a pronoun, what the linear model held of whom it means, and how near others and none of them came. */
export interface Meant {
  readonly linear: number;
  readonly isFirst: boolean;
  readonly none: number;
  readonly next: number;
}

/** "He" or "she" as a source, with who spoke last. */
export interface Reference {
  readonly mention: number;
  /** The entity, `UNNAMED` for somebody without a name, or -1 for nobody yet. */
  readonly lastSpeaker: number;
  /** Mention that was the last source, or -1. */
  readonly lastSource: number;
  /** The phrase that it was or stood for, where nobody knows its name; or -1. */
  readonly lastPhrase: number;
  /** Who spoke last before whoever spoke last: the other of two. */
  readonly earlier?: Spoke | undefined;
}

/** Somebody who has spoken, as in `Reference`. */
export interface Spoke {
  readonly speaker: number;
  readonly source: number;
  readonly phrase: number;
}

export const UNNAMED = -2;

/** Somebody spoken of before the pronoun, at the nearest mention. */
export interface Antecedent {
  /** The entity, or -1 for a phrase that nobody's name is known for. */
  readonly entity: number;
  /** The phrase's mention, or -1. */
  readonly phrase: number;
  readonly earlier: Earlier;
}

/** The rank of the entity, or of the phrase where nobody's name is known for it; or -1. */
export function rankOfOne(
  antecedents: readonly Antecedent[],
  { entity, phrase }: Pick<Antecedent, "entity" | "phrase">,
): number {
  return antecedents.findIndex((one) =>
    entity === -1 ? one.phrase === phrase : one.entity === entity,
  );
}

/** The token at which the article first names somebody, or -1. */
export function firstTold({ names, entities }: Analysis, entity: number): number {
  const index = itemOrNone(entities.list, entity)?.occurrences[0] ?? -1;
  return itemOrNone(names, index)?.first ?? -1;
}

/** Whether somebody is spoken of in so many tokens, `last` exclusive. */
export function isHere({ first, last }: { first: number; last: number }) {
  return ({ earlier }: Antecedent) => earlier.first >= first && earlier.first < last;
}

/** The tokens of a name or a phrase. */
export type Earlier = Pick<Name, "opening" | "first" | "last">;

export function isSubjectSince(analysis: Analysis, earlier: Earlier, spoke: number): boolean {
  return earlier.first > spoke && subjectRank(analysis, earlier) === 0;
}

/** 0 for the sentence's opening phrase, 1 for a later one, 2 for a word in another's phrase. */
export function subjectRank(
  analysis: Analysis,
  { first, last }: Pick<Earlier, "first" | "last">,
): number {
  const { mentions } = analysis;
  const index = firstWhere(mentions, (mention) => mention.last >= last);
  const mention = mentions[index];
  if (!mention || mention.first !== first) return 2;
  return opensSentence(analysis, mention.lead) || explainsOpening(analysis, index) ? 0 : 1;
}

/** "The mayor's sister, Ann Low, left": the name of whom the sentence opened with. */
function explainsOpening(analysis: Analysis, index: number): boolean {
  const { mentions, words } = analysis;
  const before = itemOrNone(mentions, index - 1);
  const { lead } = itemAt(mentions, index);
  if (before?.kind !== "nominal" || before.last !== lead - 1) return false;
  return words.text[startOf(words, before.last)] === "," && opensSentence(analysis, before.lead);
}

export function sentenceGap(analysis: Analysis, earlier: Earlier, pronoun: Mention): number {
  return sentenceAt(analysis, pronoun.first) - sentenceAt(analysis, earlier.first);
}

/** How many of the antecedents are named more often than this person; 3 are many. */
export function relativeFrequency(
  { entities }: Analysis,
  antecedents: readonly Antecedent[],
  person: Entity | undefined,
): number {
  const own = person?.occurrences.length ?? 1;
  const count = ({ entity }: Antecedent) =>
    itemOrNone(entities.list, entity)?.occurrences.length ?? 1;
  return Math.min(3, antecedents.filter((antecedent) => count(antecedent) > own).length);
}

/** What "Orr is said to have told her" is about, or the verb itself. */
export function saidToDo(grammar: Grammar, verb: number): number {
  if (!isPassive(grammar, verb)) return verb;
  const done = childInRole(grammar, unitAt(grammar, verb), CONTENT_CLAUSE);
  return done === -1 ? verb : tokenOf(grammar, done);
}

/** "I", "we", "it", "they" */
export function isImpersonal({ words, mentions }: Analysis, mention: number): boolean {
  const { kind, first } = itemAt(mentions, mention);
  return kind === "pronoun" && genderOfPronoun(words, first) === 0;
}
