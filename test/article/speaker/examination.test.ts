import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const TURNS =
  "Q. Where were you at four?\n\nA. In the bakery, where I always am.\n\nQ. Alone?\n\nA. I was.";

const speakersOf = (text: string) =>
  parseArticle({ id: "a", text }).quotations.map(({ speaker }) => speaker);

describe("questions and answers under letters", () => {
  it.each([
    ["whom someone examines", "Tom Low, the baker, was cross-examined by Ana Kay for two hours."],
    ["whom someone interviews", "Ana Kay interviewed the baker, Tom Low, at his oven."],
    ["whom someone talks to", "Ana Kay talked to Tom Low at his oven."],
    ["who takes the stand", "Tom Low, 51, took the stand. He faced questions from Ana Kay."],
  ])("are those of %s", (_, report) => {
    expect(speakersOf(`${report}\n\n${TURNS}`).slice(-4)).toEqual([
      "Ana Kay",
      "Tom Low",
      "Ana Kay",
      "Tom Low",
    ]);
  });

  it("go over to who examines next, and whom", () => {
    const text = [
      "Tom Low was questioned by Ana Kay.",
      TURNS,
      "Under cross-examination by Bo Reed:",
      TURNS,
      "Mary Hart, who runs the mill, was examined by Bo Reed.",
      TURNS,
    ].join("\n\n");
    const turns = (asker: string, answerer: string) => [asker, answerer, asker, answerer];
    const found = speakersOf(text);
    expect(found).toEqual([
      ...turns("Ana Kay", "Tom Low"),
      ...turns("Bo Reed", "Tom Low"),
      ...turns("Bo Reed", "Mary Hart"),
    ]);
  });

  it.each([
    ["one would ask and answer", "Tom Low took the stand. He faced questions from Tom Low."],
    ["nobody examines anybody", "Tom Low lives near Ana Kay. The court sat on Monday."],
    [
      "the report is further up",
      "Tom Low was questioned by Ana Kay.\n\nIt rained.\n\nThe mill burned.\n\nNobody was hurt.\n\nIt was late.",
    ],
  ])("are nobody's where %s", (_, report) => {
    const turns = speakersOf(`${report}\n\n${TURNS}`).slice(-4);
    expect(turns).toEqual([null, null, null, null]);
  });

  it("stand beside whoever a label names with a role", () => {
    const text = "HOST (Ana Kay): Where were you?\n\nDR TOM LOW, CHIEF BAKER: In the bakery.";
    expect(speakersOf(`Ana Kay talks to Dr Tom Low.\n\n${text}`).slice(-2)).toEqual([
      "Ana Kay",
      "Tom Low",
    ]);
  });

  it("are the witness's where a label says so", () => {
    const text = `Tom Low was questioned by Ana Kay.\n\n${TURNS}\n\nTHE WITNESS: Sorry, I am used to ovens.`;
    expect(speakersOf(text).at(-1)).toBe("Tom Low");
  });
});
