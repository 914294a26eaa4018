import { OPEN_TAGS } from "../../grammar/tag-lexicon.ts";
import {
  FINITE_VERB,
  INFINITIVE,
  ING_FORM,
  PAST_PARTICIPLE,
  PROPER_NOUN,
} from "../../grammar/tags.ts";
import { AUXILIARY, FORENAME } from "../../lexicon/word-classes.ts";
import { hasClass, hashOf } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import { coreLast } from "../full-name.ts";
import { knownTags } from "../known-tags.ts";
import type { Name } from "../name.ts";

/*
 * "Ann Low Wins Vale Seat": in a line set so no capital proves anything. Where a name begins and
 * ends there the article's own sentences tell, and words that are known for verbs.
 */

/** The words of all names that its sentences have. */
export type Named = ReadonlySet<number>;

export function namedIn(words: Words, names: Iterable<Name>): Named {
  const named = new Set<number>();
  for (const { first, last } of names)
    for (let at = first; at < last; at++) named.add(hashOf(words, at));
  return named;
}

/** "Endorsed" in "Endorsed Low", "Will" in "Will Run Again": no name begins there. */
export function isHeadlineWord(words: Words, named: Named, index: number): boolean {
  if (named.has(hashOf(words, index))) return false;
  if (hasClass(words, index, AUXILIARY)) return isLikely(words, named, index + 1, INFINITIVES);
  return !hasClass(words, index, FORENAME) && isLikely(words, named, index, VERBS);
}

/** Where a name ends that no sentence has in full: before "Wins", and behind the surname that they have. */
export function headlineNameEnd(words: Words, named: Named, first: number, last: number): number {
  for (let at = first + 1; at < last; at++) {
    if (named.has(hashOf(words, at))) continue;
    const isAfterName = named.has(hashOf(words, at - 1));
    if (isAfterName && (at > first + 1 || isLikely(words, named, at, COMMON))) return at;
    if (isLikely(words, named, at, VERBS)) return at;
  }
  return last;
}

/** "Major Companies Pull Out": nobody has a name of words like these alone. */
export function isOfPlainWords(words: Words, named: Named, { first, last }: Name): boolean {
  for (let at = first; at < last; at++) {
    if (hasClass(words, at, FORENAME) || !isLikely(words, named, at, COMMON)) return false;
  }
  return true;
}

/** A word that the sentences don't name, and that is known to have one of these tags. */
function isLikely(words: Words, named: Named, index: number, tags: number): boolean {
  return !named.has(hashOf(words, index)) && (knownTags(words, index) & tags) !== 0;
}

const VERBS = (1 << FINITE_VERB) | (1 << ING_FORM) | (1 << PAST_PARTICIPLE);
const INFINITIVES = 1 << INFINITIVE;
const COMMON = OPEN_TAGS & ~(1 << PROPER_NOUN);

/** Tokens of two names beside each other, and of one of them. */
const LEAST_RUN = 4;
const SHORTEST = 2;
const LONGEST = 3;

/** "Ann Low Tom Reed" below two pictures is two people, where the article has either by the whole name. */
export function withoutRuns(words: Words, names: readonly Name[]): readonly Name[] {
  const isLong = ({ first, last }: Name) => last - first >= LEAST_RUN;
  if (!names.some(isLong)) return names;
  const known = new Map<string, Name>();
  for (const name of names) {
    const length = coreLast(words, name) - name.first;
    if (name.kind !== "organisation" && length >= SHORTEST && length <= LONGEST)
      known.set(keyOf(words, name.first, name.first + length), name);
  }
  return names.flatMap((name) => (isLong(name) ? partsOf(words, name, known) : [name]));
}

function partsOf(words: Words, name: Name, known: ReadonlyMap<string, Name>): readonly Name[] {
  const parts: Name[] = [];
  for (let first = name.first; first < name.last; first = parts.at(-1)?.last ?? name.last) {
    const part = partAt(words, { ...name, first }, known);
    if (!part) return [name];
    parts.push({ ...part, opening: parts.length === 0 ? name.opening : first });
  }
  return parts;
}

function partAt(words: Words, name: Name, known: ReadonlyMap<string, Name>): Name | undefined {
  for (let last = name.first + SHORTEST; last <= name.first + LONGEST; last++) {
    const same = last <= name.last ? known.get(keyOf(words, name.first, last)) : undefined;
    if (same) return { ...name, last, kind: same.kind };
  }
  return undefined;
}

/** The name's words as one. */
export function keyOf(words: Words, first: number, last: number): string {
  let key = "";
  for (let token = first; token < last; token++) key += ` ${hashOf(words, token)}`;
  return key;
}
