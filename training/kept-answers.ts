import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import type { TreeExample } from "./learners/boosted-trees.ts";

/*
 * Answers of engines that are gone: in a file first how many traits each has, then for each a byte that
 * tells whether it was right, and its traits.
 */

/** Those of a file, each of which is to count so much; none where there is no file. */
export function readAnswers(file: string, counts: number): readonly TreeExample[] {
  const [traits = 0, ...kept] = existsSync(file) ? gunzipSync(readFileSync(file)) : [];
  const each = 1 + traits;
  return Array.from({ length: kept.length / each || 0 }, (_, at) => ({
    isRight: kept[at * each] === 1,
    traits: Int8Array.from(kept.slice(at * each + 1, (at + 1) * each)),
    counts,
  }));
}

/** @throws where not all have as many traits. */
export function keepAnswers(file: string, answers: readonly TreeExample[]): void {
  const lengths = new Set(answers.map(({ traits }) => traits.length));
  if (lengths.size > 1)
    throw new Error(
      `Answers of ${[...lengths].join(" and ")} traits: drop what no longer is a trait from ${file}, or the file.`,
    );
  const bodies = answers.flatMap(({ isRight, traits }) => [
    Buffer.of(isRight ? 1 : 0),
    Buffer.from(traits),
  ]);
  writeFileSync(file, gzipSync(Buffer.concat([Buffer.of(...lengths), ...bodies]), { level: 9 }));
}
