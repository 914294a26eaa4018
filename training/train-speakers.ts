import { parseArgs } from "node:util";
import type { Attribution } from "../src/article/attribution/attribution.ts";
import type { AttributionModel } from "../src/article/attribution/attribution-model.ts";
import { findAttributions } from "../src/article/attribution/find-attributions.ts";
import { PRONOUN_ROWS } from "../src/article/identity/pronoun/pronoun-features.ts";
import type { Models } from "../src/article/read-statements.ts";
import { SPEAKER_ROWS } from "../src/article/speaker/speaker-features.ts";
import { QUOTATION_ROWS } from "../src/article/statement/quotation-features.ts";
import { itemAt } from "../src/article/text/lookup.ts";
import { documentExamples, readUnquoted } from "./attribution-examples.ts";
import { clauseExamples } from "./clause-examples.ts";
import { confidenceExamples } from "./confidence/confidence-examples.ts";
import { firstAnswers } from "./confidence/first-answers.ts";
import { inventFrame } from "./frames/invent-frame.ts";
import type { GoldDocument } from "./gold-document.ts";
import {
  type RivalExample,
  type TreeExample,
  trainRivalTrees,
  trainTrees,
} from "./learners/boosted-trees.ts";
import { createRandom } from "./learners/logistic.ts";
import { type RankingExample, trainRanker } from "./learners/train-ranker.ts";
import { meantExamples } from "./meant-examples.ts";
import { pronounExamples } from "./pronoun-examples.ts";
import { quotationExamples } from "./quotation-examples.ts";
import { readCorpus } from "./read-corpus.ts";
import { fromGenre } from "./read-genres.ts";
import { rivalExamples } from "./rival-examples.ts";
import { speakerExamples } from "./speaker-examples.ts";
import { asModel, trainAttributions } from "./train-attributions.ts";
import { quantise, writeWeights } from "./write-weights.ts";

export const FOLDS = 5;

/** A document with what each ranker learns from it. */
export interface Lesson {
  readonly speaker: readonly RankingExample[];
  readonly quotation: readonly RankingExample[];
  readonly pronoun: readonly RankingExample[];
}

/** Attributions of every document by a model that has not seen it: what the rankers will meet. */
export function unseenAttributions(documents: readonly GoldDocument[]) {
  const examples = documents.map((one) => (one.isWhole ? documentExamples(one) : null));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    asModel(
      trainAttributions(
        examples.flatMap((example, index) => (example && index % FOLDS !== fold ? [example] : [])),
      ),
    ),
  );
  const attributions = documents.map(({ text }, index) =>
    findAttributions(readUnquoted(text), models[index % FOLDS]),
  );
  return { models, attributions };
}

/**
 * Pronouns that a reader judged count so often: those on which two resolvers agree are the easy ones.
 * Best of 1, 3 and 6 for unseen articles.
 */
const READ_WEIGHT = 3;

/** The linear models learn nothing from the project's own articles: with them they knew fewer speakers of other invented ones. */
export function lessonOf(document: GoldDocument, attributions: readonly Attribution[]): Lesson {
  if (document.isInvented) return NO_LESSON;
  return {
    speaker: speakerExamples(document, attributions),
    quotation: quotationExamples(document, attributions),
    pronoun: Array(document.isWhole ? 1 : READ_WEIGHT)
      .fill(pronounExamples(document))
      .flat(),
  };
}

const NO_LESSON: Lesson = { speaker: [], quotation: [], pronoun: [] };

/** Frames that teach: other numbers than those that the bench and the tests ask about. */
export const FIRST_FRAME = 1_000_000;
const FRAMES = 1100;

/** What the invented frames teach, beside the articles. */
export function frameLessons(model: AttributionModel): readonly Lesson[] {
  return framesFrom(FIRST_FRAME).map((document) =>
    lessonOf(document, findAttributions(readUnquoted(document.text), model)),
  );
}

export function framesFrom(first: number): readonly GoldDocument[] {
  return Array.from({ length: FRAMES }, (_, at) => {
    const { family, words, speaker, text, before } = inventFrame(first + at);
    const said = [...(before ? [before] : []), { words, speaker }].map((one) => ({
      ...one,
      type: "direct" as const,
    }));
    return fromGenre({ id: `frame ${first + at}`, kind: family, text, said, notSpeech: [] });
  });
}

/**
 * A frame is shorter and plainer than news: it says what certain grammar is worth, and little of how
 * often that is met. Chosen by hand.
 */
const FRAME_COUNTS = 0.5;

/** Best of 0.5, 0.75 and 1: with less plain sentences fall silent, with more phrases do. */
const FRAME_ANSWER_COUNTS = 0.75;

/** How sure to be of what frames plainly say, by frames that no model has learned from. */
export function frameAnswers(models: Models): readonly TreeExample[] {
  return framesFrom(FIRST_FRAME + 2 * FRAMES)
    .flatMap((document) => confidenceExamples(document, models))
    .map((example) => ({ ...example, counts: FRAME_ANSWER_COUNTS }));
}

/** Who may be meant in frames that the linear models have not learned from. */
function frameChoices(models: Models): Choices {
  const choices = framesFrom(FIRST_FRAME + FRAMES).map((document) => choicesOf(document, models));
  const counted = (examples: readonly RivalExample[]) =>
    examples.map((example) => ({ ...example, counts: FRAME_COUNTS }));
  return {
    rivals: choices.flatMap(({ rivals }) => counted(rivals)),
    antecedents: choices.flatMap(({ antecedents }) => counted(antecedents)),
    clauses: [],
  };
}

/** What the trees learn from that judge the linear models. */
interface Choices {
  readonly rivals: readonly RivalExample[];
  readonly antecedents: readonly RivalExample[];
  readonly clauses: readonly TreeExample[];
}

function choicesOf(document: GoldDocument, models: Models): Choices {
  return {
    rivals: rivalExamples(document, models),
    antecedents: meantExamples(document, models),
    clauses: clauseExamples(document, models),
  };
}

function trainJudges(choices: readonly Choices[]) {
  return {
    rivals: trainRivalTrees(choices.flatMap(({ rivals }) => rivals)),
    antecedents: trainRivalTrees(choices.flatMap(({ antecedents }) => antecedents)),
    clauses: trainTrees(choices.flatMap(({ clauses }) => clauses)),
  };
}

export function trainSpeakers(lessons: readonly Lesson[]) {
  const settings = { rounds: 8, rate: 0.1, random: createRandom() };
  const speaker = lessons.flatMap((lesson) => lesson.speaker);
  const quotation = lessons.flatMap((lesson) => lesson.quotation);
  const pronoun = lessons.flatMap((lesson) => lesson.pronoun);
  return {
    speaker: quantise(
      trainRanker(speaker, {
        ...settings,
        size: SPEAKER_ROWS,
        decay: 1e-4,
      }),
    ),
    quotation: quantise(
      trainRanker(quotation, {
        ...settings,
        size: QUOTATION_ROWS,
        decay: 1e-3,
      }),
    ),
    pronoun: quantise(trainRanker(pronoun, { ...settings, size: PRONOUN_ROWS, decay: 1e-3 })),
  } satisfies Models;
}

/** What the confidence is learned from: answers for documents that none of the models has seen. */
export function unseenAnswers(
  documents: readonly GoldDocument[],
  { models, lessons }: { models: readonly AttributionModel[]; lessons: readonly Lesson[] },
) {
  const linear = models.map((attributions, fold) => ({
    ...trainSpeakers([
      ...lessons.filter((_, index) => index % FOLDS !== fold),
      ...frameLessons(attributions),
    ]),
    attributions,
  }));
  return secondStage(documents, linear);
}

type Linear = ReturnType<typeof trainSpeakers> & { readonly attributions: AttributionModel };

/** The trees that judge what the linear models answer for documents unseen, and the answers by both. */
export function secondStage(documents: readonly GoldDocument[], linear: readonly Linear[]) {
  const choices = documents.map((document, index) =>
    choicesOf(document, itemAt(linear, index % FOLDS)),
  );
  const ofFrameChoices = frameChoices(itemAt(linear, 0));
  const folds = linear.map((models, fold) => ({
    ...models,
    ...trainJudges([...choices.filter((_, index) => index % FOLDS !== fold), ofFrameChoices]),
  }));
  const answers = documents.map((document, index) =>
    confidenceExamples(document, itemAt(folds, index % FOLDS)),
  );
  return {
    folds,
    answers,
    choices: [...choices, ofFrameChoices],
    ofFrames: frameAnswers(itemAt(folds, 0)),
  };
}

/** From answers for documents unseen, and from those that the rules had not been mended by either. */
export function trainConfidence(answers: readonly (readonly TreeExample[])[]) {
  const unseen = answers.flat();
  return trainTrees([...unseen, ...firstAnswers(unseen[0]?.traits.length ?? 0)]);
}

if (import.meta.main) {
  const { values, positionals: paths } = parseArgs({
    options: { confidence: { type: "boolean" } },
    allowPositionals: true,
  });
  if (paths.length === 0)
    throw new Error(
      "Which corpora? node training/train-speakers.ts [--confidence] PATH/dev.jsonl …",
    );
  const documents = readCorpus(paths);
  const { models, attributions } = unseenAttributions(documents);
  const lessons = documents.map((document, index) => lessonOf(document, attributions[index] ?? []));
  const { answers, choices, ofFrames } = unseenAnswers(documents, { models, lessons });
  const confidence = trainConfidence([...answers, ofFrames]);
  const frames = frameLessons(itemAt(models, 0));
  writeWeights({
    ...(!values.confidence && {
      ...trainSpeakers([...lessons, ...frames]),
      ...trainJudges(choices),
    }),
    confidence,
  });
}
