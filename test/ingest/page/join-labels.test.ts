import { describe, expect, it } from "vitest";
import { htmlToText } from "../../../src/ingest/page/html-to-text.ts";

const TALK = [
  ["Ann Low", "I sell tea."],
  ["Tom Reed", "Where?"],
  ["Ann Low", "On the pier."],
] as const;
const TEXT = "Ann Low: I sell tea.\n\nTom Reed: Where?\n\nAnn Low: On the pier.";

describe("a name on a line of its own", () => {
  it.each([
    ["a line break", (name: string, words: string) => `<p>${name}:<br>${words}</p>`],
    ["the time", (name: string, words: string) => `<p>${name} (00:12):<br>${words}</p>`],
    [
      "the time behind it",
      (name: string, words: string) => `<p><b>${name}:</b> [<a>1:00:12</a>]</p><p>${words}</p>`,
    ],
    [
      "a list of terms",
      (name: string, words: string) => `<dl><dt>${name}:</dt><dd>${words}</dd></dl>`,
    ],
  ])("stands before the words of a transcript, with %s", (_, turn) => {
    expect(htmlToText(TALK.map(([name, words]) => turn(name, words)).join(""))).toBe(TEXT);
  });

  it.each([
    "<p>When:</p><p>Monday</p><p>Where:</p><p>The pier</p><p>Who:</p><p>All</p>",
    "<p>Ann Low:</p><p>I sell tea.</p><p>Ann Low:</p><p>On the pier.</p>",
    "<p>Ann Low:</p><h2>Tea</h2><p>Tom Reed:</p><h2>Van</h2><p>Ann Low:</p><h2>Pier</h2>",
  ])("is left where it stands in %s", (html) => {
    expect(htmlToText(html).split("\n\n")).toHaveLength(html.split("</").length - 1);
  });
});
