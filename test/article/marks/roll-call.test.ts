import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

function saidIn(...paragraphs: readonly string[]) {
  const { quotations } = parseArticle({ id: "a", text: paragraphs.join("\n\n") });
  const direct = quotations.filter(({ type }) => type === "direct");
  return direct.map(({ text, speaker }) => [text, speaker]);
}

describe("what several say, each under a name with an office", () => {
  it.each(["tea seller", "43, from Lowmere", "a retired teacher", "who fishes there"])(
    "is theirs: %s",
    (office) => {
      const text = [`Ann Low, ${office}: I have a van.`, `Tom Reed, ${office}: We have a boat.`];
      expect(saidIn("The pier is shut.", ...text, "It rains.")).toEqual([
        ["I have a van.", "Ann Low"],
        ["We have a boat.", "Tom Reed"],
      ]);
    },
  );

  it.each([
    ["a list", ["Ann Low, mayor: elected in May", "Tom Reed, clerk: elected in June"]],
    ["one alone", ["Ann Low, tea seller: I have a van.", "It rained."]],
    ["a report", ["Ann Low, who said: I have a van.", "Tom Reed, who told us: I have a boat."]],
    ["places", ["Denby, Monday: I had a van.", "Lowmere, Friday: I had a boat."]],
  ])("is none in %s", (_, paragraphs) => {
    expect(saidIn("The pier is shut.", ...paragraphs)).toEqual([]);
  });
});
