import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

/** The kind of each stretch in marks, as the article is read. */
function kindsIn(text: string) {
  return parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type !== "indirect")
    .map(({ text: words, type }) => [words, type]);
}

describe("words between marks, however short", () => {
  it.each([
    [
      "Dan Pell took a risk, telling the crowd, “I’m a negotiator like you, folks,” and left.",
      ["I’m a negotiator like you, folks,", "direct"],
    ],
    ["Dan Pell said, “Trains are late” - and left.", ["Trains are late", "direct"]],
    [
      "“Everything that you and I have said,” the judge exclaimed, “has totally overlapped.”",
      ["has totally overlapped.", "direct"],
    ],
  ])("are whole after a comma or a tail: %s", (text, words) => {
    expect(kindsIn(`It rained on Monday. ${text}`)).toContainEqual(words);
  });

  it.each([
    "Dan Pell called the plan a mess, a “risk,” and, “frankly,” a joke.",
    "Ana Orr said that she liked two films, “Nine Days” and “Out of the Blue”.",
  ])("are no utterance where the reporter goes on with them: %s", (text) => {
    expect(kindsIn(`It rained on Monday. ${text}`).map(([, type]) => type)).not.toContain("direct");
  });
});
