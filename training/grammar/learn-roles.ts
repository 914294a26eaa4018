import { enterSentence } from "../../src/article/grammar/enter-sentence.ts";
import {
  LABEL_FEATURES,
  ROLES,
  rolePlace,
  writeLabelFeatures,
} from "../../src/article/grammar/label-words.ts";
import { createParseState } from "../../src/article/grammar/parse-state.ts";
import type { TaggedText } from "../../src/article/grammar/tagged-text.ts";
import type { TaggedPages } from "./learn-tags.ts";
import type { GrammarLesson } from "./lessons.ts";
import { packRows } from "./pack-weights.ts";
import {
  bestOf,
  COUNTING,
  correct,
  countFeatures,
  createPerceptron,
  learn,
  scoreClasses,
} from "./perceptron.ts";
import { type WordLesson, wordsOnly } from "./words-only.ts";

const ROUNDS = 4;
const LEARNER = { bits: 20, classes: ROLES, least: 2 };
const SLOTS = 1 << 14;
/** A role that the teacher gives more seldom to such a pair is his mistake. */
const LEAST_SHARE = 0.01;
const PLACES = 2048;

const state = createParseState();
const rows = new Int32Array(LABEL_FEATURES);
const scores = new Float32Array(ROLES);

export function learnRoles(lessons: readonly GrammarLesson[], pages: TaggedPages) {
  const learner = createPerceptron(LEARNER);
  const roleOptions = countRoles(lessons, pages);
  learn(lessons, ROUNDS, (lesson, round) => {
    const taught = enterTaught(lesson, pages);
    for (let word = 0; word < taught.count; word++) {
      if (taught.heads[word] === taught.count) continue;
      const options = roleOptions[rolePlace(state, word)] as number;
      const right = taught.roles[word] as number;
      const isOpen = (options & (options - 1)) !== 0 && ((options >> right) & 1) === 1;
      if (!isOpen) continue;
      writeLabelFeatures(state, word, rows);
      if (round === COUNTING) {
        countFeatures(learner, rows);
        continue;
      }
      scoreClasses(learner, rows, scores);
      correct(learner, rows, { right, guess: bestOf(scores, options), options });
    }
  });
  return { roles: packRows(learner, SLOTS), roleOptions };
}

function countRoles(lessons: readonly GrammarLesson[], pages: TaggedPages): Uint16Array {
  const counts = new Float32Array(PLACES * ROLES);
  for (const lesson of lessons) {
    const { count, heads, roles } = enterTaught(lesson, pages);
    for (let word = 0; word < count; word++) {
      if (heads[word] === count) continue;
      const at = rolePlace(state, word) * ROLES + (roles[word] as number);
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return Uint16Array.from({ length: PLACES }, (_, place) => {
    const seen = counts.subarray(place * ROLES, (place + 1) * ROLES);
    const total = seen.reduce((sum, times) => sum + times, 0);
    return seen.reduce(
      (bits, times, role) => (times / total >= LEAST_SHARE ? bits | (1 << role) : bits),
      0,
    );
  });
}

/** Enters a sentence with every word hung where the teacher hangs it. */
function enterTaught(lesson: GrammarLesson, pages: TaggedPages): WordLesson {
  const page = pages.get(lesson.text) as TaggedText;
  const taught = wordsOnly(lesson, page);
  enterSentence(state, page, lesson);
  const { tags, leftTags, rightTags, leftCounts, rightCounts } = state;
  state.heads.set(taught.heads);
  for (let word = 0; word < taught.count; word++) {
    const head = taught.heads[word] as number;
    const isLeft = word < head;
    const counts = isLeft ? leftCounts : rightCounts;
    const outermost = isLeft ? leftTags : rightTags;
    if (!isLeft || counts[head] === 0) outermost[head] = tags[word] as number;
    counts[head] = Math.min(7, (counts[head] as number) + 1);
  }
  return taught;
}
