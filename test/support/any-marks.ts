import fc from "fast-check";
import type { Span } from "../../src/domain/span.ts";

/** Some of its words marked, as what was looked for is. */
export function withMarks<Block extends { readonly text: string }>(
  block: fc.Arbitrary<Block>,
): fc.Arbitrary<Block & { readonly marks: readonly Span[] }> {
  return fc.tuple(block, fc.integer({ min: 1, max: 9 })).map(([one, every]) => ({
    ...one,
    marks: [...one.text.matchAll(/[\p{L}\p{N}]+(?:[ ’'-][\p{L}\p{N}]+)?/gu)]
      .filter((_, index) => index % every === 0)
      .map(({ index, 0: word }) => ({ start: index, end: index + word.length })),
  }));
}
