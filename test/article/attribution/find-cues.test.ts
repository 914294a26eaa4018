import { describe, expect, it } from "vitest";
import { attributionWindow } from "../../../src/article/attribution/attribution-window.ts";
import { findCues } from "../../../src/article/attribution/find-cues.ts";
import {
  type UnquotedTokens,
  unquotedTokens,
} from "../../../src/article/attribution/unquoted-tokens.ts";
import { pairQuotationMarks } from "../../../src/article/marks/pair-quotation-marks.ts";
import { splitParagraphs } from "../../../src/article/text/split-paragraphs.ts";
import { splitSentences } from "../../../src/article/text/split-sentences.ts";
import { classifyWords, tokenize } from "../../../src/article/text/tokenize.ts";

function read(text: string): UnquotedTokens {
  const words = classifyWords(tokenize(text));
  const quotations = pairQuotationMarks(text, splitParagraphs(text));
  return unquotedTokens(words, splitSentences(words), quotations);
}

function textOf({ tokens, firsts, lasts }: UnquotedTokens, from: number, to: number): string {
  const start = tokens.starts[firsts[from] ?? 0];
  return tokens.text.slice(start, tokens.ends[(lasts[to - 1] ?? 0) - 1]);
}

describe("findCues", () => {
  it.each([
    ["verbs of speech", "Low said it and Moe denied it.", ["said", "denied"]],
    ["according to", "According to Low, it rained.", ["According"]],
    ["a colon", "Low: it rained.", [":"]],
    ["no verb inside a quotation", '"He said it," Low added.', ["added"]],
    ["a weak verb after a quotation", '"No," Low shot back.', ["shot"]],
    ["a weak verb before one", 'Low put it thus: "No."', ["put", ":"]],
    ["a weak verb after the sentence of one", '"No." Low went on.', ["went"]],
    ["no weak verb far from one", '"No." It rained. Low went on.', []],
    ["nothing in a remark", "That said, Low left. That being said, he left.", []],
    ["nothing in a turned one", "But having said that, Low left.", []],
    ["what somebody did say", "Having said that it was late, he left.", ["said"]],
    ["what that one said", "He who wrote that said, loudly, no.", ["wrote", "said"]],
    ["a dash only beside a quotation", '"No" — Low', ["—"]],
    ["no dash in plain text", "It rained — a lot.", []],
  ])("takes %s", (_, text, expected) => {
    const unquoted = read(text);
    expect(findCues(unquoted).map((cue) => textOf(unquoted, cue, cue + 1))).toEqual(expected);
  });
});

describe("attributionWindow", () => {
  it.each([
    ["its sentence alone", "It rained. Low said so. It snowed.", "Low said so."],
    ["the quotation before", '"No." Low said so. It snowed.', '"No." Low said so.'],
    ["the quotation after", 'Low said so. "No." It snowed.', 'Low said so. "No."'],
    ["no quotation of the paragraph before", '"No."\nLow said so.', "Low said so."],
    ["the next paragraph's after a colon", 'Low said:\n"No."', 'Low said:\n"No."'],
    ["no other of the next paragraph", 'Low said so.\n"No."', "Low said so."],
  ])("holds %s", (_, text, expected) => {
    const unquoted = read(text);
    const cue = findCues(unquoted).find((item) => textOf(unquoted, item, item + 1) === "said");
    const { first, last } = attributionWindow(unquoted, cue ?? -1);
    expect(textOf(unquoted, first, last)).toBe(expected);
  });

  it("reaches only so far in a sentence without end", () => {
    const unquoted = read(`${"word ".repeat(500)}said ${"word ".repeat(500)}`);
    const { first, last } = attributionWindow(unquoted, 500);
    expect(last - first).toBe(140);
  });
});
