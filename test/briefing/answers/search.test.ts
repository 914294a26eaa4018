import { describe, expect, it } from "vitest";
import { search } from "../../../src/briefing/answers/search.ts";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import { articleFrom } from "../../support/articles.ts";

const text = `The café opens Monday. Nobody knows the price of coffee.

Anna Berg said: "The price will rise. It always does in winter."

"Coffee is cheap," a voice said.`;
const library = createLibrary([
  articleFrom({
    text,
    people: [{ name: "Anna Berg" }],
    quotations: [
      {
        words: "The price will rise. It always does in winter.",
        speaker: "Anna Berg",
        by: "Anna Berg",
      },
      { words: "Coffee is cheap," },
    ],
  }),
]);
const found = (words: string) => search(library, words).passages;

describe("search", () => {
  it.each([
    ["CAFE", "The café opens Monday."],
    ["price coffee", "Nobody knows the price of coffee."],
    ["prices", "Nobody knows the price of coffee."],
    ["open", "The café opens Monday."],
  ])("finds %j in its sentence", (words, passage) => {
    expect(found(words)[0]).toMatchObject({ kind: "passage", text: passage });
  });

  it("gives words of a quotation as the whole quotation, with its speaker", () => {
    expect(found("winter")).toMatchObject([
      {
        kind: "quote",
        text: "The price will rise. It always does in winter.",
        speaker: "Anna Berg",
      },
    ]);
    expect(found("cheap")).toMatchObject([{ kind: "quote", speaker: null }]);
  });

  it("never shows half a quotation beside narration", () => {
    expect(found("anna")).toMatchObject([
      {
        kind: "passage",
        text: 'Anna Berg said: "The price will rise. It always does in winter."',
      },
    ]);
  });

  it("gives a stretch once though several of its sentences fit", () => {
    expect(found("price will").length).toBe(1);
  });

  it.each(["", "...", "tea", "offee"])("finds nothing for %j", (words) => {
    expect(found(words)).toEqual([]);
  });

  it("says when there is more than it gives", () => {
    const long = articleFrom({ text: "The same word again. ".repeat(80) });
    const result = search(createLibrary([long]), "word");
    expect(result).toMatchObject({ isCut: true });
    expect(result.passages).toHaveLength(50);
  });
});
