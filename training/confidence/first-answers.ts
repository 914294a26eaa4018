import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
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
  const kept = existsSync(FILE) ? gunzipSync(readFileSync(FILE)) : Buffer.alloc(0);
  const [length = traits] = kept;
  if (length !== traits)
    throw new Error(
      `${FILE} has ${length} traits an answer and the engine ${traits}: drop what no longer is a trait, or the file.`,
    );
  const each = 1 + traits;
  return Array.from({ length: (kept.length - 1) / each || 0 }, (_, at) => {
    const from = 1 + at * each;
    return {
      isRight: kept[from] === 1,
      traits: Int8Array.from(kept.subarray(from + 1, from + each)),
      counts: COUNTS,
    };
  });
}

function keep(answers: readonly TreeExample[]): void {
  const traits = answers[0]?.traits.length ?? 0;
  const bodies = answers.flatMap((one) => [
    Buffer.of(one.isRight ? 1 : 0),
    Buffer.from(Int8Array.from(one.traits).buffer),
  ]);
  writeFileSync(FILE, gzipSync(Buffer.concat([Buffer.of(traits), ...bodies]), { level: 9 }));
}

if (import.meta.main) {
  const documents = readCorpus(process.argv.slice(2));
  const found = documents.flatMap((document) => confidenceExamples(document, {}));
  if (found.length === 0)
    throw new Error("Which articles? node training/confidence/first-answers.ts ARTICLES.txt …");
  keep([...firstAnswers(found[0]?.traits.length ?? 0), ...found]);
}
