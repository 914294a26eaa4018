import type { GrammarModel } from "../../src/article/grammar/grammar-model.ts";
import { NOUN_KINDS } from "../../src/article/grammar/kind-table.ts";
import {
  NAME_FEATURES,
  WORD_FEATURES,
  writeNameFeatures,
  writeNounFeatures,
  writeWordFeatures,
} from "../../src/article/grammar/noun-features.ts";
import { listedKind } from "../../src/article/grammar/noun-kinds.ts";
import { type Grammar, openGrammar, unitAt } from "../../src/article/grammar/read-grammar.ts";
import { NOUN, PROPER_NOUN } from "../../src/article/grammar/tags.ts";
import { hashWord } from "../../src/article/text/hash-word.ts";
import type { GrammarLesson } from "./lessons.ts";
import { kindOfName, type NounLesson } from "./noun-lessons.ts";
import { packKinds } from "./pack-weights.ts";
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

const ROUNDS = 4;
const LEARNER = { bits: 19, classes: NOUN_KINDS, least: 0 };
const SLOTS = 1 << 16;
const ANY_KIND = (1 << NOUN_KINDS) - 1;

const scores = new Float32Array(NOUN_KINDS);
const wordRows = new Int32Array(WORD_FEATURES);
const nameRows = new Int32Array(NAME_FEATURES);

/** Nouns learn from WordNet, names from the teacher; each noun of WordNet once without a sentence. */
export function learnNouns(
  lessons: readonly GrammarLesson[],
  model: GrammarModel,
  nouns: readonly NounLesson[],
): Uint16Array {
  const learner = createPerceptron(LEARNER);
  const kinds = kindsByWord(nouns);
  const grammars = new Map(lessons.map(({ text }) => [text, openGrammar(text.running, model)]));
  const all: readonly (NounLesson | GrammarLesson)[] = [...nouns, ...lessons];
  learn(all, ROUNDS, (lesson, round) => {
    if ("word" in lesson) studyWord(learner, lesson, round);
    else
      studySentence(learner, {
        lesson,
        round,
        kinds,
        grammar: grammars.get(lesson.text) as Grammar,
      });
  });
  return packKinds(learner, SLOTS);
}

function studyWord(learner: Perceptron, { word, kind }: NounLesson, round: number): void {
  writeWordFeatures(word, { start: 0, end: word.length, tag: NOUN }, wordRows);
  study(learner, wordRows, { right: kind, round });
}

interface SentenceStudy {
  readonly lesson: GrammarLesson;
  readonly round: number;
  readonly kinds: KindsByWord;
  readonly grammar: Grammar;
}

function studySentence(
  learner: Perceptron,
  { lesson, round, kinds, grammar }: SentenceStudy,
): void {
  for (let unit = lesson.first; unit < lesson.last; unit++) {
    const right = taughtKind(lesson, unit, kinds);
    if (right === -1) continue;
    unitAt(grammar, grammar.running.firsts[unit] as number);
    if (lesson.tags[unit - lesson.first] === PROPER_NOUN) {
      writeNameFeatures(grammar, unit, nameRows);
      study(learner, nameRows, { right, round });
    } else {
      writeNounFeatures(grammar, unit, { rows: wordRows });
      study(learner, wordRows, { right, round });
    }
  }
}

function study(
  learner: Perceptron,
  features: Int32Array,
  { right, round }: { right: number; round: number },
): void {
  if (round === COUNTING) {
    countFeatures(learner, features);
    return;
  }
  scoreClasses(learner, features, scores);
  correct(learner, features, { right, guess: bestOf(scores, ANY_KIND), options: ANY_KIND });
}

export type KindsByWord = ReadonlyMap<number, number>;

export function kindsByWord(nouns: readonly NounLesson[]): KindsByWord {
  return new Map(nouns.map(({ word, kind }) => [hashWord(word), kind]));
}

/** What a unit stands for by the lexicon or WordNet, by the teacher if it is a name; or -1. */
export function taughtKind(
  { text, first, tags, names }: GrammarLesson,
  unit: number,
  kinds: KindsByWord,
): number {
  const { words, firsts } = text.running;
  const tag = tags[unit - first] as number;
  if (tag === PROPER_NOUN) return kindOfName(names[unit - first] as string);
  if (tag !== NOUN) return -1;
  const token = firsts[unit] as number;
  const classes = words.classes[token] as number;
  const listed = listedKind(classes);
  if (listed !== -1) return listed;
  const singular = hashWord(words.text, words.starts[token], (words.ends[token] as number) - 1);
  return kinds.get(words.hashes[token] as number) ?? kinds.get(singular) ?? -1;
}
