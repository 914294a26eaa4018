import { afterEach, describe, expect, it, vi } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { RULES } from "../../src/article/rules.ts";

const saidIn = (text: string) =>
  parseArticle({ id: "a", text }).quotations.map(({ text: words, speaker }) => [words, speaker]);

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a rule made by hand", () => {
  it.each(RULES)("decides its example: $name", (rule) => {
    const { text, said } = rule.example;
    expect(saidIn(text)).toEqual(said);
  });

  it.each(RULES)("is what decides it: $name", (rule) => {
    const { text, said } = rule.example;
    vi.spyOn(rule, "answer").mockReturnValue(undefined);
    expect(saidIn(text)).not.toEqual(said);
  });

  it("has a name of its own", () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  });
});
