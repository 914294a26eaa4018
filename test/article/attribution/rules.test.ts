import { describe, expect, it } from "vitest";
import { carriesSource } from "../../../src/article/attribution/rules.ts";
import { unquotedTokens } from "../../../src/article/attribution/unquoted-tokens.ts";
import { splitSentences } from "../../../src/article/text/split-sentences.ts";
import { classifyWords, tokenize } from "../../../src/article/text/tokenize.ts";

function carries(text: string, before: string, cue: string): boolean {
  const words = classifyWords(tokenize(text));
  const unquoted = unquotedTokens(words, splitSentences(words), []);
  const itemAt = (word: string) =>
    unquoted.firsts.findIndex((token) => words.starts[token] === text.indexOf(word));
  return carriesSource(unquoted, itemAt(before), itemAt(cue));
}

describe("carriesSource", () => {
  it.each([
    ["a participle goes on", "Low agreed, adding that it rained.", true],
    ["a joined verb goes on", "Low agreed and added that it rained.", true],
    ["over an adverb and an auxiliary", "Low agreed but has also added that it rained.", true],
    ["another subject does not", "Low agreed and Moe added that it rained.", false],
    ["a bare verb does not", "Low agreed it rained, added the paper.", false],
    ["nor does another sentence", "Low agreed. Adding to that, it rained.", false],
  ])("%s", (_, text, expected) => {
    const cue = /add(?:ed|ing)/i.exec(text)?.[0] ?? "";
    expect(carries(text, "agreed", cue)).toBe(expected);
  });

  it("nobody has spoken before the first cue", () => {
    expect(carries("Low agreed, adding that.", "nobody", "adding")).toBe(false);
  });
});
