import { fileURLToPath } from "node:url";
import { itemAt } from "../../src/article/text/lookup.ts";
import { keepAnswers, readAnswers } from "../kept-answers.ts";
import type { TreeExample } from "../learners/boosted-trees.ts";
import { readCorpus } from "../read-corpus.ts";
import { foldOf, readersOfFolds } from "../reader/readers-of-folds.ts";
import { opinionExamples } from "./opinion-examples.ts";

/*
 * What both readers answered for articles that neither had seen: the first, whose rules are mended by the
 * articles at hand, when it read them for the first time; the second by the weights that were taught without
 * their fold.
 *
 *   node training/opinions/first-opinions.ts READERS ARTICLES.txt …    adds those of new articles, before a rule is mended by them
 */
const FILE = fileURLToPath(new URL("first-opinions.gz", import.meta.url));

export function firstOpinions(): readonly TreeExample[] {
  return readAnswers(FILE, 1);
}

if (import.meta.main) {
  const [folder, ...paths] = process.argv.slice(2);
  if (!folder || paths.length === 0)
    throw new Error(
      "Which articles? node training/opinions/first-opinions.ts READERS ARTICLES.txt …",
    );
  const readers = readersOfFolds(folder);
  const found = readCorpus(paths).flatMap((document) =>
    opinionExamples(document, itemAt(readers, foldOf(document))),
  );
  keepAnswers(FILE, [...firstOpinions(), ...found]);
}
