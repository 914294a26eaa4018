import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyseText } from "../../../src/article/analyse-text.ts";
import { layOutItems, TRAITS } from "../../../src/article/reader/lay-out-items.ts";
import { TRAIT_VALUES } from "../../../src/article/reader/reader-model.ts";
import { secondReader } from "../../../src/article/reader/who-speaks.ts";
import { readMarked } from "../../../training/read-marked.ts";

const FOLDER = join(import.meta.dirname, "../../../training/articles");
const ANALYSES = readdirSync(FOLDER)
  .flatMap((file) => readMarked(readFileSync(join(FOLDER, file), "utf8")).slice(0, 5))
  .map(({ text }) => analyseText(text));

describe("an item", () => {
  it("has no trait that the reader's tables have no row for", () => {
    for (const analysis of ANALYSES) {
      const { count, traits } = layOutItems(analysis);
      const beyond = TRAIT_VALUES.filter(([trait, values]) =>
        Array.from({ length: count }, (_, item) => traits[item * TRAITS + trait] ?? 0).some(
          (value) => value < 0 || value >= values,
        ),
      );
      expect(beyond).toEqual([]);
    }
  });
});

describe("the second reader", () => {
  it("gives all chance to somebody or to nobody", () => {
    for (const analysis of ANALYSES.slice(0, 60)) {
      const ask = secondReader(analysis);
      for (const quote of analysis.quoted.keys()) {
        const { people, nobody } = ask(quote);
        const sum = [...people.values()].reduce((all, { chance }) => all + chance, nobody);
        expect(sum).toBeCloseTo(1, 6);
      }
    }
  });

  it("answers each question alike, whatever it has been asked before", () => {
    for (const analysis of ANALYSES.slice(0, 20)) {
      const forward = secondReader(analysis);
      const back = secondReader(analysis);
      const quotes = [...analysis.quoted.keys()];
      const answers = quotes.map((quote) => forward(quote));
      expect(quotes.toReversed().map((quote) => back(quote))).toEqual(answers.toReversed());
    }
  });

  it("names nobody by a pronoun", () => {
    for (const analysis of ANALYSES.slice(0, 60)) {
      const ask = secondReader(analysis);
      for (const quote of analysis.quoted.keys()) {
        const mentions = [...ask(quote).people.values()].map(
          ({ mention }) => analysis.mentions[mention],
        );
        expect(mentions.filter((one) => one?.kind === "pronoun")).toEqual([]);
      }
    }
  });
});
