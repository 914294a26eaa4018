import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArticleWith } from "../src/article/parse-article.ts";
import type { Quotation } from "../src/domain/article.ts";
import { readCorpus } from "./read-corpus.ts";
import { FOLDS, lessonOf, trainSpeakers, unseenAttributions } from "./train-speakers.ts";

/**
 * Parses every document with models trained on the other folds only, and writes the answers as
 * the scorer reads them: these are the figures that count.
 */
const [path, output = join(tmpdir(), "verbatim-out-of-fold.jsonl")] = process.argv.slice(2);
if (!path) throw new Error("Which corpus? node training/cross-validate.ts PATH/dev.jsonl [OUTPUT]");

const documents = readCorpus(path);
const { models, attributions } = unseenAttributions(documents);
const lessons = documents.map((document, index) => lessonOf(document, attributions[index] ?? []));
const lines: string[] = Array.from({ length: documents.length }, () => "");
for (let fold = 0; fold < FOLDS; fold++) {
  const rankers = trainSpeakers(lessons.filter((_, index) => index % FOLDS !== fold));
  const trained = { ...rankers, ...(models[fold] && { attributions: models[fold] }) };
  documents.forEach(({ id, text }, index) => {
    if (index % FOLDS !== fold) return;
    const { quotations } = parseArticleWith(trained, { id, text });
    lines[index] = JSON.stringify({ id, quotes: quotations.map(asScored) });
  });
}
writeFileSync(output, `${lines.join("\n")}\n`);

function asScored({ inner, ...quotation }: Quotation) {
  const { start, end, type, speaker, speakerStart, cue, confidence } = quotation;
  return {
    start,
    end,
    type,
    speaker,
    speakerStart,
    cue,
    confidence,
    inner: inner.map((piece) => [piece.start, piece.end]),
  };
}
