import type { Analysis } from "../../analyse-text.ts";
import { HUMAN, kindOfHead, ORGANISATION } from "../../grammar/noun-kinds.ts";
import { FEMALE, MALE, PLURAL } from "../../lexicon/word-classes.ts";
import type { Mention } from "../../people/find-mentions.ts";
import { genderOfNoun, genderOfPronoun } from "../../people/gender-told.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { endsWith, hasClass, isAmong } from "../../text/token.ts";

/* What sort of somebody or something is named or told of, and which pronouns may mean it. */

const MAN = 0;
const WOMAN = 1;
const PERSON = 2;
const BODY = 3;
const THING = 4;
/** The same of those told of by a description, and several. */
const TOLD = 5;
const TOLD_PEOPLE = 10;
export const SORTS = 11;

/** Of an entity, or of a phrase that stands for itself, by the head of the mention. */
export function sortOf(
  analysis: Analysis,
  { who, head }: { readonly who: number; readonly head: number },
): number {
  if (who < 0) return sortTold(analysis, head);
  const gender = analysis.entities.list[who]?.gender ?? 0;
  return sortBy(gender, kindOfHead(analysis.grammar, head));
}

function sortBy(gender: number, kind: number): number {
  if (gender === MALE) return MAN;
  if (gender === FEMALE) return WOMAN;
  return kind === HUMAN ? PERSON : kind === ORGANISATION ? BODY : THING;
}

function sortTold({ grammar, words }: Analysis, head: number): number {
  const kind = kindOfHead(grammar, head);
  if (kind !== HUMAN) return TOLD + sortBy(0, kind);
  const isPlural =
    hasClass(words, head, PLURAL) || (endsWith(words, head, "s") && !endsWith(words, head, "ss"));
  return isPlural ? TOLD_PEOPLE : TOLD + sortBy(genderOfNoun(words, head), kind);
}

/** A pronoun, or a description of one of the sorts; a name is 0. */
const HE = 1;
const SHE = 2;
const IT = 3;
const THEY = 4;
const OTHER_PRONOUN = 5;
const DESCRIBED = OTHER_PRONOUN + 1;
export const SUBJECTS = OTHER_PRONOUN + SORTS - TOLD;

const PRONOUNS: readonly (readonly [number, ReadonlySet<number>])[] = [
  [IT, hashedWords("it itself")],
  [THEY, hashedWords("they them themselves both")],
];

export function subjectSort(analysis: Analysis, { kind, head }: Mention): number {
  if (kind === "name") return 0;
  if (kind === "nominal") return DESCRIBED + sortTold(analysis, head) - TOLD;
  const gender = genderOfPronoun(analysis.words, head);
  if (gender !== 0) return gender === MALE ? HE : SHE;
  return PRONOUNS.find(([, forms]) => isAmong(analysis.words, head, forms))?.[0] ?? OTHER_PRONOUN;
}

export function isPronoun(subject: number): boolean {
  return subject >= HE && subject <= OTHER_PRONOUN;
}

const MEN = bits(MAN, PERSON, TOLD + MAN, TOLD + PERSON);
const WOMEN = bits(WOMAN, PERSON, TOLD + WOMAN, TOLD + PERSON);
const THINGS = bits(BODY, THING, TOLD + BODY, TOLD + THING);
const ALL = -1;
const MEANT: readonly number[] = [ALL, MEN, WOMEN, THINGS];

/** May the pronoun mean somebody or something of that sort? */
export function agrees(subject: number, sort: number): boolean {
  return isAmongSorts(MEANT[subject] ?? ALL, sort);
}

function bits(...sorts: readonly number[]): number {
  return sorts.reduce((sum, sort) => sum | (1 << sort), 0);
}

function isAmongSorts(sorts: number, sort: number): boolean {
  return ((sorts >> sort) & 1) === 1;
}
