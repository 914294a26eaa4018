import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { asRead } from "../../../src/article/text/as-read.ts";

const PARAGRAPHS = [
  "The harbour will close on Friday for two weeks, the mayor said, after a storm had broken two of its piers in the night.",
  '"So many people have come to help us and I still do not believe it because it is like a dream to me," Ann Low said.',
  '"We go on," she added. "We always do, whatever the weather brings us and however long the winter is."',
];

/** Breaks a paragraph at a width, as agencies do. */
function wrapped(paragraph: string, width: number): string {
  const lines: string[] = [];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join("\n");
}

describe("asRead", () => {
  it("joins lines that were broken at a width, whatever the width", () => {
    for (let width = 50; width <= 90; width++) {
      for (const feed of ["\n", "\r\n"]) {
        const text = PARAGRAPHS.map((paragraph) => wrapped(paragraph, width)).join("\n\n");
        const lines = asRead(text.replaceAll("\n", feed)).split(/(?:\r?\n){2}/);
        expect(lines.map((line) => line.replaceAll("  ", " "))).toEqual(PARAGRAPHS);
      }
    }
  });

  it("finds whole what is said over a break, and gives it as it is printed", () => {
    for (let width = 50; width <= 90; width++) {
      const text = PARAGRAPHS.map((paragraph) => wrapped(paragraph, width)).join("\n\n");
      const said = parseArticle({ id: "a", text }).quotations.filter(
        ({ type }) => type === "direct",
      );
      expect(said.map(({ speaker }) => speaker)).toEqual(["Ann Low", "Ann Low", "Ann Low"]);
      for (const { text: words, start, end } of said) expect(text.slice(start, end)).toBe(words);
    }
  });

  it.each([
    [
      "paragraphs on lines of their own",
      "One stands here.\nTwo stands there.\nThree stands nowhere.",
    ],
    ["lines of a poem", "the sea is deep\nthe sea is wide\nthe ships are on the other side"],
    [
      "a list",
      "To bring on Friday:\na rope of ten feet\ntwo lamps\nbread and cheese for three days",
    ],
    [
      "lines of no common width",
      "The harbour will close on Friday for two weeks\nand so the mayor said\nafter a storm had broken two of its piers in the night, and\nmore",
    ],
    [
      "one break amid a sentence",
      `The harbour will close on Friday for two weeks, the mayor\nsaid.`,
    ],
    ["apostrophes in pairs alone", "''We go,'' said Ann Low."],
  ])("leaves %s alone", (_, text) => {
    expect(asRead(text)).toBe(text);
  });

  it("joins lines that end somewhere near a width, in paragraphs set in", () => {
    const cut = "The harbour of the town will close\non Friday for two weeks, the mayor said.";
    for (let width = 56; width <= 70; width++) {
      const paragraphs = [...PARAGRAPHS, ...PARAGRAPHS].map((paragraph, nth) =>
        wrapped(paragraph, width - 3 * (nth % 3)),
      );
      const text = [cut, ...paragraphs].map((paragraph) => `    ${paragraph}`).join("\n");
      expect(parseArticle({ id: "a", text: asRead(text) }).paragraphs).toHaveLength(7);
    }
  });

  it("leaves the lines of a poem and of a list", () => {
    const poem = [
      "It rained and the harbour was late,",
      "we sat on the wall by the sea",
      "and waited",
    ];
    const list = ["tea, milk and a spoonful of sugar", "a loaf of bread and one candle", "rope"];
    for (const lines of [poem, list]) {
      const text = `Ann Low wrote it down.\n\n${[...lines, ...lines, ...lines].join("\n")}`;
      expect(asRead(text)).toBe(text);
    }
  });

  it("takes marks of two characters for one", () => {
    for (const words of ["We go.", "We can't.", "The voters' day."]) {
      const text = `\`\`${words}'' Ann Low said, and left the \`\`big'' pier in the '90s.`;
      const read = asRead(text);
      expect(read).toBe(` "${words}"  Ann Low said, and left the  "big"  pier in the '90s.`);
      const [said] = parseArticle({ id: "a", text }).quotations;
      expect(said).toMatchObject({ type: "direct", text: words, speaker: "Ann Low" });
    }
  });

  it("shows what is partly quoted with whole marks", () => {
    const text = "Ann Low said that Mitag could become a ``super storm'' with winds of 200 miles.";
    const [said] = parseArticle({ id: "a", text }).quotations;
    expect(said?.text).toBe("that Mitag could become a ``super storm'' with winds of 200 miles");
  });

  it("keeps every character in its place, whatever the text", () => {
    const pieces = fc.constantFrom(
      "``",
      "''",
      "'",
      "`",
      " ",
      "a",
      "\n",
      "\r\n",
      ".",
      "word ".repeat(9),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const read = asRead(text);
        expect(read.length).toBe(text.length);
        expect(read.replace(/[\s"'`]/g, "")).toBe(text.replace(/[\s"'`]/g, ""));
      }),
    );
  });
});
