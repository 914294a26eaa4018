import { describe, expect, it } from "vitest";
import { search } from "../../../src/briefing/answers/search.ts";
import { parseSearch } from "../../../src/briefing/asking/parse-search.ts";
import { articleFrom } from "../../support/articles.ts";
import { viewOver } from "../../support/briefings.ts";

const text = `The café opens Monday. Nobody knows the price of coffee.

Anna Berg said: "The price will rise. It always does in winter."

"Coffee is cheap," a voice said.`;
const view = viewOver([
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
const searched = (words: string, within = view) =>
  search(within, [parseSearch(words, "2025-11-21")], { within: {} });
const found = async (words: string) => (await searched(words)).passages;

describe("search", () => {
  it.each([
    ["CAFE", "The café opens Monday."],
    ["price coffee", "Nobody knows the price of coffee."],
    ["prices", "Nobody knows the price of coffee."],
    ["open", "The café opens Monday."],
  ])("finds %j in its sentence", async (words, passage) => {
    expect((await found(words))[0]).toMatchObject({ kind: "passage", text: passage });
  });

  it("gives words of a quotation as the whole quotation, with its speaker", async () => {
    expect(await found("winter")).toMatchObject([
      {
        kind: "quote",
        text: "The price will rise. It always does in winter.",
        speaker: "Anna Berg",
      },
    ]);
    expect(await found("cheap")).toMatchObject([{ kind: "quote", speaker: null }]);
  });

  it("never shows half a quotation beside narration", async () => {
    expect(await found("anna")).toMatchObject([
      {
        kind: "passage",
        text: 'Anna Berg said: "The price will rise. It always does in winter."',
      },
    ]);
  });

  it("gives a stretch once though several of its sentences fit", async () => {
    expect(await found("price will")).toHaveLength(1);
  });

  it.each(["tea", "offee"])("finds nothing for %j", async (words) => {
    expect(await found(words)).toEqual([]);
  });

  it.each([
    ["ferry -bridge", ["The ferry sails."]],
    ["ferry -sails", ["The ferry is late."]],
    ["ferry NOT by:berg", ["The ferry is late.", "The ferry sails."]],
  ])("leaves out articles whose headline has what is not wanted: %s", async (words, texts) => {
    const about = (title: string, words: string) =>
      articleFrom({ id: title, title, text: `${words} Anna Berg waits.` });
    const both = viewOver([
      about("The bridge", "The ferry is late."),
      about("The quay", "The ferry sails."),
    ]);
    const { passages } = await searched(words, both);
    expect(passages.map(({ text }) => text).toSorted()).toEqual(texts);
  });

  it("says when there is more than it gives", async () => {
    const sentences = Array.from({ length: 80 }, (_, index) => `The word again, ${index} times.`);
    const result = await searched("word", viewOver([articleFrom({ text: sentences.join(" ") })]));
    expect(result).toMatchObject({ isCut: true });
    expect(result.passages).toHaveLength(40);
  });
});
