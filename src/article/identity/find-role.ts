import type { Analysis } from "../analyse-text.ts";
import { isTagged } from "../grammar/read-grammar.ts";
import { INFINITIVE } from "../grammar/tags.ts";
import { BEFORE_VERBS, HONORIFICS, LETTERS, OFFICES } from "../lexicon/roles.ts";
import { THE } from "../lexicon/single-words.ts";
import { COURTESIES } from "../lexicon/titles.ts";
import { PREPOSITION, ROLE, TITLE } from "../lexicon/word-classes.ts";
import type { Entity } from "../people/gather-entities.ts";
import type { Name } from "../people/name.ts";
import { CLOSE_SQUARE, OPEN_SQUARE } from "../text/characters.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { codeOf, hasClass, hashOf, hasShape, isAmong, shapeOf, textOf } from "../text/token.ts";
import { CAPITAL, LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";
import { houseAfter, roleAfter, roleBeforeComma } from "./apposed-role.ts";
import { type IsRole, isNounForOne, isRoleWord, openingOfRole } from "./role-words.ts";

/** Whom an article tells of on every line it presents at the first few. Chosen by hand. */
const MOST_OCCURRENCES = 12;

/**
 * What the article says someone is, as printed: the first role with more to it than one word, which
 * is mostly the one with the organisation, or else the first.
 */
export function findRole(analysis: Analysis, entity: Entity): string | null {
  const names = entity.occurrences
    .slice(0, MOST_OCCURRENCES)
    .map((mention) => itemAt(analysis.names, mention));
  return (
    roleBeside(analysis, names, isRoleWord) ??
    roleBeside(analysis, names, isNounForOne) ??
    lettersOf(analysis, names) ??
    houseOf(analysis, names)
  );
}

function roleBeside(analysis: Analysis, names: readonly Name[], isRole: IsRole): string | null {
  let first: string | null = null;
  for (const name of names) {
    const role = (
      roleBefore(analysis, name, isRole) ??
      bracketed(analysis, name) ??
      roleAfter(analysis, name, isRole) ??
      roleBeforeComma(analysis, name, isRole)
    )?.replace(/\s+/g, " ");
    if (role?.includes(" ")) return role;
    first ??= role ?? null;
  }
  return first;
}

/** "Ann Lee QC": what the letters behind a name say. */
function lettersOf({ words }: Analysis, names: readonly Name[]): string | null {
  const lettered = names.find(({ last }) => isAmong(words, last, LETTERS));
  return lettered ? textOf(words, lettered.last) : null;
}

function houseOf(analysis: Analysis, names: readonly Name[]): string | null {
  for (const name of names) {
    const house = houseAfter(analysis, name);
    if (house !== null) return house;
  }
  return null;
}

/** "New York City Mayor-elect", "WTO spokesman", "Bath and England centre": never past a mark. */
function roleBefore(analysis: Analysis, { first }: Name, isRole: IsRole): string | null {
  const { words } = analysis;
  let last = first;
  while (last > 0 && isHonorific(analysis, last - 1)) last--;
  if (isOnNewLine(analysis, last, first)) return null;
  const end = isRole(analysis, last - 1) ? last : endOfHead(analysis, last, isRole);
  // To ask what is done takes the sentence's grammar.
  if (end === -1 || isDone(analysis, last - 1)) return null;
  return textOf(words, openingOfRole(analysis, end), last);
}

/** "The charity will host Mr Low", "asked to partner Ms Lee": that is what somebody does. */
function isDone(analysis: Analysis, index: number): boolean {
  const { words, grammar } = analysis;
  return isAmong(words, index - 1, BEFORE_VERBS) || isTagged(grammar, index, INFINITIVE);
}

/** Words of what an office is of: "Director of the Office of Public Prosecutions Ann Lee". */
const LONGEST_OFFICE = 7;

/** "Secretary of State Ann Lee": behind the head of the role, which an office follows; or -1. */
function endOfHead(analysis: Analysis, last: number, isRole: IsRole): number {
  const { words, names } = analysis;
  let at = last - 1;
  while (at > last - LONGEST_OFFICE && isOfOffice(words, at)) at--;
  const isNamed = at < last - 1 && hashOf(words, last - 1) !== THE;
  if (!isNamed || !hasClass(words, at, PREPOSITION) || !isRole(analysis, at - 1)) return -1;
  const between = names[firstWhere(names, (name) => name.last > at + 1)];
  const isPerson = between?.kind === "person" && between.first < last && between.last <= last;
  return isPerson || isOnNewLine(analysis, at, last) ? -1 : at;
}

function isOfOffice(words: Words, index: number): boolean {
  if (isAmong(words, index, OFFICES) || hashOf(words, index) === THE) return true;
  return hasShape(words, index, WORD) && hasShape(words, index, CAPITAL);
}

function isHonorific({ words }: Analysis, index: number): boolean {
  return isAmong(words, index, COURTESIES) || isAmong(words, index, HONORIFICS);
}

function isOnNewLine({ words }: Analysis, from: number, first: number): boolean {
  for (let index = from; index <= first; index++) {
    if (shapeOf(words, index) & LINE_BREAK_BEFORE) return true;
  }
  return false;
}

/** "[Mayor] Eric Adams" */
function bracketed({ words }: Analysis, { opening }: Name): string | null {
  const isClosed = codeOf(words, opening - 1) === CLOSE_SQUARE;
  if (!isClosed || codeOf(words, opening - 3) !== OPEN_SQUARE) return null;
  return hasClass(words, opening - 2, TITLE | ROLE) ? textOf(words, opening - 2) : null;
}
