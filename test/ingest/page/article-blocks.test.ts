import { describe, expect, it } from "vitest";
import { htmlToText } from "../../../src/ingest/page/html-to-text.ts";

describe("a label in other type than what follows its colon", () => {
  it.each([
    ["<b>Ann Low:</b>I sell tea.", "Ann Low: I sell tea."],
    ["<strong>Ann Low:</strong>“I sell tea.”", "Ann Low: “I sell tea.”"],
    ["<b>Ann Low:</b> I sell tea.", "Ann Low: I sell tea."],
    ["It was 12:<b>30</b>.", "It was 12:30."],
    ["See https:<b>//pier.example</b>.", "See https://pier.example."],
  ])("is set apart from it as it looks: %s", (html, text) => {
    expect(htmlToText(`<p>${html}</p>`)).toBe(text);
  });
});
