import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../src/domain/article.ts";
import { FAMILY_NAMES, type Frame, inventFrame } from "../../training/frames/invent-frame.ts";

const FRAMES = 100;

function isGivenAway({ text, words, never }: Frame): boolean {
  const start = text.indexOf(words);
  const end = start + words.length;
  return parseArticle({ id: "frame", text })
    .quotations.filter((one) => Math.min(one.end, end) > Math.max(one.start, start))
    .filter(({ confidence }) => confidence >= ATTRIBUTION_THRESHOLD)
    .some(({ speaker }) => speaker?.split(" and ").some((name) => never.includes(name)));
}

describe("invented articles that set a trap", () => {
  it.each(FAMILY_NAMES)("never give the words to whoever only stands near: %s", (family) => {
    const numbers = Array.from({ length: FRAMES * FAMILY_NAMES.length }, (_, number) => number);
    const frames = numbers.map(inventFrame).filter((frame) => frame.family === family);
    expect(frames.filter(isGivenAway).map(({ text }) => text)).toEqual([]);
  });
});
