import { describe, expect, it } from "vitest";
import { shownFor } from "../../../support/shown-speaker.ts";

const ASKS = [
  "Ann Low, prosecuting, asked Tom Reed whether he had meant to hurt the dog.",
  "The case of Tom Reed was heard. Ann Low, prosecuting, asked him why he had run.",
  "The judge, Ann Low, asked Mr Tom Reed how he would pay.",
  "Ann Low asked the witness, Tom Reed, if he had seen the dog.",
];

describe("short words below a question that is only told", () => {
  it.each(ASKS)("are not the asker's: %s", (asks) => {
    for (const gap of [" ", "\n\n"])
      for (const words of ["With a spoon?", "What dog?", "Never in my life.", "In coins, my lord."])
        expect(shownFor(`${asks}${gap}“${words}”`, words)).not.toContain("Ann Low");
  });

  it("are whoever's was asked, where they answer", () => {
    for (const gap of [" ", "\n\n"])
      expect(
        shownFor(
          `Ann Low met Tom Reed. Low asked Reed whether he had been there.${gap}“Never in my life.”`,
          "Never",
        ),
      ).toEqual(["Tom Reed"]);
  });

  it("may be the asker's where a board is asked", () => {
    const text = "Ann Low asked the council why nothing had been done. “We have waited for years.”";
    expect(shownFor(text, "We have")).toEqual(["Ann Low"]);
  });
});
