import { THE } from "../lexicon/single-words.ts";
import {
  FEMALE,
  FORENAME,
  FUNCTION_WORD,
  MALE,
  ORGANISATION,
  PARTICLE,
  PERSON_WORD,
  PLACE,
  TITLE,
} from "../lexicon/word-classes.ts";
import { CLOSE_BRACKET, OPEN_BRACKET } from "../text/characters.ts";
import { classesOf, codeOf, hasClass, hashOf, hasShape, shapeOf } from "../text/token.ts";
import { CAPITAL, CAPS, LINE_BREAK_BEFORE, WORD, type Words } from "../text/tokenize.ts";

/** Marks around a nickname, by the one that opens it. */
const CLOSERS: ReadonlyMap<number, number> = new Map([
  ...['""', "“”", "''", "‘’", "’’"].map(
    (pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const,
  ),
  [OPEN_BRACKET, CLOSE_BRACKET],
]);

const MOST_WORDS = 2;
/** Tokens of a forename, a word in its marks and a surname. */
const SHORTEST_MARKED = 5;
/** "The Hammer", "Joe Boy": what a word may be beside a name. */
const CONTENT_WORD = ~FUNCTION_WORD;
/** "Hall", "Dayton", "Bishop" */
const SURNAME = ORGANISATION | PLACE | PERSON_WORD;

/** `Robert "Bobby" Tran`, `Mick "The Hat" Low`, "Elizabeth (Liz) Hale": past the marks, or `index` where no nickname stands. */
export function nicknameEnd(words: Words, index: number): number {
  const closer = CLOSERS.get(codeOf(words, index));
  if (closer === undefined || hasShape(words, index, LINE_BREAK_BEFORE)) return index;
  // "DCP (Crime) Ravi Low": a rank and what it is over.
  if (closer === CLOSE_BRACKET && hasClass(words, index - 1, TITLE)) return index;
  const start = hashOf(words, index + 1) === THE ? index + 2 : index + 1;
  // `Mick "The President" Low`, but `the actor "President" Ann Low`
  const isMarked = closer !== CLOSE_BRACKET && isForename(words, index - 1);
  const also = isMarked ? CONTENT_WORD : TITLE;
  let end = start;
  while (end < start + MOST_WORDS && isPlainName(words, end, also)) end++;
  const isClosed = end > start && codeOf(words, end) === closer;
  return isClosed && isPlainName(words, end + 1, isMarked ? SURNAME : 0) ? end + 1 : index;
}

/** `Ann "Thumper" Hall`: somebody's, whatever thing the last word is. */
export function hasNickname(words: Words, first: number, last: number): boolean {
  const mark = first + 1;
  if (last - first < SHORTEST_MARKED || !hasClass(words, first, FORENAME | TITLE)) return false;
  const closer = CLOSERS.get(codeOf(words, mark));
  return closer !== undefined && closer !== CLOSE_BRACKET && codeOf(words, last - 2) === closer;
}

/** "Dean", "Don" and "Earl" are titles too; a paragraph may open with one. */
function isForename(words: Words, index: number): boolean {
  return isPlain(words, index, hasClass(words, index, FORENAME) ? TITLE : 0);
}

/** No word of another kind, but "Duke" may be a nickname: `the film "Dark" Ann Low` has none, and "(AP) Ann Low" is an agency. */
function isPlainName(words: Words, index: number, also = 0): boolean {
  return !hasShape(words, index, LINE_BREAK_BEFORE) && isPlain(words, index, also);
}

function isPlain(words: Words, index: number, also: number): boolean {
  const shape = shapeOf(words, index);
  if ((shape & (WORD | CAPITAL)) !== (WORD | CAPITAL) || shape & CAPS) return false;
  return (classesOf(words, index) & ~(also | FORENAME | MALE | FEMALE | PARTICLE)) === 0;
}
