import { describe, expect, it } from "vitest";
import { speakersOf, story, textOf } from "../../../support/pier-page.ts";

const OURS = "We were not told a single word about any of this until the last day.";
const MORE = "Then the pier was shut and the buses did not come.";

const STYLES: readonly (readonly [string, (words: string) => string])[] = [
  ["in italics", (words) => `<p><em>${words}</em></p>`],
  ["in bold italics", (words) => `<p><strong><i>${words}</i></strong></p>`],
  ["farther in", (words) => `<p style="padding-left: 40px;">${words}</p>`],
  ["with a wider margin", (words) => `<p style="margin-left:2em">${words}</p>`],
];

describe("a statement that a page sets off", () => {
  it.each(STYLES)("is the words of whoever is said to state it: %s", (_, style) => {
    for (const line of ["Tomas Rill said in a statement:", "In a letter, Tomas Rill wrote:"]) {
      const html = `<p>${line}</p>${style(OURS)}\n${style(MORE)}<p>It rained.</p>`;
      expect(textOf(html)).toBe(story(line, `“${OURS}`, `“${MORE}”`, "It rained."));
      expect(speakersOf(html)).toEqual([
        [OURS, "Tomas Rill"],
        [MORE, "Tomas Rill"],
      ]);
    }
  });

  it.each([
    ["nobody is said to state it", `<p>The pier is old.</p><p><em>${OURS}</em></p>`],
    ["it speaks of no “I”", `<p>Rill posted this message:</p><p><em>${MORE}</em></p>`],
    [
      "it is a note",
      "<p>Rill wrote:</p><p><em>This story was updated after our deadline.</em></p>",
    ],
    ["only a part is in italics", `<p>Rill wrote:</p><p><em>${OURS}</em> ${MORE}</p>`],
    ["its style sets it no farther in", `<p>Rill wrote:</p><p style="margin-left:0">${OURS}</p>`],
  ])("is none where %s", (_, html) => {
    expect(textOf(html).match(/“/g)).toHaveLength(1);
  });
});
