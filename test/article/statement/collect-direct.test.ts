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
    ["When somebody in the hall shouted, “Low,” Dan Pell left.", ["Low,", "direct"]],
    [
      "Dan Pell, in a talk with the Echo, blurted out, “Oh, no,” at her name.",
      ["Oh, no,", "direct"],
    ],
    [
      "Whatever his part in the race, “his chances of winning are slim,” says Dan Pell.",
      ["his chances of winning are slim,", "direct"],
    ],
    ["Dan Pell cautioned “let’s not hurry,” before he left.", ["let’s not hurry,", "direct"]],
    [
      "In May, when Ana Orr offered towns money for roads, “towns were poor. They had to take it,” Dan Pell said.",
      ["towns were poor. They had to take it,", "direct"],
    ],
    [
      "Dan Pell joked, again in a broad accent, “Amen, sister! Come up and get a cake!”",
      ["Amen, sister! Come up and get a cake!", "direct"],
    ],
    [
      "Dan Pell said on Monday, in reference to his first child, “Next summer Ida will have a brother!”",
      ["Next summer Ida will have a brother!", "direct"],
    ],
  ])("are whole after a comma or a tail: %s", (text, words) => {
    expect(kindsIn(`It rained on Monday. ${text}`)).toContainEqual(words);
  });

  it.each([
    "Dan Pell called the plan a mess, a “risk,” and, “frankly,” a joke.",
    "Ana Orr said that the plan, once a “risk,” was gone.",
    "Ana Orr said that she liked two films, “Nine Days” and “Out of the Blue”.",
  ])("are no utterance where the reporter goes on with them: %s", (text) => {
    expect(kindsIn(`It rained on Monday. ${text}`).map(([, type]) => type)).not.toContain("direct");
  });
});
