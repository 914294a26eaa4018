import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

describe("whose thing “he” speaks of in the same sentence", () => {
  const before = "Sam Low is a builder. Tom Reed is the mayor of Dayton.";

  it.each([
    "The ruling ends Low's dream of a tower, something he once called “my pyramid”.",
    "The move blocks Low's plan, something he has called “my pyramid”.",
    "The council mocked Low's tower, a building he described as “a gift to Dayton”.",
    "The court struck out Low's claim, which he had described as “a matter of honour”.",
    "Police searched Low's farm, a place that he often called “the palace”.",
    "The vote is a blow to Low's reforms, which he has described as “the work of a lifetime”.",
    "Ann Orr laughed at Low's tower, which he calls “my pyramid”.",
  ])("is he, whoever was told of before: %s", (text) => {
    expect(lastShown(`${before} ${text}`)).toBe("Sam Low");
  });

  it.each([
    "Reed mocked Low's tower, which he called “a folly of the worst kind”.",
    "The mayor mocked Low's tower, which he called “a folly of the worst kind”.",
    "He blocked Low's tower, which he called “a folly of the worst kind”.",
    "The council met Low's lawyer, a step he called “a folly of the worst kind”.",
    "His aide blocked Low's tower, which he called “a folly of the worst kind”.",
    "The council has its own plan, which he called “a folly of the worst kind”.",
  ])("is not he where another may be: %s", (text) => {
    expect(lastShown(`${before} ${text}`)).not.toBe("Sam Low");
  });
});

describe("whom a main clause does something to for what “he” said", () => {
  it.each([
    [
      "a presenter",
      "The BBC has suspended a presenter after she said on air that the mayor was “a fool”.",
    ],
    ["a man", "Police have charged a man after he shouted “go home” at a driver."],
    ["a woman", "Stewards removed a woman after she called Ann Low “a liar”."],
    [
      "a player",
      "The club has fined a player after he said on television that it was “a disgrace”.",
    ],
    [
      "a host",
      "A radio station has dropped a host after she said that the town was “full of rats”.",
    ],
    [
      "a teenager",
      "A judge has jailed a teenager after he wrote that the town should be “burned down”.",
    ],
    ["an aide", "Ann Low, the mayor, has sacked an aide after she called a reporter “a rat”."],
    ["a driver", "Tom Reed has sacked a driver after he called him “a rat”."],
  ])("is %s: %s", (name, text) => {
    expect(lastShown(text)).toBe(name);
  });

  it.each([
    "Police have charged a man after the driver, Tom Reed, said he shouted “go home” at him.",
    "The club dropped a player after Tom Reed won and he said that it was “a disgrace”.",
  ])("is not shown where another stands between: %s", (text) => {
    expect(["a man", "a player"]).not.toContain(lastShown(text));
  });
});
