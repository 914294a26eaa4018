import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const speakersIn = (text: string) =>
  parseArticle({ id: "a", text }).quotations.map(({ speaker }) => speaker);

const PLACES = ["DENBY, N.C.", "DENBY, Tenn.", "NEW HARWICK, Ohio", "DENBY (AP)"];

describe("the place at the head of a report", () => {
  it.each(PLACES)("says nothing: %s", (place) => {
    for (const dash of ["--", "—", "–"])
      for (const words of ["two tickets were sold", "“two tickets were sold.”"])
        for (const [source, name] of [
          ["Officials", "Officials"],
          ["Ann Low, the mayor,", "Ann Low"],
        ])
          expect(speakersIn(`${place} ${dash} ${source} said ${words}`)).toEqual([name]);
  });

  it("is none where a name in capitals opens the line", () => {
    const text = "ANN LOW – the mayor – said: “It is late.”";
    expect(speakersIn(text)).not.toContain("the mayor");
  });

  it.each(["MENLO PARK", "GRAND RAPIDS", "KUALA LUMPUR", "SALFORD"])(
    "says nothing: %s",
    (place) => {
      for (const dash of ["—", "–"]) {
        const text = `${place} ${dash} A senator said it was late. “It is bad,” he said.`;
        expect(speakersIn(text)).toEqual(["A senator", "A senator"]);
      }
      const named = `${place} — Democratic U.S. Rep. Ann Low on Friday called it “late.”`;
      expect(speakersIn(named)).toEqual(["Ann Low"]);
    },
  );
});
