import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutFurniture } from "../../../../src/article/text/page/without-furniture.ts";
import { lastShown } from "../../../support/shown-speaker.ts";

const LINES = [
  "Advertisement",
  "ADVERTISEMENT",
  "Advertisement - scroll to continue",
  "Hide Ad\n\nHide Ad",
  "Read more",
  "Most Read",
  "Story continues below",
  "Article continues below this ad",
  "Related stories",
  "Share this article",
  "Loading...",
];

describe("a line of the page between paragraphs", () => {
  it.each(LINES)("ends no quotation, and says nothing: %s", (line) => {
    const opening = "Councillor Ann Low came first.\n\n“We have waited for years,” she said.";
    expect(lastShown(`${opening}\n\n${line}\n\n“It is good news for all of us here.”`)).toBe(
      "Ann Low",
    );
    const left = "“We waited,” Tom Reed said.\n\n“You can't see what is in that dip.";
    expect(lastShown(`${left}\n\n${line}\n\n“Nor would anybody else who came by.”`)).toBe(
      "Tom Reed",
    );
  });

  it.each(["Denby Journal:", "Dayton Telegraph and Argus:", "The Denby Free Press:"])(
    "may be what a paper is called, within a quotation: %s",
    (paper) => {
      const opening = "Ann Low said: “We have waited for years.\n\n“It was late.";
      expect(lastShown(`${opening}\n\n${paper}\n\n“It is good news for all of us.”`)).toBe(
        "Ann Low",
      );
      const apart = `“It was late,” Ann Low said.\n\n${paper}\n\n“It is good news.”`;
      expect(withoutFurniture(apart)).toBe(apart);
    },
  );

  it.each(["Reuters", "AFP", "AP", "Xinhua"])(
    "has the agency at the end of a report say nothing: %s",
    (agency) => {
      const report =
        "Ann Low said what the board had done was foolish.\n\n“It was late for us all.”";
      for (const dash of ["-", "–", "—"])
        expect(lastShown(`${report} ${dash} ${agency}`)).toBe("Ann Low");
      const list = `“It was late.” - ${agency}\n\n“A triumph.” - Denby Echo`;
      expect(withoutFurniture(list)).toBe(list);
    },
  );

  it("is not what stands in a sentence, nor has words of its own", () => {
    const text = "Advertisement is dear.\n\nRead more books\n\nShare the cake";
    expect(withoutFurniture(text)).toBe(text);
  });

  it("leaves each character in its place", () => {
    const line = fc.constantFrom(...LINES, "Low left.", "", "\r");
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        expect(withoutFurniture(text).length).toBe(text.length);
      }),
    );
  });
});
