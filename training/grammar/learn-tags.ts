import { type GrammarModel, NO_GRAMMAR } from "../../src/article/grammar/grammar-model.ts";
import { enterWord, LEXICON_SIZE } from "../../src/article/grammar/tag-lexicon.ts";
import {
  describeWords,
  TAG_FEATURES,
  tagWords,
  writeTagFeatures,
} from "../../src/article/grammar/tag-words.ts";
import { createTaggedText, type TaggedText } from "../../src/article/grammar/tagged-text.ts";
import { PREDICTED_TAGS } from "../../src/article/grammar/tags.ts";
import type { GrammarLesson } from "./lessons.ts";
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

/** How often a word must be seen before the tags it had are taken for all it can have. */
const LEAST_SEEN = 5;
/** A tag that the teacher gives more seldom is his mistake. */
const LEAST_SHARE = 0.004;

export function countTags(lessons: readonly GrammarLesson[]): Int8Array {
  const known = [...tagCounts(lessons)]
    .map(([word, seen]) => ({ word, seen, total: seen.reduce((sum, times) => sum + times, 0) }))
    .filter(({ total }) => total >= LEAST_SEEN)
    .sort((one, other) => other.total - one.total);
  const table = new Int8Array(LEXICON_SIZE);
  for (const { word, seen, total } of known) {
    const tags = seen.reduce(
      (bits, times, tag) => (times / total >= LEAST_SHARE ? bits | (1 << tag) : bits),
      0,
    );
    enterWord(table, word, tags);
  }
  return table;
}

function tagCounts(lessons: readonly GrammarLesson[]): ReadonlyMap<number, Int32Array> {
  const counts = new Map<number, Int32Array>();
  for (const { text, first, tags } of lessons) {
    const { words, firsts, whole } = text.running;
    tags.forEach((tag, place) => {
      if (whole[first + place] === 1) return;
      const word = words.hashes[firsts[first + place] as number] as number;
      const seen = counts.get(word) ?? new Int32Array(PREDICTED_TAGS);
      seen[tag] = (seen[tag] as number) + 1;
      counts.set(word, seen);
    });
  }
  return counts;
}

const ROUNDS = 5;
const LEARNER = { bits: 20, classes: PREDICTED_TAGS, least: 2 };
const SLOTS = 1 << 16;
const rows = new Int32Array(TAG_FEATURES);
const scores = new Float32Array(PREDICTED_TAGS);

export function learnTags(lessons: readonly GrammarLesson[], lexicon: Int8Array): Int32Array {
  const learner = createPerceptron(LEARNER);
  const pages = createPages(lessons);
  const model = { ...NO_GRAMMAR, lexicon };
  learn(lessons, ROUNDS, (lesson, round) => {
    const page = pages.get(lesson.text) as TaggedText;
    if (round === COUNTING) describeWords(page, model, lesson.first, lesson.last);
    for (let unit = lesson.first; unit < lesson.last; unit++) {
      if (page.options[unit] !== 0) studyTag(learner, { page, lesson, unit, round });
    }
  });
  return packRows(learner, SLOTS);
}

function studyTag(
  learner: Perceptron,
  {
    page,
    lesson,
    unit,
    round,
  }: { page: TaggedText; lesson: GrammarLesson; unit: number; round: number },
): void {
  const options = page.options[unit] as number;
  const right = lesson.tags[unit - lesson.first] as number;
  writeTagFeatures(page, { unit, first: lesson.first, last: lesson.last }, rows);
  if (round === COUNTING) {
    countFeatures(learner, rows);
    page.tags[unit] = right;
    return;
  }
  scoreClasses(learner, rows, scores);
  const guess = bestOf(scores, options);
  page.tags[unit] = guess;
  if (((options >> right) & 1) === 1) correct(learner, rows, { right, guess, options });
}

function createPages(lessons: readonly GrammarLesson[]): Map<object, TaggedText> {
  return new Map(lessons.map(({ text }) => [text, createTaggedText(text.running)]));
}

/** What the parser learns from: tags by a tagger that has not seen the document. */
export type TaggedPages = ReadonlyMap<object, TaggedText>;

const PARTS = 2;

export function tagUnseen(lessons: readonly GrammarLesson[], lexicon: Int8Array): TaggedPages {
  const pages = createPages(lessons);
  for (let part = 0; part < PARTS; part++) {
    const isUnseen = ({ document }: GrammarLesson) => document % PARTS === part;
    const others = lessons.filter((lesson) => !isUnseen(lesson));
    const model: GrammarModel = { ...NO_GRAMMAR, lexicon, tags: learnTags(others, lexicon) };
    for (const { text, first, last } of lessons.filter(isUnseen)) {
      tagWords(pages.get(text) as TaggedText, model, first, last);
    }
  }
  return pages;
}
