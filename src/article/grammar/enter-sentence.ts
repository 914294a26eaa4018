import { beginParse, fineTag, LONGEST_SENTENCE, type ParseState } from "./parse-state.ts";
import type { TaggedText } from "./tag-words.ts";
import { MARK } from "./tags.ts";
import { kindOf } from "./word-kinds.ts";

const COMMA_MARK = 1;
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
  const { tags, hashes, running } = text;
  let count = 0;
  let mark = 0;
  for (let unit = first; unit < last && count < LONGEST_SENTENCE; unit++) {
    const tag = tags[unit] as number;
    if (tag === MARK) {
      const { words, firsts } = running;
      mark = Math.max(
        mark,
        markKind(words.text.charCodeAt(words.starts[firsts[unit] as number] as number)),
      );
      continue;
    }
    state.units[count] = unit;
    state.tags[count] = tag;
    state.hashes[count] = hashes[unit] as number;
    state.fines[count] = fineTag(
      tag,
      kindOf(
        running.words.classes[running.firsts[unit] as number] as number,
        tag,
        hashes[unit] as number,
      ),
    );
    state.marks[count] = mark;
    mark = 0;
    count++;
  }
  beginParse(state, count);
}

function markKind(code: number): number {
  switch (code) {
    case 44:
      return COMMA_MARK;
    case 45:
    case 0x2013:
    case 0x2014:
      return DASH_MARK;
    case 58:
    case 59:
      return COLON_MARK;
    case 40:
    case 91:
      return OPENING_BRACKET;
    case 41:
    case 93:
      return CLOSING_BRACKET;
    default:
      return OTHER_MARK;
  }
}
