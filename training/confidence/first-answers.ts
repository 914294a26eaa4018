import { fileURLToPath } from "node:url";
import { keepAnswers, readAnswers } from "../kept-answers.ts";
import type { TreeExample } from "../learners/boosted-trees.ts";
import { readCorpus } from "../read-corpus.ts";
import { confidenceExamples } from "./confidence-examples.ts";

/*
 * What the engine answered for invented articles when it read them for the first time, and whether it
 * was right. Rules are mended by the articles at hand, so that of these too few answers are wrong:
 * a confidence that has seen only them is too sure of any other article. The engines of those days are
 * gone, so their answers are kept: for each a byte that tells whether it was right, and its traits.
 *
 *   node training/confidence/first-answers.ts ARTICLES.txt …    adds those of new articles, before a rule is mended by them
 */
const FILE = fileURLToPath(new URL("first-answers.gz", import.meta.url));

/** Beside one of US politics; chosen of 0.2 to 2 by answers of the other first readings. */
const COUNTS = 0.8;

/** @throws where they have other traits than an answer of today's engine. */
export function firstAnswers(traits: number): readonly TreeExample[] {
  const kept = readAnswers(FILE, COUNTS);
  const length = kept[0]?.traits.length ?? traits;
  if (length !== traits)
    throw new Error(
      `${FILE} has ${length} traits an answer and the engine ${traits}: drop what no longer is a trait, or the file.`,
    );
  return kept;
}

if (import.meta.main) {
  const documents = readCorpus(process.argv.slice(2));
  const found = documents.flatMap((document) => confidenceExamples(document, {}));
  if (found.length === 0)
    throw new Error("Which articles? node training/confidence/first-answers.ts ARTICLES.txt …");
  keepAnswers(FILE, [...firstAnswers(found[0]?.traits.length ?? 0), ...found]);
}
