import type { Analysis } from "../analyse-text.ts";
import { COURTESIES } from "../lexicon/titles.ts";
import { DETERMINER, POSSESSIVE, ROLE, TITLE } from "../lexicon/word-classes.ts";
import type { Entity } from "../people/gather-entities.ts";
import type { Name } from "../people/name.ts";
import { isWho } from "../people/presented.ts";
import { CLOSE_SQUARE, OPEN_SQUARE } from "../text/characters.ts";
import { itemAt } from "../text/lookup.ts";
import {
  classesOf,
  codeOf,
  hasClass,
  hasShape,
  isAmong,
  isComma,
  shapeOf,
  textOf,
} from "../text/token.ts";
import { LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";

/** Words of a role. */
const MOST_WORDS = 8;

/** What the article says someone is, as printed at the first mention that says it. */
export function findRole(analysis: Analysis, entity: Entity): string | null {
  for (const mention of entity.occurrences) {
    const name = itemAt(analysis.names, mention);
    const role =
      titleBefore(analysis, name) ?? bracketed(analysis, name) ?? apposition(analysis, name);
    if (role) return role.replace(/\s+/g, " ");
  }
  return null;
}

/** "New York City Mayor-elect", "former adviser": the words before the name up to the last title. */
function titleBefore({ words }: Analysis, { opening, first }: Name): string | null {
  let from = first;
  while (from > 0 && first - from < MOST_WORDS && belongs(words, from - 1, opening)) from--;
  const isRole = rangeHas(words, from, first, TITLE | ROLE) && !isCourtesy(words, from, first);
  return isRole ? textOf(words, from, first) : null;
}

/** A word of the run of titles, or a noun right before it; never past a line or a mark. */
function belongs(words: Words, index: number, opening: number): boolean {
  const next = shapeOf(words, index + 1);
  if (next & LINE_BREAK_BEFORE) return false;
  if (index >= opening) return true;
  const bits = classesOf(words, index);
  return hasShape(words, index, WORD) && (bits & (TITLE | ROLE)) !== 0;
}

function rangeHas(words: Words, from: number, to: number, mask: number): boolean {
  for (let index = from; index < to; index++) {
    if (hasClass(words, index, mask)) return true;
  }
  return false;
}

function isCourtesy(words: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (!isAmong(words, index, COURTESIES)) return false;
  }
  return true;
}

/** "[Mayor] Eric Adams" */
function bracketed({ words }: Analysis, { opening }: Name): string | null {
  const isClosed = codeOf(words, opening - 1) === CLOSE_SQUARE;
  if (!isClosed || codeOf(words, opening - 3) !== OPEN_SQUARE) return null;
  return hasClass(words, opening - 2, TITLE | ROLE) ? textOf(words, opening - 2) : null;
}

/** "Jim Hale, the mayor of Dayton," */
function apposition({ words }: Analysis, { last }: Name): string | null {
  if (!isComma(words, last)) return null;
  let from = last + 1;
  if (!hasClass(words, from, DETERMINER | POSSESSIVE)) return null;
  from++;
  let to = from;
  while (to < words.count && to - from < MOST_WORDS && isPlainWord(words, to)) to++;
  return rangeHas(words, from, to, ROLE | TITLE) ? textOf(words, from, to) : null;
}

function isPlainWord(words: Words, index: number): boolean {
  const isOnLine = hasShape(words, index, WORD) && !hasShape(words, index, LINE_BREAK_BEFORE);
  return isOnLine && !isWho(words, index);
}
