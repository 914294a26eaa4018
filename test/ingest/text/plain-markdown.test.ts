import { describe, expect, it } from "vitest";
import { plainMarkdown } from "../../../src/ingest/text/plain-markdown.ts";

describe("Markdown's words", () => {
  it.each([
    ['**"Boats must leave,"** Duarte said.', '"Boats must leave," Duarte said.'],
    ['*"Go,"* said _Bo Ek_.', '"Go," said Bo Ek.'],
    ["__All__ of ***it***.", "All of it."],
    ['> "We have no choice."\n>\n> "None."', '"We have no choice."\n\n"None."'],
    ["He told [the Post](https://example.org/a) so.", "He told the Post so."],
    ['Said [Ek](https://example.org/a "a title").', "Said Ek."],
    ["![A quay](quay.png)Text.", "Text."],
    ["5 \\* 3 \\[sic\\]", "5 * 3 [sic]"],
  ])("lose the marks that style them: %s", (markdown, words) => {
    expect(plainMarkdown(markdown)).toBe(words);
  });

  it.each([
    "2 * 3 * 4 and a_snake_case",
    "[Mayor] Adams (a guest) said",
    "“We [the council] (all of us) agree,” he said.",
    "It cost > 3 and < 4.",
    "A footnote* and another*.",
    "C:\\new and #1",
    "** not strong **",
    "“**** off,” he said. “F**k this **** and s**t.”",
    "* One\n* Two",
  ])("keep marks that style nothing: %s", (text) => {
    expect(plainMarkdown(text)).toBe(text);
  });

  it("take no longer for marks without end", () => {
    const marks = "[*_".repeat(30_000);
    expect(plainMarkdown(marks)).toBe(marks);
  });
});
