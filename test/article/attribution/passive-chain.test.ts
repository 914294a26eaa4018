import { describe, expect, it } from "vitest";
import { isHeardOnly, passiveChain } from "../../../src/article/attribution/hearers.ts";
import { unquotedTokens } from "../../../src/article/attribution/unquoted-tokens.ts";
import { splitSentences } from "../../../src/article/text/split-sentences.ts";
import { classifyWords, tokenize } from "../../../src/article/text/tokenize.ts";

/** The words before the passive verb that ends the text. */
function subject(text: string): string | null {
  const words = classifyWords(tokenize(text));
  const unquoted = unquotedTokens(words, splitSentences(words), []);
  const first = passiveChain(unquoted, words.count - 1);
  return first === -1 ? null : text.slice(0, words.ends[first - 1]);
}

describe("passiveChain", () => {
  it.each([
    ["a plain passive", "Low was asked", "Low"],
    ["with another auxiliary", "The firm has been criticized", "The firm"],
    ["with adverbs", "Low is also widely said", "Low"],
    ["with a negation", "Low wasn't told", "Low"],
    ["an active negation", "Low didn't say", null],
    ["an active verb", "Low asked", null],
    ["a perfect", "Low has said", null],
    ["a short perfect or passive is left alone", "He's said", null],
    ["a progressive", "Low was saying", null],
    ["being quoted is speaking", "Low is quoted", null],
    ["nothing before", "said", null],
  ])("%s", (_, text, expected) => {
    expect(subject(text)).toBe(expected);
  });
});

describe("isHeardOnly", () => {
  it.each([
    ["at the head of a sentence", "Asked about it, Low left.", true],
    ["after when", "Low left when asked about it.", true],
    ["not with a subject", "Low asked about it.", false],
    ["not for other verbs", "Said to be late, Low left.", false],
  ])("%s", (_, text, expected) => {
    const words = classifyWords(tokenize(text));
    const unquoted = unquotedTokens(words, splitSentences(words), []);
    const cue = unquoted.firsts.findIndex((token) =>
      /^(?:asked|said)/i.test(text.slice(words.starts[token])),
    );
    expect(isHeardOnly(unquoted, cue)).toBe(expected);
  });
});
