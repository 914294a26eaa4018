import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { RULES } from "../../src/article/rules.ts";

/** Spaces that are trimmed from no article. */
const SPACES = ["\u2009", "\u200b", "\u2028", " \u2028 "];
const ENDS = ["«", "“", " “", '\n\n"', " ‘", " „"].flatMap((mark) =>
  SPACES.map((space) => `${mark}${space}`),
);

describe("a mark that nothing follows", () => {
  it.each(ENDS)("behind whatever a rule knows leaves the article to be read: %j", (end) => {
    const read = ["", ...RULES.map(({ example }) => example.text)].map(
      (text) => parseArticle({ id: "a", text: `${text}${end}` }).quotations,
    );
    expect(read.length).toBe(RULES.length + 1);
  });
});
