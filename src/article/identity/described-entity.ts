import { type Analysis, paragraphAt } from "../analyse-text.ts";
import { APPOSITION, MODIFIER, POSSESSOR } from "../grammar/label-words.ts";
import { HUMAN, kindOfHead } from "../grammar/noun-kinds.ts";
import { tokenOf } from "../grammar/phrases.ts";
import { childrenOf, headAt, roleAt, unitAt } from "../grammar/read-grammar.ts";
import { EPITHETS, OFF_STAGE, ROLE_TURNERS } from "../lexicon/roles.ts";
import { POSSESSIVE_CLITIC, THE } from "../lexicon/single-words.ts";
import { SHORT_FORMS } from "../lexicon/titles.ts";
import { DEMONYM, PLURAL, PREPOSITION, ROLE, TITLE } from "../lexicon/word-classes.ts";
import type { Mention } from "../people/find-mentions.ts";
import type { Entity } from "../people/gather-entities.ts";
import type { Name } from "../people/name.ts";
import { isNounish } from "../people/noun-phrase.ts";
import { indexFrom } from "../speaker/mention-at.ts";
import { itemAt, tokenAt } from "../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong, isComma } from "../text/token.ts";
import { WORD, type Words } from "../text/tokenize.ts";
import { isEpithet } from "./epithet.ts";
import { isOfOtherOffice } from "./other-office.ts";

/** In a text of any length, only so many people and so many places that name them are asked. */
export const MOST_ENTITIES = 60;
const MOST_OCCURRENCES = 20;

/**
 * Who is meant by "the Denby manager" or "the 34-year-old": the one person of whom the article has
 * said so, or whom alone it has just spoken of; -1 where it may be several or somebody new.
 */
export function describedEntity(analysis: Analysis, index: number): number {
  return Math.max(NOT_DESCRIBED, describedBy(analysis, index));
}

/** "The actor", where two actors have been named: neither is meant for sure. */
export function fitsSeveral(analysis: Analysis, index: number): boolean {
  return describedBy(analysis, index) === SEVERAL;
}

const NOT_DESCRIBED = -1;
const SEVERAL = -2;

function describedBy(analysis: Analysis, index: number): number {
  const entities = known.get(analysis) ?? new Map<number, number>();
  known.set(analysis, entities);
  const entity = entities.get(index) ?? findDescribed(analysis, index);
  entities.set(index, entity);
  return entity;
}

/** Of each phrase whom it means: every pronoun after it asks. */
const known = new WeakMap<Analysis, Map<number, number>>();

function findDescribed(analysis: Analysis, index: number): number {
  const mention = itemAt(analysis.mentions, index);
  if (!isDefinitePerson(analysis, mention) || isExplained(analysis, index)) return NOT_DESCRIBED;
  const known = analysis.entities.list
    .slice(0, MOST_ENTITIES)
    .filter((entity) => isNamedBefore(analysis, entity, mention));
  const bearers = known
    .map((entity) => ({ entity, matches: matchesOf(analysis, entity, mention) }))
    .filter(({ matches }) => matches > 0);
  const best = Math.max(0, ...bearers.map(({ matches }) => matches));
  const alike = bearers.filter(({ matches }) => matches === best).map(({ entity }) => entity);
  const [only, other] = alike;
  // Of two lawyers it is the one whom this very paragraph has named.
  if (only && other) return onlyOneNear(analysis, alike, { mention, within: 0 }) ?? SEVERAL;
  if (only) return only.id;
  const isTakingUp = isEpithet(analysis, mention);
  const opener = isTakingUp ? openerOf(analysis, mention) : -1;
  if (opener !== -1) return describedBy(analysis, opener);
  if (!isTakingUp) return NOT_DESCRIBED;
  const here = onlyOneNear(analysis, known, { mention, within: 0 });
  return here ?? onlyOneNear(analysis, known, { mention, within: 1 }) ?? NOT_DESCRIBED;
}

/** "The former governor noted it. …,” the Texan said": whom its paragraph opens with, where nobody is named since; or -1. */
function openerOf(analysis: Analysis, { lead }: Mention): number {
  const { words, paragraphs } = analysis;
  const opening = tokenAt(words, itemAt(paragraphs, paragraphAt(analysis, lead)).start);
  const index = indexFrom(analysis, opening);
  const one = analysis.mentions[index];
  const isOther = one?.kind === "nominal" && opening < lead;
  if (!isOther || !isDefinitePerson(analysis, one)) return -1;
  return isNamedSince(analysis, index, lead) ? -1 : index;
}

/** Mentions that are looked through: a paragraph may have any number. */
const MOST_SINCE = 40;

/** Somebody by name, or more than can be looked through. */
function isNamedSince({ mentions }: Analysis, index: number, lead: number): boolean {
  for (let at = index + 1; at <= index + MOST_SINCE; at++) {
    const mention = mentions[at];
    if (!mention || mention.lead >= lead) return false;
    if (mention.kind === "name" && mention.entity !== -1) return true;
  }
  return true;
}

function isDefinitePerson(analysis: Analysis, { lead, head, last }: Mention): boolean {
  const { words, grammar } = analysis;
  if (hashOf(words, lead) !== THE || last > head + 1 || hasClass(words, head, PLURAL)) return false;
  return hasClass(words, head, ROLE | TITLE | DEMONYM) || kindOfHead(grammar, head) === HUMAN;
}

/** "The manager, Piet Verschoor," names him itself. */
function isExplained({ mentions, words }: Analysis, index: number): boolean {
  const { last } = itemAt(mentions, index);
  const next = mentions[index + 1];
  return (
    next?.kind === "name" && next.lead - last <= 1 && (next.lead === last || isComma(words, last))
  );
}

export function isNamedBefore(
  { names }: Analysis,
  { occurrences }: Entity,
  { lead }: Mention,
): boolean {
  return itemAt(names, itemAt(occurrences, 0)).first < lead;
}

/** 0 where nothing says that the entity is one; else 1 and one more for each word before the noun. */
function matchesOf(analysis: Analysis, entity: Entity, { lead, head }: Mention): number {
  const { words } = analysis;
  const roles = new Set(roleWordsOf(analysis, entity, lead));
  if (!roles.has(hashOf(words, head))) {
    const shorts = SHORT_FORMS.get(hashOf(words, head));
    if (!shorts || [...shorts].every((short) => !roles.has(short))) return 0;
    // A rank is borne as long as its bearer lives: what turns their office does not turn it.
    for (const turner of ROLE_TURNERS) roles.delete(turner);
  }
  if (isTurned(words, { lead, head }, roles)) return 0;
  if (isOfOtherOffice(analysis, entity, { lead, head })) return 0;
  let matches = 1;
  for (let token = lead + 1; token < head; token++) if (roles.has(hashOf(words, token))) matches++;
  return matches;
}

/**
 * "The shadow minister" is not the minister, nor "the prime minister's spokesman" the party's: what
 * turns a role must be told of both, and a possessor makes it another's.
 */
export function isTurned(
  words: Words,
  { lead, head }: Pick<Mention, "lead" | "head">,
  roles: ReadonlySet<number>,
): boolean {
  const turning = new Set<number>();
  for (let token = lead + 1; token < head; token++) {
    if (hashOf(words, token) === POSSESSIVE_CLITIC) return true;
    if (isAmong(words, token, ROLE_TURNERS)) turning.add(hashOf(words, token));
  }
  const isOfOne = (word: number) => turning.has(word) !== roles.has(word);
  return [...ROLE_TURNERS].some(isOfOne);
}

/** What is printed before the name or beside it: "Marston manager Gareth Hollis", "Hale, the mayor". */
export function roleWordsOf(
  analysis: Analysis,
  entity: Entity,
  before: number,
): ReadonlySet<number> {
  const { words, names, grammar, quoteOf } = analysis;
  const roles = new Set<number>();
  const own = words.hashes.subarray(entity.first, entity.last);
  for (const occurrence of entity.occurrences.slice(0, MOST_OCCURRENCES)) {
    const { opening, first, last } = itemAt(names, occurrence);
    if (first >= before) break;
    if (quoteOf[first] !== -1) continue;
    for (let token = opening; token < last - 1; token++)
      if (!own.includes(hashOf(words, token))) roles.add(hashOf(words, token));
    if (!mayBeDescribed(analysis, { opening, last })) continue;
    const unit = unitAt(grammar, last - 1);
    addChildren(analysis, unit, { wanted: MODIFIER, roles });
    addChildren(analysis, unit, { wanted: APPOSITION, roles });
    if (roleAt(grammar, unit) === APPOSITION) addPhrase(analysis, headAt(grammar, unit), roles);
  }
  return roles;
}

/** Nothing stands beside the name that could tell a role: its sentence need not be read. */
function mayBeDescribed(
  { words }: Analysis,
  { opening, last }: Pick<Name, "opening" | "last">,
): boolean {
  return (
    isNounish(words, opening - 1) ||
    !hasShape(words, opening - 1, WORD) ||
    !hasShape(words, last, WORD)
  );
}

function addChildren(
  analysis: Analysis,
  unit: number,
  { wanted, roles }: { wanted: number; roles: Set<number> },
): void {
  const { grammar } = analysis;
  for (const child of childrenOf(grammar, unit)) {
    if (roleAt(grammar, child) === wanted) addPhrase(analysis, child, roles);
  }
}

/** The noun and what stands before it: "the mayor's sister" is no mayor. */
function addPhrase(analysis: Analysis, unit: number, roles: Set<number>): void {
  if (unit === -1) return;
  const { grammar, words } = analysis;
  for (const part of [unit, ...childrenOf(grammar, unit)]) {
    if (part <= unit && (part === unit || roleAt(grammar, part) !== POSSESSOR))
      roles.add(hashOf(words, tokenOf(grammar, part)));
  }
}

/** "Producer Dee Marsh met Kane Wells, who sings. “No,” the rapper said": he has been told to be something else. */
export function isOfOtherCareer(analysis: Analysis, index: number, entity: number): boolean {
  const { words, mentions, entities } = analysis;
  const { lead, head } = itemAt(mentions, index);
  if (!isAmong(words, head, EPITHETS)) return false;
  const roles = roleWordsOf(analysis, itemAt(entities.list, entity), lead);
  return !roles.has(hashOf(words, head)) && [...roles].some((role) => OFF_STAGE.has(role));
}

/** The one person whom this paragraph, or those so many before it, names outside quotations. */
function onlyOneNear(
  analysis: Analysis,
  known: readonly Entity[],
  { mention: { lead }, within }: { mention: Mention; within: number },
): number | undefined {
  const { words, names, quoteOf } = analysis;
  const here = paragraphAt(analysis, lead);
  const near = known.filter(({ occurrences }) =>
    occurrences.some((occurrence) => {
      const { opening, first, last } = itemAt(names, occurrence);
      if (first >= lead || quoteOf[first] !== -1) return false;
      if (here - paragraphAt(analysis, first) > within) return false;
      // "Asked about Low's record, the champion yawned": she is only spoken of.
      return within > 0 || !isSpokenOf(words, { opening, last });
    }),
  );
  return near.length === 1 ? itemAt(near, 0).id : undefined;
}

function isSpokenOf(words: Words, { opening, last }: Pick<Name, "opening" | "last">): boolean {
  return hashOf(words, last) === POSSESSIVE_CLITIC || hasClass(words, opening - 1, PREPOSITION);
}
