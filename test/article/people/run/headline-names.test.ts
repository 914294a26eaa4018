import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const BODY = `

“The port will stay open,” Orr told reporters in Vale on Monday. Residents of the town had waited since noon.

Mr Orr said the decision was made after a long night of talks.`;

const HEADLINES = [
  "Robert Orr Wins Vale Seat After Long Night of Counting",
  "Robert Orr Makes Last Stand Over Port in Vale",
  "Robert Orr Receives Major Support From Port Workers",
  "Voters in Vale Just Endorsed Orr After Long Night",
  "Robert Orr Campaign Wants Port to Stay Open",
  "Major Companies Pull Support From Vale Port, Robert Orr Says",
  "Will Run Again: Robert Orr Surprises His Party in Vale",
];

function peopleOf(headline: string): readonly string[] {
  return parseArticle({ id: "headline", text: headline + BODY }).people.map(({ name }) => name);
}

describe("a headline in capitals names nobody but those whom the article is about", () => {
  it.each(HEADLINES)("%s", (headline) => {
    const isNamed = headline.includes("Robert Orr");
    expect(peopleOf(headline)).toEqual([isNamed ? "Robert Orr" : "Orr"]);
  });

  it("leaves a name whole that the sentences have so", () => {
    const text = `Robert Sides Wins Vale Seat After Long Night\n\n“It is over,” Robert Sides said.`;
    const { people } = parseArticle({ id: "headline", text });
    expect(people.map(({ name }) => name)).toEqual(["Robert Sides"]);
  });
});
