import { describe, expect, it } from "vitest";
import {
  INNER_NODES,
  LEAVES,
  TREE_BYTES,
  treesScore,
} from "../../../src/article/weights/decision-trees.ts";
import { type TreeExample, trainTrees } from "../../../training/learners/boosted-trees.ts";

describe("a decision tree", () => {
  it("goes right above the cut, and left at it", () => {
    const values = new Int8Array(TREE_BYTES);
    values.fill(5, INNER_NODES, 2 * INNER_NODES);
    values.set([-40], 2 * INNER_NODES);
    values.set([70], 2 * INNER_NODES + LEAVES - 1);
    const scoreAt = (trait: number) => treesScore({ values, scale: 0.5 }, Int8Array.of(trait));
    expect([scoreAt(5), scoreAt(6)]).toEqual([-20, 35]);
  });

  it("says nothing where none was trained", () => {
    expect(treesScore({ values: new Int8Array(0), scale: 1 }, Int8Array.of(3))).toBe(0);
  });
});

describe("boosted trees", () => {
  const examples: readonly TreeExample[] = Array.from({ length: 800 }, (_, at) => {
    const [one, other] = [at % 20, Math.floor(at / 20) % 20];
    return { traits: Int8Array.of(one, other), isRight: one > 9 !== other > 9, counts: 1 };
  });

  it("learn what no sum of the traits could tell", () => {
    const weights = trainTrees(examples);
    const wrong = examples.filter(
      ({ traits, isRight }) => treesScore(weights, traits) > 0 !== isRight,
    );
    expect(wrong).toEqual([]);
  });
});
