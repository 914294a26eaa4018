import { describe, expect, it } from "vitest";
import { bestOption, sizeOfByte, sumRows } from "../../../src/article/grammar/feature-table.ts";

/** A table of one bucket: the checks of its four features, and of each its weights. */
function tableOf(checks: readonly number[], weights: readonly (readonly number[])[]): Int32Array {
  const joined = (bytes: readonly number[]) =>
    bytes.reduce((number, byte, at) => number | ((byte & 255) << (8 * at)), 0);
  const columns = [0, 1, 2].map((option) => joined(weights.map((each) => each[option] ?? 0)));
  return Int32Array.of(joined(checks), ...columns);
}

const featureOf = (check: number) => check << 24;

const WEIGHTS = [
  [1, -2, 3],
  [-4, 5, -6],
  [127, -127, 0],
  [0, 7, -8],
];
/** Bytes beside which a borrow or a sign would show. */
const CHECKS = [0, 1, 2, 127, 128, 129, 254, 255];
const BUCKETS = CHECKS.flatMap((one) =>
  CHECKS.flatMap((two) => CHECKS.flatMap((three) => CHECKS.map((four) => [one, two, three, four]))),
).filter((checks) => new Set(checks).size === checks.length);

describe("a table of features", () => {
  it("finds of each feature its own weights, whatever the checks beside its own", () => {
    for (const checks of BUCKETS) {
      const table = tableOf(checks, WEIGHTS);
      checks.forEach((check, at) => {
        const sums = [...sumRows(table, Int32Array.of(featureOf(check)), 1)];
        expect(sums).toEqual((WEIGHTS[at] ?? []).map(sizeOfByte));
      });
    }
  });

  it("says nothing of a feature that it doesn't hold", () => {
    for (const checks of BUCKETS) {
      const table = tableOf(checks, WEIGHTS);
      for (const check of CHECKS.filter((one) => !checks.includes(one))) {
        expect([...sumRows(table, Int32Array.of(featureOf(check)), 1)]).toEqual([0, 0, 0]);
      }
    }
  });

  it("adds up what its features say, and takes the option they say most for", () => {
    const table = tableOf([9, 8, 7, 6], WEIGHTS);
    const features = Int32Array.of(featureOf(9), featureOf(8), featureOf(5));
    expect([...sumRows(table, features, 3)]).toEqual([1 - 16, -4 + 25, 9 - 36]);
    expect(bestOption(table, features, 0b10110)).toBe(2);
  });
});
