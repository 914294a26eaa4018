import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { quoteBlock } from "../../../src/briefing/show/show-quote.ts";

const INTERVIEW = `Una Sorley counts bees. She spoke to Wim Beer.

Wim Beer: How do you count a bee?

Una Sorley: Slowly, you stand in a square metre and you wait.

Wim Beer: And how many are there?

Una Sorley: Fewer, every year that I come back.`;

describe("what a shown quotation's speaker rests on", () => {
  it("is not said again where it is a label with the speaker's name", () => {
    const article = parseArticle({ id: "a", text: INTERVIEW });
    const blocks = article.quotations.map((quotation) => quoteBlock({ article, quotation }));
    expect(blocks.map(({ speaker }) => speaker)).toContain("Una Sorley");
    expect(blocks.map(({ context }) => context)).toEqual(blocks.map(() => null));
  });

  it("is the verb with whom it belongs to", () => {
    const article = parseArticle({ id: "a", text: "Una Sorley counts bees. “I wait,” she said." });
    const blocks = article.quotations.map((quotation) => quoteBlock({ article, quotation }));
    expect(blocks.map(({ context }) => context)).toEqual(["she said"]);
  });
});
