import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Chain,
  CONTENT,
  CONTENT_BEGIN,
  createChain,
  decode,
  LABELS,
  mayBegin,
  mayFollow,
  NEVER,
  TRANSITIONS,
  transitionRow,
} from "../../../src/article/attribution/linear-chain.ts";
import { spanCertainty, weighChain } from "../../../src/article/attribution/span-certainty.ts";

const LENGTH = 4;
const weight = fc.integer({ min: -20, max: 20 }).map((value) => value / 10);
const scores = fc.array(weight, { minLength: LENGTH * LABELS, maxLength: LENGTH * LABELS });
const moves = fc.array(weight, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS });

function chainOf(values: readonly number[]): Chain {
  const chain = createChain(LENGTH);
  chain.length = LENGTH;
  chain.scores.set(values);
  return chain;
}

function transitionsOf(values: readonly number[]): Float32Array {
  const transitions = new Float32Array(TRANSITIONS);
  values.forEach((value, index) => {
    const isAllowed = mayFollow(Math.floor(index / LABELS), index % LABELS);
    transitions[index] = isAllowed ? value : NEVER;
  });
  return transitions;
}

function* paths(length: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const path of paths(length - 1)) {
    for (let label = 0; label < LABELS; label++) {
      const before = path.at(-1);
      if (before === undefined ? mayBegin(label) : mayFollow(before, label)) yield [...path, label];
    }
  }
}

function scoreOf(path: readonly number[], chain: Chain, transitions: Float32Array): number {
  return path.reduce((sum, label, item) => {
    const move = item === 0 ? 0 : transitions[(path[item - 1] ?? 0) * LABELS + label];
    return sum + (chain.scores[item * LABELS + label] ?? 0) + (move ?? 0);
  }, 0);
}

describe("decode", () => {
  it("finds the best of all label sequences", () => {
    fc.assert(
      fc.property(scores, moves, (values, steps) => {
        const chain = chainOf(values);
        const transitions = transitionsOf(steps);
        const labels = decode(chain, transitions);
        const best = Math.max(
          ...[...paths(LENGTH)].map((path) => scoreOf(path, chain, transitions)),
        );
        expect(scoreOf([...labels], chain, transitions)).toBeCloseTo(best, 4);
      }),
    );
  });
});

describe("spanCertainty", () => {
  it("is the share of all sequences in which the span begins and ends there", () => {
    fc.assert(
      fc.property(
        scores,
        moves,
        fc.nat(LENGTH - 1),
        fc.nat(LENGTH - 1),
        (values, steps, one, other) => {
          const chain = chainOf(values);
          const transitions = transitionsOf(steps);
          const from = Math.min(one, other);
          const to = Math.max(one, other) + 1;
          let all = 0;
          let wanted = 0;
          for (const path of paths(LENGTH)) {
            const share = Math.exp(scoreOf(path, chain, transitions));
            all += share;
            if (isSpan(path, from, to)) wanted += share;
          }
          const odds = transitions.map((move) => Math.exp(move));
          const span = { from, to, begin: CONTENT_BEGIN, inside: CONTENT };
          expect(spanCertainty(weighChain(chain, odds), span)).toBeCloseTo(wanted / all, 4);
        },
      ),
    );
  });
});

function isSpan(path: readonly number[], from: number, to: number): boolean {
  const inside = path.slice(from + 1, to).every((label) => label === CONTENT);
  return path[from] === CONTENT_BEGIN && inside && path[to] !== CONTENT;
}

describe("transitionRow", () => {
  it("parts the weights by side of the cue and by class", () => {
    const rows = [transitionRow(false, 0), transitionRow(false, 1), transitionRow(true, 0)];
    expect(new Set(rows).size).toBe(3);
    expect(Math.max(...rows)).toBeLessThan(TRANSITIONS);
  });
});
