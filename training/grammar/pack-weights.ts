import { bucketOf, checkOf, hashFor } from "../../src/article/grammar/feature-table.ts";
import { meanWeight, type Perceptron } from "./perceptron.ts";

interface Entry {
  readonly hash: number;
  readonly weights: readonly number[];
  /** Large weights of common features are kept before small ones of rare features. */
  readonly worth: number;
}

/** A table of `slots` slots with three weights each. */
export function packRows(learner: Perceptron, slots: number): Int32Array {
  const { classes, hashes, corrections, seen } = learner;
  const entries: Entry[] = [];
  for (let row = 0; row < hashes.length; row++) {
    if (corrections[row] === 0) continue;
    const means = Array.from({ length: classes }, (_, label) =>
      meanWeight(learner, row * classes + label),
    );
    // Only differences count, so the middle of the three may be zero.
    const middle = (Math.max(...means) + Math.min(...means)) / 2;
    const weights = means.map((weight) => weight - middle);
    const worth = Math.max(...weights) * Math.sqrt(seen[row] as number);
    entries.push({ hash: hashes[row] as number, weights, worth });
  }
  const step = stepOf(entries);
  return place(entries, new Int32Array(slots), ({ hash, weights }) =>
    weights.reduce((slot, weight) => (slot << 8) | toByte(weight, step), checkOf(hash)),
  );
}

/**
 * The same with one weight a slot, two slots a number, found by feature and class together. `commonness` is the power of
 * how often a feature was seen in its worth: a rare word decides as much as a common one what it means.
 */
export function packOptions(learner: Perceptron, slots: number, commonness = 0.5): Int32Array {
  const { classes, hashes, corrections, seen } = learner;
  const entries: Entry[] = [];
  for (let row = 0; row < hashes.length; row++) {
    if (corrections[row] === 0) continue;
    for (let label = 0; label < classes; label++) {
      const weight = meanWeight(learner, row * classes + label);
      const worth = Math.abs(weight) * (seen[row] as number) ** commonness;
      const hash = hashFor(hashes[row] as number, label);
      if (weight !== 0) entries.push({ hash, weights: [weight], worth });
    }
  }
  const step = stepOf(entries);
  const table = place(
    entries,
    new Uint16Array(slots),
    ({ hash, weights: [weight = 0] }) => (checkOf(hash) << 8) | toByte(weight, step),
  );
  return new Int32Array(table.buffer);
}

const LARGEST = 127;

/** What a byte of 1 stands for, so that the largest weight fits into 127. */
function stepOf(entries: readonly Entry[]): number {
  let largest = 0;
  for (const { weights } of entries) {
    for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  }
  return largest / LARGEST ** 2;
}

/** The inverse of `SIZE_OF_BYTE`. */
function toByte(weight: number, step: number): number {
  return (Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / step))) & 255;
}

const BUCKET = 4;

/** Enters the features from the worthiest on, each where its bucket has room and none of its check. */
function place<Table extends Int32Array | Uint16Array>(
  entries: Entry[],
  table: Table,
  pack: (entry: Entry) => number,
): Table {
  const checkPlace = 8 * (table.BYTES_PER_ELEMENT - 1);
  entries.sort((one, other) => other.worth - one.worth);
  for (const entry of entries) {
    const from = bucketOf(entry.hash, table.length);
    const bucket = table.subarray(from, from + BUCKET);
    const free = bucket.indexOf(0);
    const isTaken = bucket.some(
      (slot) => slot !== 0 && slot >>> checkPlace === checkOf(entry.hash),
    );
    if (free !== -1 && !isTaken) table[from + free] = pack(entry);
  }
  return table;
}
