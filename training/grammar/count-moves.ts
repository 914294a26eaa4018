import {
  CERTAIN_SLOTS,
  enterCertainMove,
  surroundings,
} from "../../src/article/grammar/attach-words.ts";
import { enterSentence } from "../../src/article/grammar/enter-sentence.ts";
import {
  createParseState,
  isParsed,
  MOVES,
  makeMove,
  mayMove,
} from "../../src/article/grammar/parse-state.ts";
import type { TaggedText } from "../../src/article/grammar/tagged-text.ts";
import type { TaggedPages } from "./learn-tags.ts";
import type { GrammarLesson } from "./lessons.ts";
import { rightMoves } from "./oracle.ts";
import { wordsOnly } from "./words-only.ts";

/** So often must the same surroundings be seen, and so often must the move be right in them. */
const LEAST_SEEN = 20;
const LEAST_SHARE = 0.99;

const state = createParseState();

/** The moves that the teacher's sentences leave no doubt of; the commonest are entered first. */
export function countMoves(lessons: readonly GrammarLesson[], pages: TaggedPages): Uint16Array {
  const table = new Uint16Array(CERTAIN_SLOTS);
  const counts = [...movesSeen(lessons, pages)]
    .map(([hash, [total = 0, ...moves]]) => ({ hash, total, moves }))
    .filter(({ total }) => total >= LEAST_SEEN)
    .sort((one, other) => other.total - one.total);
  for (const { hash, total, moves } of counts) {
    const move = moves.findIndex((times) => times / total >= LEAST_SHARE);
    if (move !== -1) enterCertainMove(table, hash, move);
  }
  return table;
}

/** Of each surroundings how often they were met, and how often each move was right. */
function movesSeen(lessons: readonly GrammarLesson[], pages: TaggedPages) {
  const seen = new Map<number, number[]>();
  for (const lesson of lessons) {
    const page = pages.get(lesson.text) as TaggedText;
    const { heads } = wordsOnly(lesson, page);
    enterSentence(state, page, lesson);
    while (!isParsed(state)) {
      const fine = rightMoves(state, heads);
      const counts = seen.get(surroundings(state)) ?? [0, 0, 0, 0];
      seen.set(surroundings(state), counts);
      counts[0] = (counts[0] as number) + 1;
      for (let move = 0; move < MOVES; move++) {
        if (((fine >> move) & 1) === 1) counts[move + 1] = (counts[move + 1] as number) + 1;
      }
      makeMove(state, firstOf(fine === 0 ? possibleMoves() : fine));
    }
  }
  return seen;
}

function possibleMoves(): number {
  let moves = 0;
  for (let move = 0; move < MOVES; move++) if (mayMove(state, move)) moves |= 1 << move;
  return moves;
}

function firstOf(moves: number): number {
  return 31 - Math.clz32(moves & -moves);
}
