import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArticleWith } from "../src/article/parse-article.ts";
import type { Quotation } from "../src/domain/article.ts";
import { readCorpus } from "./read-corpus.ts";
import {
  FOLDS,
  lessonOf,
  trainConfidence,
  unseenAnswers,
  unseenAttributions,
} from "./train-speakers.ts";

/**
 * Parses every document with models trained on the other folds only, and writes the answers as
 * the scorer reads them: these are the figures that count.
 */
const [path, output = join(tmpdir(), "verbatim-out-of-fold.jsonl")] = process.argv.slice(2);
if (!path) throw new Error("Which corpus? node training/cross-validate.ts PATH/dev.jsonl [OUTPUT]");

const documents = readCorpus(path);
const { models, attributions } = unseenAttributions(documents);
const lessons = documents.map((document, index) => lessonOf(document, attributions[index] ?? []));
const { folds, answers } = unseenAnswers(documents, { models, lessons });
const confidences = folds.map((_, fold) =>
  trainConfidence(answers.filter((_answers, index) => index % FOLDS !== fold)),
);
const lines = documents.map(({ id, text }, index) => {
  const fold = index % FOLDS;
  const confidence = confidences[fold];
  const trained = { ...folds[fold], ...(confidence && { confidence }) };
  const { quotations } = parseArticleWith(trained, { id, text });
  return JSON.stringify({ id, quotes: quotations.map(asScored) });
});
writeFileSync(output, `${lines.join("\n")}\n`);

function asScored({ start, end, type, inner, speaker, confidence, ...evidence }: Quotation) {
  const { speakerStart, speakerEnd, cue } = evidence;
  const pieces = inner.map((piece) => [piece.start, piece.end]);
  return { start, end, type, inner: pieces, speaker, speakerStart, speakerEnd, cue, confidence };
}
