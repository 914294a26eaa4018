import { describe, expect, it } from "vitest";
import { passageBlock } from "../../../src/briefing/show/show-passage.ts";
import { articleFrom, type QuotationSketch } from "../../support/articles.ts";

const LEAD = "Anna Berg has closed the harbour.";
const SAID = "She said that it would be rebuilt within two years.";
const REPORTED: QuotationSketch = {
  words: "that it would be rebuilt within two years",
  type: "indirect",
  speaker: "Anna Berg",
  by: "She",
  confidence: 0.97,
};

function shown(quotation: QuotationSketch, sentence = SAID) {
  const article = articleFrom({ text: `${LEAD} ${SAID}`, quotations: [quotation] });
  const start = article.text.indexOf(sentence);
  const source = { label: "paragraph 1", url: null };
  return passageBlock(article, { start, end: start + sentence.length }, source);
}

describe("a sentence shown", () => {
  it("is as printed, and who its pronoun means stands in brackets beside its place", () => {
    const { text, source } = shown(REPORTED);
    expect(text).toBe(SAID);
    expect(source.label).toMatch(/^\[she: Anna Berg\] paragraph 1$/);
  });

  it.each([
    ["a speaker who isn't sure enough to stand for a word", { ...REPORTED, confidence: 0.8 }, SAID],
    ["nobody", { ...REPORTED, speaker: null }, SAID],
    ["a name that is printed", { ...REPORTED, by: "Anna Berg" }, SAID],
    ["words of another sentence", REPORTED, LEAD],
  ])("names in brackets not %s", (_, quotation, sentence) => {
    const { text, source } = shown(quotation, sentence);
    expect(text).toBe(sentence);
    expect(source.label).not.toContain("[");
  });
});
