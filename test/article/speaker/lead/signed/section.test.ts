import { describe, expect, it } from "vitest";
import { lastShown, shownIn } from "../../../../support/shown-speaker.ts";

const TOLD = [
  "Tom Reed\n\nPresident Reed called Low a “hero”.",
  "Governor Ann Orr\n\nThe state's leader was not there.\n\n“It was late,” Orr said in a statement.\n\n“We left early, and we were tired of it.”",
  "Sam Hale\n\n“He was kind to all of us,” said Hale. “I will miss him.”",
];
const WORDS = "“He was my hero.\n\n“I had his poster over the bed.”";

describe("lines with a name alone, each with what is told of it below", () => {
  const heads = ["Jim Ash", "Mayor Jim Ash", "Denby bishop Jim Ash", "Chancellor Jim Ash"];

  it.each(heads)("head the words right below them: %s", (head) => {
    for (const from of [0, 1]) {
      const sections = TOLD.slice(from).join("\n\n");
      const text = `Ned Low has died.\n\n${sections}\n\n${head}\n\n${WORDS}`;
      expect(shownIn(text).slice(-2)).toEqual(["Jim Ash", "Jim Ash"]);
      expect(shownIn(`${text}\n\nKit Ivy\n\nIvy had nothing to say.`).slice(-2)).toEqual([
        "Jim Ash",
        "Jim Ash",
      ]);
    }
  });

  it("are captions where one stands twice, and the words go on above them", () => {
    const text = `Ned Low has died.\n\n${TOLD.join("\n\n")}\n\nLow's son, Ed Low, said: “He was kind.\n\nAnn Orr\nAnn Orr\n\n“I have his poster.”\n\nOrr said she was sad.`;
    expect(lastShown(text)).not.toBe("Ann Orr");
  });

  it.each(["Latest News", "The Echo"])(
    "leave what stands below a line that may be no name to nobody: %s",
    (head) => {
      const text = `Ned Low has died.\n\n${TOLD.join("\n\n")}\n\n${head}\n\n${WORDS}`;
      expect(lastShown(text)).toBeNull();
    },
  );

  it("sign nothing that stands above them", () => {
    const text = `Ned Low has died.\n\n${TOLD.slice(0, 2).join("\n\n")}\n\n${TOLD[2]}`;
    expect(shownIn(text, "direct")).toEqual(["Ann Orr", "Ann Orr", "Sam Hale", "Sam Hale"]);
  });

  it("are captions where one has somebody else below it", () => {
    const captions = [
      "Tom Reed\n\nDriver Tom Reed was hurt.",
      "Ann Orr\n\nOrr was at school.",
      "Sam Hale\n\nA nurse called it a terrible night.",
    ];
    expect(lastShown(`${captions.join("\n\n")}\n\nJim Ash\n\n“We heard a bang.”`)).toBeNull();
  });
});
