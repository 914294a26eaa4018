import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAttributions } from "../../../src/article/attribution/find-attributions.ts";
import { unquotedTokens } from "../../../src/article/attribution/unquoted-tokens.ts";
import { pairQuotationMarks } from "../../../src/article/marks/pair-quotation-marks.ts";
import { splitParagraphs } from "../../../src/article/text/split-paragraphs.ts";
import { splitSentences } from "../../../src/article/text/split-sentences.ts";
import { classifyWords, tokenize } from "../../../src/article/text/tokenize.ts";

function attributions(text: string) {
  const words = classifyWords(tokenize(text));
  const quotations = pairQuotationMarks(text, splitParagraphs(text));
  return findAttributions(unquotedTokens(words, splitSentences(words), quotations));
}

function told(text: string) {
  return attributions(text).map(({ cue, source, content }) => ({
    cue: text.slice(cue.start, cue.end),
    source: source && text.slice(source.start, source.end),
    content: content.map(({ start, end }) => text.slice(start, end)),
  }));
}

describe("findAttributions", () => {
  it.each([
    {
      rule: "a clause after its speaker",
      text: "Ann Low said the bridge would open in May.",
      expected: { cue: "said", source: "Ann Low", content: ["the bridge would open in May"] },
    },
    {
      rule: "a clause before its speaker",
      text: "The bridge will open in May, the minister said.",
      expected: { cue: "said", source: "the minister", content: ["The bridge will open in May"] },
    },
    {
      rule: "according to someone",
      text: "The bridge will open in May, according to the ministry.",
      expected: {
        cue: "according",
        source: "the ministry",
        content: ["The bridge will open in May"],
      },
    },
    {
      rule: "the hearer is not the speaker",
      text: "Moe told reporters that he would resign.",
      expected: { cue: "told", source: "Moe", content: ["that he would resign"] },
    },
    {
      rule: "a quotation before its speaker",
      text: '"We will open it in May," Ms. Low said.',
      expected: { cue: "said", source: "Ms. Low", content: ['"We will open it in May,"'] },
    },
    {
      rule: "a quotation after a verb before its speaker",
      text: "“It is late,” said Hugh Moe, a doctor.",
      expected: { cue: "said", source: "Hugh Moe, a doctor", content: ["“It is late,”"] },
    },
    {
      rule: "two halves of a quotation",
      text: '"It is late," she said. "We should go."',
      expected: { cue: "said", source: "she", content: ['"It is late,"', '"We should go."'] },
    },
    {
      rule: "reported words with quoted ones inside",
      text: 'Low said the plan was "a disaster" for the city.',
      expected: {
        cue: "said",
        source: "Low",
        content: ['the plan was "a disaster" for the city'],
      },
    },
    {
      rule: "a second verb of the same speaker",
      text: "Low said the bridge was safe, adding that it would open in May.",
      expected: { cue: "adding", source: "Low", content: ["that it would open in May"] },
    },
    {
      rule: "a joined verb of the same speaker",
      text: "Moe said the bridge was safe and added that it would open in May.",
      expected: { cue: "added", source: "Moe", content: ["that it would open in May"] },
    },
  ])("finds $rule", ({ text, expected }) => {
    expect(told(text)).toContainEqual(expected);
  });

  it.each([
    ["no speech in plain narration", "The bridge opened in May. It rained."],
    ["nothing inside a quotation", '"He said it would rain."'],
    ["nothing in nothing", ""],
  ])("finds %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it("keeps every span inside the text, whatever the text", () => {
    const words = fc.constantFrom(
      "said",
      '"',
      "“",
      "”",
      ",",
      ".",
      "Ann",
      "that",
      "\n",
      ":",
      "’",
      "\0",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
        const text = parts.join(" ");
        for (const { cue, source, content, probability } of attributions(text)) {
          for (const { start, end } of source ? [cue, source, ...content] : [cue, ...content]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          expect(probability).toBeGreaterThan(0);
          expect(probability).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
