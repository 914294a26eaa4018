import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { behindPlace } from "../../../src/article/text/dateline.ts";

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

  it.each(["LOMBARA", "NEW HARWICK", "DENBY, Tenn."])(
    "says nothing before a colon: %s",
    (place) => {
      const report = "A large crowd marched through the centre of the capital on Friday.";
      const march = `Marchers reject vote\n\nThe opposition may stay at home.\n\n${place}: ${report}`;
      for (const words of ["They chanted “No list, no vote.”", "They shouted: “No list, no vote.”"])
        expect(speakersIn(`${march}\n\n${words}`)).toEqual(["A large crowd"]);
      for (const line of ["I left before dawn on Friday, and the rest of us", "Late on Friday"])
        expect(behindPlace({ text: `LOW: ${line} went home.` }, 0)).toBe(0);
      expect(behindPlace({ text: `LOW: ${report}\n\nREED: ${report}` }, 0)).toBe(0);
    },
  );

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

describe("a town in plain letters before a dash", () => {
  const report =
    "There were tears in court as Ann Low told how she had found the letters in a drawer.";

  it.each(["Cape Town", "Denby", "New Harwick", "Port Abel South"])("says nothing: %s", (place) => {
    for (const dash of ["-", "–", "—"])
      for (const above of ["", "Court told of letters\n\n"]) {
        const text = `${above}${place} ${dash} ${report}\n\n“I knew her hand,” she said.`;
        expect(speakersIn(text).at(-1)).toBe("Ann Low");
      }
  });

  it("is a name where the report goes on with it", () => {
    const text = `Tom Reed – The mayor has left a town that has no pier, no bank and no bus to anywhere else.\n\n“I knew it,” Reed said.`;
    expect(speakersIn(text)).toEqual(["Tom Reed"]);
  });
});
