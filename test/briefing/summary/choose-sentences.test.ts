import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, chooseSentences } from "../../../src/briefing/summary/choose-sentences.ts";

const SURE = 0.9;
const HARDLY = 0.05;

/** Words by their index; each is likely once, if at all, and no pair of them is. */
function expecting(chances: readonly number[], sentenceLength = 3) {
  return {
    words: Float64Array.from(chances.flatMap((chance) => [chance, 0, 0])),
    pairs: new Float64Array(0),
    sentenceLength,
  };
}

/** The positions of the sentences chosen. */
function chosen(...asked: Parameters<typeof chooseSentences<Candidate>>): readonly number[] {
  return chooseSentences(...asked).flatMap(({ positions }) => positions);
}

function sentence(position: number, words: readonly number[], needsNeighbour = false): Candidate {
  const needs = needsNeighbour ? [[position - 1]] : [];
  return { positions: [position], words, needs, pairs: [], bonus: 0 };
}

describe("the sentences chosen", () => {
  it("have the likely words, in the order of the article", () => {
    const candidates = [sentence(0, [3, 4]), sentence(1, [0, 1]), sentence(2, [2])];
    const expected = expecting([SURE, SURE, SURE, HARDLY, HARDLY]);
    expect(chosen(candidates, { sentences: 2 }, expected)).toEqual([1, 2]);
  });

  it("do not repeat each other", () => {
    const candidates = [sentence(0, [0, 1, 2]), sentence(1, [0, 1, 2]), sentence(2, [3])];
    expect(chosen(candidates, { sentences: 2 }, expecting([SURE, SURE, SURE, 0.5]))).toEqual([
      0, 2,
    ]);
  });

  it("are short rather than long where both have the same likely words", () => {
    const candidates = [sentence(0, [0, 1, 2, 3, 4, 5]), sentence(1, [0, 1])];
    const expected = expecting([SURE, SURE, HARDLY, HARDLY, HARDLY, HARDLY]);
    expect(chosen(candidates, { sentences: 1 }, expected)).toEqual([1]);
  });

  it("take the best together, which need not have the best alone", () => {
    const both = sentence(0, [0, 1]);
    const halves = [sentence(1, [0, 2, 3]), sentence(2, [1, 4, 5])];
    const expected = expecting([SURE, SURE, SURE, SURE, SURE, SURE]);
    expect(chosen([both, ...halves], { sentences: 2 }, expected)).toEqual([1, 2]);
  });

  it("have one that points back only after the one it points to", () => {
    const best = sentence(1, [0, 1], true);
    const others = [sentence(0, [2]), sentence(3, [3])];
    const expected = expecting([SURE, SURE, 0.3, 0.6]);
    expect(chosen([best, ...others], { sentences: 1 }, expected)).toEqual([3]);
    expect(chosen([best, ...others], { sentences: 2 }, expected)).toEqual([0, 1]);
  });

  it("have a quotation of two sentences whole, where there is room for both", () => {
    const spoken: Candidate = { ...sentence(1, [0, 1, 2]), positions: [1, 2] };
    const others = [sentence(0, [3]), sentence(3, [4])];
    const expected = expecting([SURE, SURE, SURE, 0.5, 0.3]);
    expect(chosen([spoken, ...others], { sentences: 1 }, expected)).toEqual([0]);
    expect(chosen([spoken, ...others], { sentences: 2 }, expected)).toEqual([1, 2]);
    expect(chosen([spoken, ...others], { sentences: 3 }, expected)).toEqual([0, 1, 2]);
  });

  it("are as many as asked for, each once, of any number", () => {
    const words = fc.array(fc.nat(9), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (all, most) => {
          const candidates = all.map((each, position) => sentence(position, each));
          const positions = chosen(candidates, { sentences: most }, expecting(Array(10).fill(0.3)));
          expect(positions).toHaveLength(Math.min(most, candidates.length));
          expect([...new Set(positions)].sort((one, other) => one - other)).toEqual(positions);
        },
      ),
    );
  });
});
