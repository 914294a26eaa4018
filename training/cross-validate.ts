import { mkdirSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { parseArticleWith } from "../src/article/parse-article.ts";
import { itemAt } from "../src/article/text/lookup.ts";
import type { Quotation } from "../src/domain/article.ts";
import { readCorpus } from "./read-corpus.ts";
import { foldOf, readersOfFolds } from "./reader/readers-of-folds.ts";
import {
  FOLDS,
  lessonOf,
  trainConfidence,
  unseenAnswers,
  unseenAttributions,
} from "./train-speakers.ts";

/**
 * Parses every document with models trained on the other folds only, and writes the answers to
 * each corpus into the folder, as the scorers read them: these are the figures that count. The second
 * readers of another folder were each taught without one fold (`reader/teach_reader.py`).
 */
const [folder, readersIn, ...paths] = process.argv.slice(2);
if (!folder || !readersIn || paths.length === 0)
  throw new Error(
    "Which corpora? node training/cross-validate.ts OUTPUT_FOLDER READERS_FOLDER PATH/dev.jsonl …",
  );

const readers = readersOfFolds(readersIn);
const corpora = paths.map((path) => ({ name: parse(path).name, documents: readCorpus(path) }));
const documents = corpora.flatMap((corpus) => corpus.documents);
const { models, attributions } = unseenAttributions(documents);
const lessons = documents.map((document, index) => lessonOf(document, attributions[index] ?? []));
const { folds, answers, ofFrames } = unseenAnswers(documents, { models, lessons });
const confidences = folds.map((_, fold) =>
  trainConfidence([...answers.filter((_answers, index) => index % FOLDS !== fold), ofFrames]),
);
const lines = documents.map((document, index) => {
  const { id, text } = document;
  const fold = index % FOLDS;
  const confidence = confidences[fold];
  const reader = itemAt(readers, foldOf(document));
  const trained = { ...folds[fold], ...(confidence && { confidence }), reader };
  const { quotations } = parseArticleWith(trained, { id, text });
  return JSON.stringify({
    id,
    quotes: quotations.map(asScored),
  });
});
mkdirSync(folder, { recursive: true });
let from = 0;
for (const corpus of corpora) {
  const own = lines.slice(from, from + corpus.documents.length);
  writeFileSync(join(folder, `${corpus.name}.jsonl`), `${own.join("\n")}\n`);
  from += corpus.documents.length;
}

/** As the command line prints them: without the pieces in marks, which the scorers find by themselves. */
function asScored({ start, end, type, speaker, confidence, ...rest }: Quotation) {
  const { speakerStart, speakerEnd, cue } = rest;
  return { start, end, type, speaker, speakerStart, speakerEnd, cue, confidence };
}
