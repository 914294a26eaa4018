import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";

const speakersIn = (text: string) =>
  parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type !== "indirect")
    .map(({ speaker }) => speaker);

const LATER = ["“You know those things before you go into it.", "“It will be a hard year for us."];

describe("whoever the tail of a quotation only speaks of", () => {
  const tails = [
    "said the 40-year-old, who replaces Tom Smith.",
    "said the 40-year-old, who took over from Tom Smith in May.",
    "said Murphy, replacing Tom Smith at the club.",
    "Murphy said of his deal with Tom Smith.",
    "he told Sky Sports on Sunday.",
    "he told BBC Sport after the final whistle.",
    "he told Denby Sport.",
  ];

  it.each(tails)("does not go on with it: %s", (tail) => {
    for (const mark of ["”", ""]) {
      const later = LATER.map((words) => `${words}${mark}`)
        .join("\n\n")
        .replace(/”?$/, "”");
      const text = `Pat Murphy was pleased.\n\n“It's a new start,” ${tail}\n\n${later}`;
      const speakers = speakersIn(text);
      expect(speakers).toHaveLength(3);
      expect(new Set(speakers)).toEqual(new Set(["Pat Murphy"]));
    }
  });

  it("may answer what is asked", () => {
    const text = "“Is it late?” Pat Murphy asked Tom Smith.\n\n“It is late, and it is cold.”";
    expect(speakersIn(text)[1]).not.toBe("Pat Murphy");
  });
});
