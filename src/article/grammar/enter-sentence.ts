import { lengthOfDateline } from "../../domain/news-source/furniture.ts";
import {
  CLOSE_BRACKET,
  CLOSE_SQUARE,
  COLON,
  COMMA,
  EM_DASH,
  EN_DASH,
  HYPHEN,
  OPEN_BRACKET,
  OPEN_SQUARE,
  SEMICOLON,
} from "../text/characters.ts";
import { codeOf, hasShape, startOf } from "../text/token.ts";
import { CAPS } from "../text/tokenize.ts";
import { beginParse, fineTag, LONGEST_SENTENCE, type ParseState } from "./parse-state.ts";
import { firstTokenOf } from "./running-text.ts";
import { classesAt, hashAt, type TaggedText, tagAt } from "./tagged-text.ts";
import { MARK } from "./tags.ts";
import { kindOf } from "./word-kinds.ts";

/** A comma before the word. */
export const COMMA_MARK = 1;
const DASH_MARK = 2;
const COLON_MARK = 3;
const OPENING_BRACKET = 4;
const CLOSING_BRACKET = 5;
const OTHER_MARK = 6;

/** Enters the words of a sentence; a mark counts only as what stands before the next word. */
export function enterSentence(
  state: ParseState,
  text: TaggedText,
  { first, last }: { first: number; last: number },
): void {
  const { running } = text;
  let count = 0;
  let mark = 0;
  for (
    let unit = afterDateline(text, first, last);
    unit < last && count < LONGEST_SENTENCE;
    unit++
  ) {
    const tag = tagAt(text, unit);
    if (tag === MARK) {
      mark = Math.max(mark, markKind(codeOf(running.words, firstTokenOf(running, unit))));
      continue;
    }
    const hash = hashAt(text, unit);
    state.units[count] = unit;
    state.tags[count] = tag;
    state.hashes[count] = hash;
    state.fines[count] = fineTag(tag, kindOf(classesAt(text, unit), tag, hash));
    state.marks[count] = mark;
    mark = 0;
    count++;
  }
  beginParse(state, count);
}

/** "WELLINGTON, April 9 (AP) — A sailor who": the place is in no clause. */
function afterDateline({ running }: TaggedText, first: number, last: number): number {
  const { words } = running;
  if (!hasShape(words, firstTokenOf(running, first), CAPS)) return first;
  const start = startOf(words, firstTokenOf(running, first));
  const end = start + lengthOfDateline(words.text.slice(start, start + LONGEST_DATELINE));
  let unit = first;
  while (unit < last && startOf(words, firstTokenOf(running, unit)) < end) unit++;
  return unit;
}

/** Characters: a place, a day, an agency. */
const LONGEST_DATELINE = 120;

function markKind(code: number): number {
  switch (code) {
    case COMMA:
      return COMMA_MARK;
    case HYPHEN:
    case EN_DASH:
    case EM_DASH:
      return DASH_MARK;
    case COLON:
    case SEMICOLON:
      return COLON_MARK;
    case OPEN_BRACKET:
    case OPEN_SQUARE:
      return OPENING_BRACKET;
    case CLOSE_BRACKET:
    case CLOSE_SQUARE:
      return CLOSING_BRACKET;
    default:
      return OTHER_MARK;
  }
}
