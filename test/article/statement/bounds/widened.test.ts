import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const told = (text: string) => parseArticle({ id: "a", text }).quotations.map((said) => said.text);

describe("what is said", () => {
  it.each([
    "up to 300 people had tried to break through the main fence",
    "for nearly 24 hours he did not know whether his friends were alive",
    "despite the strength of his side in the first match, Denby can never be taken lightly",
    "at the time it bought the mill it would sell the spirits business",
    "since the laws were proposed companies have been cutting fat out of their products",
    "in the fiscal year starting in April spending will fall in real terms",
  ])("begins with its preposition: %s", (clause) => {
    for (const verb of ["says", "said"])
      expect(told(`Tom Reed ${verb} ${clause}.`)).toEqual([clause]);
  });

  it.each([
    "while conditions may be kinder to them today, the outlook for Friday has them worried",
    "if Low makes a comeback, the club would not expect her to play every game",
    "because most of the banks are in the West, expansion to the north must come first",
    "that in the interests of Denby and its stability, he had to bring them to the coast",
  ])("ends with its main clause: %s", (clause) => {
    for (const verb of ["says", "said"])
      expect(told(`Tom Reed ${verb} ${clause}.`)).toEqual([clause]);
  });

  it.each(["Channel Nine", "Channel Seven", "Radio Channel Four"])(
    "begins behind the whole name of who is told: %s",
    (station) => {
      const text = `Tom Reed has told ${station} it is still not known whether he will be back.`;
      expect(told(text)).toEqual(["it is still not known whether he will be back"]);
    },
  );
});
