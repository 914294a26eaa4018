import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const SURE = 0.8;
const ofLast = (text: string) => parseArticle({ id: "a", text }).quotations.at(-1);

describe("how sure a speaker is", () => {
  it.each([
    ["who is named beside the words", "Ann Low met Tom Reed. “We will build it,” Low said."],
    ["as who puts it they stand", "Ann Low met Tom Reed. As Low puts it: “We will build it.”"],
    ["in whose words they are", "In the words of Ann Low, “it was rotten all through”."],
    ["whose surname a title tells apart", "Ann Low met Tom Reed. “We will,” Mr. Reed said."],
  ])("is sure of one %s", (_, text) => {
    expect(ofLast(text)?.confidence).toBeGreaterThanOrEqual(SURE);
  });

  it.each([
    [
      "whose bare surname is another's too",
      "Ann Berg met her son, Ben Berg. “We will build it,” Berg said.",
    ],
    [
      "named paragraphs ago, with other words since",
      "“We will build it,” said Ann Berg. “Soon enough.”\n\n“And then we will see about the rest.”",
    ],
  ])("is not sure of one %s", (_, text) => {
    expect(ofLast(text)?.confidence).toBeLessThan(SURE);
  });
});
