import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const speakers = (text: string) =>
  parseArticle({ id: "a", text }).quotations.map(({ speaker }) => speaker);

describe("the words before a noun that speaks", () => {
  it.each([
    "loved ones",
    "trained staff",
    "wounded soldiers",
    "hired hands",
    "elected members",
    "leaked documents",
    "worried neighbours",
    "retired officers",
  ])("are part of who it is behind another clause: %s", (who) => {
    expect(speakers(`Ann Low left on Monday, but ${who} said it was late.`)).toEqual([who]);
    expect(speakers(`While nobody has been named, ${who} say it was late.`)).toEqual([who]);
  });

  it.each(["Democratic elites", "Home Office figures", "Conservative grandees", "French elites"])(
    "are not all of it where “who” takes the noun up: %s",
    (who) => {
      expect(speakers(`It was a bad day for ${who}, who say it was late.`)).toEqual([who]);
    },
  );
});

describe("a relative who is told apart by a number", () => {
  it.each(["first wife", "second husband", "former boss", "younger sister"])(
    "is whoever is named behind: Reed’s %s",
    (relative) => {
      for (const verb of ["had claimed", "said", "told the Echo"]) {
        const text = `Tom Reed was late on Monday.\n\nReed’s ${relative}, Ann Low, ${verb} that it was a copy.`;
        expect(speakers(text)).toEqual(["Ann Low"]);
      }
    },
  );
});
