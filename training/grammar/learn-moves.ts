import { chooseMove } from "../../src/article/grammar/attach-words.ts";
import { enterSentence } from "../../src/article/grammar/enter-sentence.ts";
import { MOVE_FEATURES, writeMoveFeatures } from "../../src/article/grammar/move-features.ts";
import {
  createParseState,
  isParsed,
  MOVES,
  makeMove,
} from "../../src/article/grammar/parse-state.ts";
import type { TaggedText } from "../../src/article/grammar/tagged-text.ts";
import { createRandom } from "../learners/logistic.ts";
import type { TaggedPages } from "./learn-tags.ts";
import type { GrammarLesson } from "./lessons.ts";
import { rightMoves } from "./oracle.ts";
import { packRows } from "./pack-weights.ts";
import {
  bestOf,
  COUNTING,
  correct,
  countFeatures,
  createPerceptron,
  learn,
  type Perceptron,
  scoreClasses,
} from "./perceptron.ts";
import { wordsOnly } from "./words-only.ts";

const ROUNDS = 6;
const LEARNER = { bits: 22, classes: MOVES, least: 4 };
const SLOTS = 1 << 16;
const ANY_MOVE = (1 << MOVES) - 1;
/** Past the first round it goes on from its own mistakes, as it will have to; not always. */
const FOLLOWS_TEACHER = 0.1;

const state = createParseState();
const rows = new Int32Array(MOVE_FEATURES);
const scores = new Float32Array(MOVES);

export function learnMoves(lessons: readonly GrammarLesson[], pages: TaggedPages): Int32Array {
  const learner = createPerceptron(LEARNER);
  const random = createRandom();
  learn(lessons, ROUNDS, (lesson, round) => {
    const page = pages.get(lesson.text) as TaggedText;
    const { heads } = wordsOnly(lesson, page);
    enterSentence(state, page, lesson);
    while (!isParsed(state)) {
      const { guess, right } = study(learner, heads, round);
      const isTaught = round < 1 || random() < FOLLOWS_TEACHER;
      makeMove(state, isTaught ? right : guess);
    }
  });
  return packRows(learner, SLOTS);
}

function study(learner: Perceptron, heads: Int32Array, round: number) {
  writeMoveFeatures(state, rows);
  if (round === COUNTING) countFeatures(learner, rows);
  scoreClasses(learner, rows, scores);
  const guess = chooseMove(state, scores);
  const fine = rightMoves(state, heads);
  const isFine = fine === 0 || ((fine >> guess) & 1) === 1;
  const right = isFine ? guess : bestOf(scores, fine);
  if (round !== COUNTING) correct(learner, rows, { right, guess, options: ANY_MOVE });
  return { guess, right };
}
