import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/article/parse-article.ts";
import { RULES } from "../../src/article/rules.ts";

const ENDS = ["«   ", "“", " “ ", '\n\n"', " ‘ ", " „ ", " “”", " « »", "\n“ \n"];

describe("a mark that nothing follows", () => {
  it.each(ENDS)("behind whatever a rule knows leaves the article to be read: %j", (end) => {
    const read = ["", ...RULES.map(({ example }) => example.text)].map(
      (text) => parseArticle({ id: "a", text: `${text}${end}` }).quotations,
    );
    expect(read.length).toBe(RULES.length + 1);
  });
});
