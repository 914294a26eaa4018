import { describe, expect, it } from "vitest";
import { shownOf } from "../../support/shown-speaker.ts";

describe("words in marks in a clause of their own", () => {
  const openers = ["after", "before"];
  const tellers = [
    "a lawyer for the family",
    "an aide to Ann Low",
    "a lawyer for the family of Ann Low, 31,",
    "the owner of a shop in Dayton",
  ];
  const reports = ["said that it was “a shame.”", "told reporters it was “a shame.”"];
  const frames = openers.flatMap((opener) =>
    tellers.flatMap((teller) =>
      reports.map((report) => [`Tom Reed spoke ${opener} ${teller} ${report}`, teller] as const),
    ),
  );

  it.each(frames)("are theirs of whom that tells: %s", (sentence, teller) => {
    const text = `Ned Hale said: “Stop.” ${sentence}`;
    expect([teller.replace(/, 31,$/, ""), null]).toContain(shownOf(text, "a shame"));
    expect(shownOf(text, "a shame")).not.toBe("Tom Reed");
  });

  it.each([
    ["one of its presenters told a caller that it was", ["one of its presenters"]],
    ["one of its presenters said the town was", ["one of its presenters"]],
    ["two of the guards said it was", [null]],
  ])("are not the regulator's, which has acted after %s", (clause, speakers) => {
    for (const opener of ["after", "before", "since"]) {
      const text = `Halden has taken no action against Dayton FM ${opener} ${clause} “a shame”.`;
      expect(speakers).toContain(shownOf(text, "a shame"));
    }
  });

  it.each([["when"], ["after"], ["until"]])(
    "are theirs who do two things in it: %s a man stood up and told him",
    (opener) => {
      const text = `Tom Reed came to Dayton. Reed had not sat down ${opener} a man in the row stood up and told him that he had “seen enough charts.”`;
      expect(shownOf(text, "seen enough")).not.toBe("Tom Reed");
    },
  );

  it.each([
    ["some of them accusing her staff of"],
    ["many of them calling the plan"],
    ["most of which called it"],
    ["with some calling it"],
    ["several of them calling it"],
  ])("are not hers who tells of some: %s", (some) => {
    const text = `Ann Low met Tom Reed. Low said that letters had come from Brazil, ${some} “a late sham”.`;
    expect(shownOf(text, "a late sham")).not.toBe("Ann Low");
  });

  it("are hers who is another of many", () => {
    const text = "Another of the rebels, Ann Low, said that it was “a late sham”.";
    expect(shownOf(text, "a late sham")).toBe("Ann Low");
  });

  it.each(["ruling", "saying", "arguing"])(
    "are not hers of whom the clause before tells: %s",
    (verb) => {
      const text = `Ann Low sued Tom Reed. Low amended her complaint and Judge Ida Orr dismissed the claim for a second time, ${verb} that the bill had “changed a late sham” into law.`;
      expect([null, "Ida Orr"]).toContain(shownOf(text, "changed"));
    },
  );

  it.each([
    ["got an automatic reply", "an automatic reply"],
    ["opened a letter", "a letter"],
    ["received what he described as a reply", "a reply"],
  ])("are not his who %s, which told him", (got, writing) => {
    const text = `Tom Reed drives a bus. He ${got}, which told him that his note was “a late sham.”`;
    expect([null, writing]).toContain(shownOf(text, "a late sham"));
  });
});

describe("what a whole clause shows", () => {
  it.each(["indicates", "suggests", "shows"])("is no thing's that it ends with: %s", (verb) => {
    for (const told of ["Prices fell twice in a row", "Eleven of them failed after a debate"])
      for (const source of ["Ann Low", "a report by the Dayton Board"]) {
        const text = `${told}, which ${verb} “a slow spring”, according to ${source}.`;
        expect(shownOf(text, "a slow spring")).toBe(source);
      }
  });
});
