import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../src/article/parse-article.ts";

const speakersIn = (text: string) => [
  ...new Set(parseArticle({ id: "a", text }).quotations.map(({ speaker }) => speaker)),
];

const HELPERS = ["", "has ", "had ", "has now "];
const VERBS = ["claimed", "alleged", "insisted", "revealed", "suggested", "admitted", "confirmed"];
const TAILS = HELPERS.flatMap((helper) => VERBS.map((verb) => `${helper}${verb}`));

describe("a tail of somebody and a verb of speech", () => {
  it.each(TAILS)("gives the whole sentence before it to that one: %s", (tail) => {
    const text = `Tom Hale will be feeling “sorry” about the row over his speech, naval expert Ann Low ${tail}.`;
    expect(speakersIn(text)).toEqual(["Ann Low"]);
  });

  it.each(TAILS)("never leaves the words to whom they are about: %s", (tail) => {
    expect(speakersIn(`The mayor is “unfit” for office, a rival ${tail}.`)).not.toContain(
      "The mayor",
    );
  });

  it.each([
    ["a clause that only says who agrees", "The firm did well, as a rival has claimed."],
    ["a clause before the main one", "When the mayor left the pier, a rival had claimed."],
    ["the end of a name", "Her son was at the pier, bound for the United States."],
  ])("is no %s", (_, text) => {
    expect(speakersIn(text)).toEqual([]);
  });
});
