import { FEMALE, FORENAME, MALE, ROLE, SPEECH, TITLE } from "../lexicon/word-classes.ts";
import { itemAt } from "../text/lookup.ts";
import { classesOf, hasClass, hashOf } from "../text/token.ts";
import type { Words } from "../text/tokenize.ts";
import type { Name } from "./find-names.ts";
import {
  coreLast,
  endsWith,
  isFullName,
  isSameForename,
  loneWords,
  surnameOf,
} from "./full-name.ts";

/** Someone the article names; `mentions` are numbers of names, in reading order. */
export interface Figure {
  readonly id: number;
  /** The fullest form, as a name's tokens. */
  first: number;
  last: number;
  readonly surname: number;
  readonly suffixed: boolean;
  gender: number;
  /** Known by one word only, and perhaps no person: "Bob", "Politico". */
  readonly lone: boolean;
  readonly mentions: number[];
}

export interface Cast {
  readonly figures: readonly Figure[];
  /** Of each name, the figure it means, or -1. */
  readonly figureOf: Int32Array;
  /** Those who share a surname, by its hash. */
  readonly bySurname: ReadonlyMap<number, readonly Figure[]>;
}

/**
 * Who the names mean. A full name founds a figure; a surname, a forename or "Mr. Clinton" joins
 * the figure it fits, and where a family shares it, the one spoken of by full name most and last.
 */
export function gatherPeople(words: Words, names: readonly Name[]): Cast {
  const figureOf = new Int32Array(names.length).fill(-1);
  const cast: MutableCast = { words, names, figureOf, figures: [], bySurname: new Map() };
  const loneNames = loneWords(words, names);

  names.forEach((name, index) => {
    if (isFullName(words, name, loneNames))
      join(cast, index, sameFullName(cast, name) ?? found(cast, name, false));
  });
  for (let index = 0; index < names.length; index++) {
    if (figureOf[index] === -1) resolveShortName(cast, index);
  }
  foundLoneFigures(cast);
  for (const figure of cast.figures) figure.mentions.sort((one, other) => one - other);
  return { figures: cast.figures, figureOf, bySurname: cast.bySurname };
}

interface MutableCast {
  readonly words: Words;
  readonly names: readonly Name[];
  readonly figureOf: Int32Array;
  readonly figures: Figure[];
  readonly bySurname: Map<number, Figure[]>;
}

/** In a text of any length, a name is compared with the latest people only. */
const MOST_KIN = 50;
const MOST_PEOPLE = 500;
const MOST_MENTIONS = 200;

function sameFullName(cast: MutableCast, name: Name): Figure | undefined {
  const { words } = cast;
  const suffixed = coreLast(words, name) < name.last;
  const family = familyOf(cast, name);
  return (
    family.find((figure) => figure.suffixed === suffixed && isSameForename(words, figure, name)) ??
    family.find((figure) => endsWith(words, figure, name) || endsWith(words, name, figure))
  );
}

function familyOf({ words, bySurname }: MutableCast, name: Name): readonly Figure[] {
  return (bySurname.get(surnameOf(words, name)) ?? []).slice(-MOST_KIN);
}

function found(cast: MutableCast, name: Name, lone: boolean): Figure {
  const { words } = cast;
  const surname = surnameOf(words, name);
  const figure: Figure = {
    id: cast.figures.length,
    first: name.first,
    last: name.last,
    surname,
    suffixed: coreLast(words, name) < name.last,
    gender: 0,
    lone,
    mentions: [],
  };
  cast.figures.push(figure);
  const family = cast.bySurname.get(surname);
  if (family) family.push(figure);
  else cast.bySurname.set(surname, [figure]);
  return figure;
}

function join(cast: MutableCast, index: number, figure: Figure): void {
  const { words, names, figureOf } = cast;
  const name = itemAt(names, index);
  figureOf[index] = figure.id;
  figure.mentions.push(index);
  if (isFuller(words, name, figure)) {
    figure.first = name.first;
    figure.last = name.last;
  }
  figure.gender ||= name.gender || roleGender(words, name) || forenameGender(words, name);
}

type Form = Pick<Name, "first" | "last">;

/** The longer form, but "Karen Hinton" before "Updated Karen Hinton", which swallowed a headline's word. */
function isFuller(words: Words, name: Form, figure: Form): boolean {
  const opens = ({ first }: Form) => hasClass(words, first, FORENAME);
  if (opens(name) !== opens(figure) && name.last - name.first > 1) return opens(name);
  return name.last - name.first > figure.last - figure.first;
}

/** "spokeswoman Karen Hinton" */
function roleGender(words: Words, name: Name): number {
  const before = classesOf(words, name.opening - 1);
  return before & (ROLE | TITLE) ? before & (MALE | FEMALE) : 0;
}

function forenameGender(words: Words, name: Name): number {
  if (name.last - name.first < 2) return 0;
  const bits = classesOf(words, name.first);
  return bits & FORENAME ? bits & (MALE | FEMALE) : 0;
}

function resolveShortName(cast: MutableCast, index: number): void {
  const { words, names } = cast;
  const name = itemAt(names, index);
  const length = coreLast(words, name) - name.first;
  if (name.kind === "title" || (length > 1 && !name.titled)) return;
  const family = familyOf(cast, name).filter((figure) => fits(words, figure, name));
  const figure = family.length > 1 ? likeliest(cast, family, index) : family[0];
  const namesake = figure ?? (length === 1 ? byForename(cast, name) : undefined);
  if (namesake) join(cast, index, namesake);
  else if (name.titled && name.kind === "person") join(cast, index, found(cast, name, false));
}

/** Single names that come again and speak, or are forenames: "Bob said", and later "Bob". */
function foundLoneFigures(cast: MutableCast): void {
  const { words, names, figureOf } = cast;
  const groups = new Map<number, number[]>();
  names.forEach((name, index) => {
    if (figureOf[index] !== -1 || name.kind !== "unknown" || name.last - name.first !== 1) return;
    const word = hashOf(words, name.first);
    const group = groups.get(word);
    if (group) group.push(index);
    else groups.set(word, [index]);
  });
  for (const group of groups.values()) {
    if (group.length < 2 || !group.some((index) => isTalker(words, itemAt(names, index)))) continue;
    const figure = found(cast, itemAt(names, itemAt(group, 0)), true);
    for (const index of group) join(cast, index, figure);
  }
}

function isTalker(words: Words, { first, last }: Name): boolean {
  const before = classesOf(words, first - 1);
  const after = classesOf(words, last);
  return ((classesOf(words, first) & FORENAME) | ((before | after) & SPEECH)) !== 0;
}

function fits(words: Words, figure: Figure, name: Name): boolean {
  const suffixed = coreLast(words, name) < name.last;
  if (suffixed && !figure.suffixed) return false;
  return !name.gender || !figure.gender || name.gender === figure.gender;
}

/** A family's bare surname: the one most often named in full, counting twice what came before. */
function likeliest(
  { names }: MutableCast,
  family: readonly Figure[],
  index: number,
): Figure | undefined {
  const score = ({ mentions, first, last }: Figure) => {
    const full = mentions.slice(0, MOST_MENTIONS).filter((mention) => {
      const name = itemAt(names, mention);
      return name.last - name.first >= Math.min(2, last - first);
    });
    return full.length + 2 * full.filter((mention) => mention < index).length;
  };
  return family.toSorted((one, other) => score(other) - score(one))[0];
}

function byForename(cast: MutableCast, name: Name): Figure | undefined {
  const { words } = cast;
  const bearers = cast.figures
    .slice(-MOST_PEOPLE)
    .filter(
      (figure) =>
        hashOf(words, figure.first) === hashOf(words, name.first) && figure.last - figure.first > 1,
    );
  return bearers.length > 1
    ? bearers.sort((one, other) => other.mentions.length - one.mentions.length)[0]
    : bearers[0];
}
