import { describe, expect, it } from "vitest";
import { createNewsFinder } from "../../../src/briefing/edition/news-since.ts";
import { articleFrom } from "../../support/articles.ts";

const told = articleFrom({
  title: "Two missing after ferry sinks off Saltwick",
  text: "Two people are missing after a ferry sank off Saltwick on Monday night, the coast guard said. Rescuers searched until dawn.",
});

function isNews(text: string): boolean {
  const article = articleFrom({ text });
  return createNewsFinder([told])(article, { start: 0, end: text.length });
}

describe("a sentence on a story that runs on", () => {
  it.each([
    "Two people are missing after a ferry sank off Saltwick on Monday night, the coast guard said.",
    "Two people are missing after a ferry sank off Saltwick, the coast guard said.",
    "A ferry sank off Saltwick on Monday night.",
  ])("is old where it was told: %s", (text) => {
    expect(isNews(text)).toBe(false);
  });

  it.each([
    "Five people are missing after a ferry sank off Saltwick on Monday night, the coast guard said.",
    "12 people are missing after a ferry sank off Saltwick on Monday night, the coast guard said.",
    "Two people are missing after a ferry sank off Tillbrook on Monday night, the coast guard said.",
    "Divers found the wreck at a depth of forty metres and will raise it in spring.",
  ])("is news with another number, another name or other words: %s", (text) => {
    expect(isNews(text)).toBe(true);
  });
});
