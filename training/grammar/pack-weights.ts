import {
  bucketOf,
  checkOf,
  hashForMore,
  OPTIONS_OF_SLOT,
} from "../../src/article/grammar/feature-table.ts";
import { hashForKind } from "../../src/article/grammar/kind-table.ts";
import { meanWeight, type Perceptron } from "./perceptron.ts";

interface Entry {
  readonly hash: number;
  readonly weights: readonly number[];
  /** Large weights of common features are kept before small ones of rare features. */
  readonly worth: number;
}

/** A table with three weights each of at most so many features, laid out as `feature-table.ts` reads it. */
export function packRows(learner: Perceptron, slots: number): Int32Array {
  const { hashes, corrections, seen } = learner;
  const entries: Entry[] = [];
  for (let row = 0; row < hashes.length; row++) {
    if (corrections[row] === 0) continue;
    const weights = weightsOf(learner, row);
    for (let from = 0; from < weights.length; from += OPTIONS_OF_SLOT) {
      const three = weights.slice(from, from + OPTIONS_OF_SLOT);
      const feature = hashes[row] as number;
      const hash = from === 0 ? feature : hashForMore(feature, from / OPTIONS_OF_SLOT);
      const worth = Math.max(...three.map(Math.abs)) * Math.sqrt(seen[row] as number);
      entries.push({ hash, weights: three, worth });
    }
  }
  return inColumns(place(entries, new Int32Array(slots), CHECK_OF_32));
}

/** The bytes of each bucket by what they are instead of by whose: first the checks, then the weights. */
function inColumns(slots: Int32Array): Int32Array {
  return slots.map((_, at) => {
    const from = at & -BUCKET;
    const shift = CHECK_OF_32 - 8 * (at - from);
    let column = 0;
    for (let slot = 0; slot < BUCKET; slot++) {
      column |= (((slots[from + slot] as number) >>> shift) & 255) << (8 * slot);
    }
    return column;
  });
}

/** Of each option in turn. Only differences count, so the middle of them may be zero. */
function weightsOf(learner: Perceptron, row: number): readonly number[] {
  const { classes, options } = learner;
  const means = Array.from({ length: classes }, (_, label) => label)
    .filter((label) => (((options[row] as number) >> label) & 1) === 1)
    .map((label) => meanWeight(learner, row * classes + label));
  const middle = (Math.max(...means) + Math.min(...means)) / 2;
  return means.map((weight) => weight - middle);
}

/** A table of one weight a slot. A rare word decides as much as a common one what it means. */
export function packKinds(learner: Perceptron, slots: number): Uint16Array {
  const { classes, hashes, corrections } = learner;
  const entries: Entry[] = [];
  for (let row = 0; row < hashes.length; row++) {
    if (corrections[row] === 0) continue;
    for (let kind = 0; kind < classes; kind++) {
      const weight = meanWeight(learner, row * classes + kind);
      const hash = hashForKind(hashes[row] as number, kind);
      if (weight !== 0) entries.push({ hash, weights: [weight], worth: Math.abs(weight) });
    }
  }
  return place(entries, new Uint16Array(slots), CHECK_OF_16);
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

/** The inverse of `sizeOfByte`. */
function toByte(weight: number, step: number): number {
  return (Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / step))) & 255;
}

const BUCKET = 4;

/** Where a slot holds its check. */
const CHECK_OF_32 = 24;
const CHECK_OF_16 = 8;

/** Enters the features from the worthiest on, each where its bucket has room and none of its check. */
function place<Table extends Int32Array | Uint16Array>(
  entries: Entry[],
  table: Table,
  checkPlace: number,
): Table {
  const step = stepOf(entries);
  entries.sort((one, other) => other.worth - one.worth);
  for (const { hash, weights } of entries) {
    const from = bucketOf(hash, table.length);
    const bucket = table.subarray(from, from + BUCKET);
    const free = bucket.indexOf(0);
    const isTaken = bucket.some((slot) => slot !== 0 && slot >>> checkPlace === checkOf(hash));
    if (free === -1 || isTaken) continue;
    let slot = checkOf(hash) << checkPlace;
    weights.forEach((weight, at) => {
      slot |= toByte(weight, step) << (checkPlace - 8 * (at + 1));
    });
    table[from + free] = slot;
  }
  return table;
}
