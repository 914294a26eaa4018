import {
  type AttributionModel,
  createAttributionModel,
} from "../src/article/attribution/attribution-model.ts";
import { type DocumentExamples, documentExamples } from "./attribution-examples.ts";
import { trainChain } from "./learners/conditional-random-field.ts";
import { createRandom, trainChoice } from "./learners/logistic.ts";
import { readCorpus } from "./read-corpus.ts";
import { quantise, writeWeights } from "./write-weights.ts";

const CHOICE = {
  rounds: 6,
  rate: 0.03,
  decay: 1e-4,
};
const CHAIN = {
  rounds: 8,
  rate: 0.02,
  decay: 1e-4,
};

/** Trains on the given documents; always the same result for the same documents. */
export function trainAttributions(examples: readonly DocumentExamples[]) {
  const random = createRandom();
  const choice = trainChoice(
    examples.flatMap(({ choices }) => choices),
    { ...CHOICE, random },
  );
  const { labels, transitions } = trainChain(
    examples.flatMap(({ chains }) => chains),
    { ...CHAIN, random },
  );
  return {
    "attribution-choice": quantise(choice),
    "attribution-labels": quantise(labels),
    "attribution-transitions": quantise(transitions),
  };
}

export function asModel(weights: ReturnType<typeof trainAttributions>): AttributionModel {
  return createAttributionModel({
    choice: weights["attribution-choice"],
    labels: weights["attribution-labels"],
    transitions: weights["attribution-transitions"],
  });
}

if (import.meta.main) {
  const [path] = process.argv.slice(2);
  if (!path) throw new Error("Which corpus? node training/train-attributions.ts PATH/dev.jsonl");
  writeWeights(
    trainAttributions(
      readCorpus(path)
        .filter(({ isWhole }) => isWhole)
        .map(documentExamples),
    ),
  );
}
