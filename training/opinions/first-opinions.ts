import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { itemAt } from "../../src/article/text/lookup.ts";
import type { TreeExample } from "../learners/boosted-trees.ts";
import { readCorpus } from "../read-corpus.ts";
import { foldOf, openReaders } from "../reader/readers-of-folds.ts";
import { opinionExamples } from "./opinion-examples.ts";

/*
 * What both readers answered for articles that neither had seen: the first, whose rules are mended by the
 * articles at hand, when it read them for the first time; the second by the weights that were taught without
 * their fold. The engines of those days are gone, so the answers are kept: for each a byte that tells
 * whether it was right, and its traits.
 *
 *   node training/opinions/first-opinions.ts READERS ARTICLES.txt …    adds those of new articles, before a rule is mended by them
 */
const FILE = fileURLToPath(new URL("first-opinions.gz", import.meta.url));

export function firstOpinions(): readonly TreeExample[] {
  const [traits = 0, ...kept] = existsSync(FILE) ? gunzipSync(readFileSync(FILE)) : [];
  const each = 1 + traits;
  return Array.from({ length: kept.length / each || 0 }, (_, at) => ({
    isRight: kept[at * each] === 1,
    traits: Int8Array.from(kept.slice(at * each + 1, (at + 1) * each)),
    counts: 1,
  }));
}

function keep(answers: readonly TreeExample[]): void {
  const lengths = new Set(answers.map(({ traits }) => traits.length));
  if (lengths.size > 1)
    throw new Error(
      `Answers of ${[...lengths].join(" and ")} traits: drop what no longer is a trait from ${FILE}, or the file.`,
    );
  const bodies = answers.flatMap(({ isRight, traits }) => [
    Buffer.of(isRight ? 1 : 0),
    Buffer.from(traits),
  ]);
  writeFileSync(FILE, gzipSync(Buffer.concat([Buffer.of(...lengths), ...bodies]), { level: 9 }));
}

if (import.meta.main) {
  const [folder, ...paths] = process.argv.slice(2);
  if (!folder || paths.length === 0)
    throw new Error(
      "Which articles? node training/opinions/first-opinions.ts READERS ARTICLES.txt …",
    );
  const readers = openReaders(folder);
  const found = readCorpus(paths).flatMap((document) =>
    opinionExamples(document, itemAt(readers, foldOf(document))),
  );
  keep([...firstOpinions(), ...found]);
}
