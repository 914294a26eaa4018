import { describe, expect, it } from "vitest";
import { int32Array, uint8Array, uint16Array } from "../../../src/article/text/number-arrays.ts";

describe("an article's arrays of numbers", () => {
  const makers = [int32Array, uint16Array, uint8Array] as const;

  it("are all zero, and as long as asked for", () => {
    for (const make of makers) {
      for (const length of [0, 1, 7, 1_000, 100_000]) {
        const numbers = make(length);
        expect(numbers.length).toBe(length);
        expect(numbers.every((number) => number === 0)).toBe(true);
        numbers.fill(9);
      }
    }
  });

  it("have no place in common, however many there are", () => {
    const arrays = Array.from({ length: 300 }, (_, at) => (makers[at % 3] ?? int32Array)(at));
    arrays.forEach((array, at) => {
      array.fill(at % 250);
    });
    expect(arrays.every((array, at) => array.every((number) => number === at % 250))).toBe(true);
  });
});
