import { ADVERB, AUXILIARY, SPEECH } from "../lexicon/word-classes.ts";
import { firstWhere, itemAt, numberAt } from "../text/lookup.ts";
import { hasClass, hashOf, isComma } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import { isMourned, isOtherOfKin } from "./family/elder.ts";
import { genderOfFamily } from "./lone-people.ts";
import type { Name } from "./name.ts";

/** One of those who bear a surname. */
export interface Bearer {
  readonly first: number;
  readonly last: number;
  readonly occurrences: readonly number[];
}

/** A surname that stands alone, by its number, and those who bear it. */
interface BareSurname {
  readonly names: readonly Name[];
  readonly family: readonly Bearer[];
  readonly index: number;
}

/** In a text of any length, only so many mentions of each person are counted. */
const MOST_OCCURRENCES = 200;

/**
 * "Ann Jansen met Tom Jansen. Jansen said": the text does not tell who. It does where one was called
 * so before the other came up, or is named far more often.
 */
export function isShared(words: Words, { names, family, index }: BareSurname): boolean {
  const known = family.filter(({ occurrences }) => (occurrences[0] ?? index) < index);
  if (known.length < 2) return false;
  const latest = Math.max(...known.map(({ occurrences }) => numberAt(occurrences, 0)));
  const surname = hashOf(words, itemAt(names, index).last - 1);
  // The "Ann" of "Ann and Tom Low" is no surname.
  const isOwner = ({ first, last, occurrences }: Bearer) =>
    (last - first > 1 || hashOf(words, first) === surname) &&
    occurrences
      .slice(0, MOST_OCCURRENCES)
      .some((one) => one < latest && isBare(itemAt(names, one)));
  if (known.some(isOwner)) return false;
  const counts = known
    .map(({ occurrences }) => firstWhere(occurrences, (one) => one >= index))
    .sort((one, other) => other - one);
  return numberAt(counts, 0) < FAR_MORE * numberAt(counts, 1);
}

/** Times: chosen by hand on the political articles, where one Clinton is mostly meant. */
const FAR_MORE = 3;

function isBare({ first, last }: Name): boolean {
  return last - first === 1;
}

/** Whether it may mean another of the family as well. */
export function mayBeKin(words: Words, own: BareSurname): boolean {
  return isShared(words, own) || isOfKinToo(words, own);
}

/** Names back to one by which kin is told. Chosen by hand. */
const MOST_BETWEEN = 6;

/**
 * "Luca Moretti was ill. His father Marco wept. Mr Moretti said": either, where nobody was called so before the
 * father came up; and whoever is "the younger Moretti".
 */
function isOfKinToo(words: Words, { names, family, index }: BareSurname): boolean {
  if (isOtherOfKin(words, names, index)) return true;
  const { titled, gender } = itemAt(names, index);
  const [only] = family;
  if (!titled || gender === 0 || !only || family.length > 1) return false;
  for (let kin = index - 1; kin >= Math.max(0, index - MOST_BETWEEN); kin--) {
    if (genderOfFamily(words, itemAt(names, kin)) !== gender) continue;
    if (isMourned(words, itemAt(names, kin))) return false;
    const { occurrences } = only;
    return (
      occurrences.includes(kin - 1) &&
      occurrences.every((one) => one > kin || !isBare(itemAt(names, one)))
    );
  }
  return false;
}

/** Tokens back to one who has spoken, of what stands beside the name there, and of "has since". Chosen by hand. */
const LONGEST_SINCE = 60;
const LONGEST_BESIDE = 24;
const MOST_HELPERS = 2;

/**
 * "Mr Low nodded. Bob Low, a cousin of his, said it was late. “Go,” Mr Low said": either, where one who comes up
 * in between has spoken and the other was not named again.
 */
export function isOfNewSpeaker(
  words: Words,
  {
    names,
    entityOf,
    family,
    index,
  }: {
    names: readonly Name[];
    entityOf: Int32Array;
    family: readonly (Bearer & { readonly id: number })[];
    index: number;
  },
): boolean {
  if (family.length < 2) return false;
  const own = itemAt(names, index);
  if (!hasClass(words, own.opening - 1, SPEECH) && !hasClass(words, own.last, SPEECH)) return false;
  for (let latest = index - 1; latest >= 0; latest--) {
    const { first, last } = itemAt(names, latest);
    if (own.first - last > LONGEST_SINCE) return false;
    const bearer = family.find(({ id }) => id === entityOf[latest]);
    if (!bearer) continue;
    const isNew = bearer.occurrences[0] === latest && last - first >= 2;
    const isEither = family.some(({ occurrences }) => (occurrences[0] ?? latest) < latest);
    if (!isNew || !isEither) return false;
    return hasClass(words, first - 1, SPEECH) || speaksBehind(words, last);
  }
  return false;
}

/** "Bob Low said", "Bob Low, a cousin of his, said", "his cousin, Bob Low, said" */
function speaksBehind(words: Words, last: number): boolean {
  let verb = last;
  if (isComma(words, last)) {
    verb++;
    if (hasClass(words, verb, SPEECH)) return true;
    while (verb < last + LONGEST_BESIDE && !isComma(words, verb)) verb++;
    verb++;
  }
  const stop = verb + MOST_HELPERS;
  while (verb < stop && hasClass(words, verb, AUXILIARY | ADVERB)) verb++;
  return hasClass(words, verb, SPEECH);
}

/** A family's bare surname: the one most often named in full, counting twice what came before. */
export function likeliest<One extends Bearer>(
  names: readonly Name[],
  family: readonly One[],
  index: number,
): One | undefined {
  const score = ({ occurrences, first, last }: Bearer) => {
    const full = occurrences.slice(0, MOST_OCCURRENCES).filter((occurrence) => {
      const name = itemAt(names, occurrence);
      return name.last - name.first >= Math.min(2, last - first);
    });
    return full.length + 2 * full.filter((occurrence) => occurrence < index).length;
  };
  return family.toSorted((one, other) => score(other) - score(one))[0];
}

/** "Mrs Low" is the one of the Lows who is known to be a woman, where one is. */
export function ofGender<One extends { readonly gender: number }>(
  { gender }: Name,
  family: readonly One[],
): readonly One[] {
  const known = gender === 0 ? [] : family.filter((one) => one.gender === gender);
  return known.length > 0 ? known : family;
}
