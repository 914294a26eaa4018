import { describe, expect, it } from "vitest";
import { readOptions } from "../../src/bot/read-options.ts";
import type { Option } from "../../src/domain/command.ts";

const declared: Record<string, Option> = {
  speaker: { type: "text", about: "Whose words", maxLength: 10 },
  sentences: { type: "integer", about: "How many", min: 1, max: 10 },
  order: { type: "choice", about: "Which first", choices: ["Newest", "Oldest"] },
};

describe("options", () => {
  it("read the same from typed text and from a platform's own types", () => {
    const read = { speaker: "tisch", sentences: 3, order: "Newest" };
    expect(readOptions({ speaker: " tisch ", sentences: "3", order: "newest" }, declared)).toEqual(
      read,
    );
    expect(readOptions({ speaker: "tisch", sentences: 3, order: "Newest" }, declared)).toEqual(
      read,
    );
  });

  it("are left out when they are empty", () => {
    expect(readOptions({ speaker: "  ", order: "" }, declared)).toEqual({});
  });

  it("lose control characters and broken surrogates", () => {
    expect(readOptions({ speaker: "a\u0000\nb\u202Ec\uD800" }, declared)).toEqual({
      speaker: "a bc\uFFFD",
    });
  });

  it.each([
    [{ speaker: "x".repeat(11) }, /too long for speaker: 11 characters, and at most 10/],
    [{ sentences: "many" }, /sentences must be a whole number from 1 to 10, not "many"/],
    [{ sentences: 11 }, /from 1 to 10/],
    [{ sentences: "1e1" }, /whole number/],
    [{ sentences: 2.5 }, /whole number/],
    [{ order: "best" }, /one of Newest, Oldest, not "best"/],
    [{ day: "Monday" }, /no option "day" here. Options: speaker, sentences, order/],
    [{ constructor: "x" }, /no option "constructor"/],
  ])("that do not fit are refused by name: %j", (given, message) => {
    expect(() => readOptions(given as Record<string, string | number>, declared)).toThrow(message);
  });

  it("that are needed are asked for", () => {
    const needed = { words: { type: "text", about: "Words to look for", required: true } } as const;
    expect(() => readOptions({}, needed)).toThrow("Please say words: words to look for.");
    const file = { list: { type: "file", about: "OPML list", required: true } } as const;
    expect(() => readOptions({}, file)).toThrow("Please say list: OPML list.");
  });
});
