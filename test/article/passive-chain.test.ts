import { describe, expect, it } from "vitest";
import { classifyWords } from "../../src/article/classify-words.ts";
import { narrate } from "../../src/article/narrate.ts";
import { passiveChain } from "../../src/article/passive-chain.ts";
import { splitSentences } from "../../src/article/split-sentences.ts";
import { tokenize } from "../../src/article/tokenize.ts";

/** The words before the passive verb that ends the text. */
function subject(text: string): string | null {
  const words = classifyWords(tokenize(text));
  const narration = narrate(words, splitSentences(words), []);
  const first = passiveChain(narration, words.count - 1);
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
