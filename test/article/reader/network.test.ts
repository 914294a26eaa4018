import { describe, expect, it } from "vitest";
import { MOST_VECTORS } from "../../../src/article/reader/network.ts";
import { openNetwork } from "../../../src/article/reader/open-network.ts";
import { openSums, plainSums } from "../../../src/article/reader/open-sums.ts";
import { plainNetwork } from "../../../src/article/reader/plain-network.ts";

/** Numbers from -4 to 4, the same every time. */
function numbers(count: number, seed: number): Float32Array {
  return Float32Array.from({ length: count }, (_, at) => 4 * Math.sin(seed + 7.3 * at * at));
}

function expectClose(some: Float32Array, others: Float32Array): void {
  expect(some).toHaveLength(others.length);
  const farthest = some.reduce(
    (most, one, at) => Math.max(most, Math.abs(one - (others[at] ?? 0))),
    0,
  );
  expect(farthest).toBeLessThan(0.001);
}

const WIDE = { weights: numbers(5 * 16, 1), biases: numbers(16, 2) };
const DEEP = { weights: numbers(31 * 8, 3), biases: numbers(8, 4) };
const networks = [openNetwork([WIDE, DEEP]), plainNetwork([WIDE, DEEP])] as const;

describe("a network", () => {
  it.each([
    ["many inputs", 1, 31],
    ["many outputs", 0, 5],
  ])("multiplies a matrix of %s as the plain loops do", (_, matrix, inputs) => {
    for (const count of [1, 6, MOST_VECTORS]) {
      const vectors = numbers((count + 2) * inputs, 5);
      const [own, plain] = networks.map(({ matrices }) =>
        matrices[matrix]?.multiply(vectors, 2, count).slice(0, count * 8),
      );
      expectClose(own ?? new Float32Array(), plain ?? new Float32Array(1));
    }
  });

  it.each([
    ["front", false],
    ["end", true],
  ])("holds from item to item what the plain loops hold, from the %s", (_, isBack) => {
    const [own, plain] = networks.map(({ matrices, rows, forget, hold }) => {
      rows.fill(0);
      forget(8);
      for (const count of [9, 3]) {
        matrices[0]?.multiply(numbers(count * 5, count), 0, count);
        hold(8, count, isBack);
      }
      return rows.slice(0, 9 * 16);
    });
    expectClose(own ?? new Float32Array(), plain ?? new Float32Array(1));
  });
});

describe("the sums of rows", () => {
  it("are those of the plain loops, and never below 0", () => {
    const rows = numbers(20 * 16, 6);
    const lists = [[0], [3, 4, 19], [1, 1, 1, 1, 1]];
    const [own, plain] = [openSums(rows, 16), plainSums(rows, 16)].map((sums) => {
      const addresses = lists.flatMap((list) => [
        list.length * 4,
        ...list.map((row) => row * sums.rowBytes),
      ]);
      sums.lists.set(addresses);
      return sums.add(lists.length).slice(0, lists.length * 16);
    });
    expectClose(own ?? new Float32Array(), plain ?? new Float32Array(1));
    expect(Math.min(...(own ?? []))).toBe(0);
  });
});
