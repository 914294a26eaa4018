import { LONGEST_SENTENCE } from "../../src/article/grammar/parse-state.ts";
import type { TaggedText } from "../../src/article/grammar/tagged-text.ts";
import { MARK } from "../../src/article/grammar/tags.ts";
import type { GrammarLesson } from "./lessons.ts";

/** A lesson's heads and roles as the parser counts words; the root is word `count`. */
export interface WordLesson {
  readonly count: number;
  readonly heads: Int32Array;
  readonly roles: Uint8Array;
}

/** Leaves the marks out: what hangs on a mark hangs on that mark's head. */
export function wordsOnly({ first, heads, roles }: GrammarLesson, page: TaggedText): WordLesson {
  const places = new Int32Array(heads.length).fill(-1);
  let count = 0;
  for (let place = 0; place < heads.length; place++) {
    if (page.tags[first + place] !== MARK && count < LONGEST_SENTENCE) places[place] = count++;
  }
  const lesson = { count, heads: new Int32Array(count + 1).fill(-1), roles: new Uint8Array(count) };
  for (let place = 0; place < heads.length; place++) {
    const word = places[place] as number;
    if (word === -1) continue;
    let bearer = place;
    while (isMark(heads[bearer] as number, places)) bearer = heads[bearer] as number;
    const head = heads[bearer] as number;
    lesson.heads[word] = head === -1 ? count : (places[head] as number);
    lesson.roles[word] = roles[bearer] as number;
  }
  return lesson;
}

function isMark(place: number, places: Int32Array): boolean {
  return place !== -1 && places[place] === -1;
}
