import { type GrammarModel, NO_GRAMMAR } from "../../src/article/grammar/grammar-model.ts";
import { GRAMMAR_FILE, type Weights } from "../../src/article/weights/read-weights.ts";
import { writeWeights } from "../write-weights.ts";
import { countMoves } from "./count-moves.ts";
import { learnMoves } from "./learn-moves.ts";
import { learnNouns } from "./learn-nouns.ts";
import { learnRoles } from "./learn-roles.ts";
import { countTags, learnTags, tagUnseen } from "./learn-tags.ts";
import { type GrammarLesson, readLessons } from "./lessons.ts";
import { type NounLesson, readNouns } from "./noun-lessons.ts";
import { INVENTED, inventTexts, readTaughtTexts } from "./taught-texts.ts";

/** Trains on the given lessons; always the same result for the same lessons. */
export function trainGrammar(
  lessons: readonly GrammarLesson[],
  nouns: readonly NounLesson[],
): GrammarModel {
  const lexicon = countTags(lessons);
  const tags = learnTags(lessons, lexicon);
  const pages = tagUnseen(lessons, lexicon);
  const certain = countMoves(lessons, pages);
  const moves = learnMoves(lessons, pages);
  const roles = learnRoles(lessons, pages);
  const model = { ...NO_GRAMMAR, lexicon, tags, certain, moves, ...roles };
  return { ...model, nouns: learnNouns(lessons, model, nouns) };
}

const USAGE = "node training/grammar/train-grammar.ts TAUGHT.jsonl WORDNET/dict CORPUS.jsonl ...";

/** The lessons and nouns that the arguments name, as `teach.py` and WordNet give them. */
export function readGrammarCorpus([taught, nouns, ...corpora]: readonly string[]) {
  if (!taught || !nouns || corpora.length === 0) throw new Error(`Which lessons? ${USAGE}`);
  const texts = [...readTaughtTexts(corpora), ...inventTexts(INVENTED)];
  return { lessons: readLessons(texts, taught), nouns: readNouns(nouns) };
}

function asSections(model: GrammarModel): Readonly<Record<string, Weights>> {
  const { lexicon, tags, certain, moves, roles, roleOptions, nouns } = model;
  return {
    lexicon: { values: lexicon, scale: 1 },
    tags: bytesOf(tags),
    certain: bytesOf(certain),
    moves: bytesOf(moves),
    roles: bytesOf(roles),
    "role-options": bytesOf(roleOptions),
    nouns: bytesOf(nouns),
  };
}

function bytesOf({ buffer }: Uint16Array | Int32Array): Weights {
  return { values: new Int8Array(buffer), scale: 1 };
}

if (import.meta.main) {
  const { lessons, nouns } = readGrammarCorpus(process.argv.slice(2));
  writeWeights(asSections(trainGrammar(lessons, nouns)), GRAMMAR_FILE);
}
