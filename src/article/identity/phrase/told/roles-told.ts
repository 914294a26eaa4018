import type { Analysis } from "../../../analyse-text.ts";
import { APPOSITION, MODIFIER, POSSESSOR } from "../../../grammar/label-words.ts";
import { tokenOf } from "../../../grammar/phrases.ts";
import { childrenOf, headAt, roleAt, unitAt } from "../../../grammar/read-grammar.ts";
import { firstTokenOf, sentenceOf } from "../../../grammar/running-text.ts";
import { ROLE_TURNERS } from "../../../lexicon/roles.ts";
import { POSSESSIVE_CLITIC } from "../../../lexicon/single-words.ts";
import { ROLE } from "../../../lexicon/word-classes.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import type { Entity } from "../../../people/gather-entities.ts";
import type { Name } from "../../../people/name.ts";
import { isNounish } from "../../../people/noun-phrase.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { WORD, type Words } from "../../../text/tokenize.ts";

/** Places that name somebody, which are looked at. */
const MOST_OCCURRENCES = 20;

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

/**
 * What is printed before the name or beside it: "Marston manager Gareth Hollis", "Hale, the mayor". A
 * sentence that has none of the words which are asked for need not be read.
 */
export function roleWordsOf(
  analysis: Analysis,
  entity: Entity,
  { before, isAsked = () => true }: { before: number; isAsked?: (word: number) => boolean },
): ReadonlySet<number> {
  const { words, names, grammar, quoteOf } = analysis;
  const roles = new Set<number>();
  const own = words.hashes.subarray(entity.first, entity.last);
  for (const occurrence of entity.occurrences.slice(0, MOST_OCCURRENCES)) {
    const { opening, first, last } = itemAt(names, occurrence);
    if (first >= before) break;
    if (quoteOf[first] !== -1) continue;
    for (let token = openerOf(words, opening); token < last - 1; token++)
      if (!own.includes(hashOf(words, token))) roles.add(hashOf(words, token));
    const mayTell =
      mayBeDescribed(analysis, { opening, last }) && hasWord(analysis, last - 1, isAsked);
    if (!mayTell) continue;
    const unit = unitAt(grammar, last - 1);
    addChildren(analysis, unit, { wanted: MODIFIER, roles });
    addChildren(analysis, unit, { wanted: APPOSITION, roles });
    if (roleAt(grammar, unit) === APPOSITION) addPhrase(analysis, headAt(grammar, unit), roles);
  }
  return roles;
}

/** "It was then that manager Ann Low left": with the role, whatever the grammar holds it to be. */
function openerOf(words: Words, opening: number): number {
  return hasClass(words, opening - 1, ROLE) ? opening - 1 : opening;
}

/** Units: a longer sentence is read without a look at its words. */
const LONGEST_LOOKED_THROUGH = 100;

/** Whether the sentence of a token has such a word. */
function hasWord(
  { words, grammar: { running } }: Analysis,
  token: number,
  isAsked: (word: number) => boolean,
): boolean {
  const { first, last } = sentenceOf(running, running.unitOf[token] ?? -1);
  if (last - first > LONGEST_LOOKED_THROUGH) return true;
  for (let unit = first; unit < last; unit++)
    if (isAsked(hashOf(words, firstTokenOf(running, unit)))) return true;
  return false;
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
