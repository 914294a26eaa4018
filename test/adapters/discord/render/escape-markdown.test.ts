import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../../../src/adapters/discord/render/escape-markdown.ts";
import { words } from "../../../../src/adapters/discord/render/masked-link.ts";
import { readDiscordMarkdown } from "../../../support/discord/discord-markdown.ts";
import { hostileText } from "../../../support/discord/discord-replies.ts";

describe("escapeMarkdown", () => {
  it.each([
    ["@everyone and <@1>", "\\@everyone and \\<\\@1\\>"],
    ["</cmd:1> <t:0>", "\\</cmd\\:1\\> \\<t\\:0\\>"],
    ["[a](http://b)", "\\[a\\]\\(http\\://b)"],
    ["# big\n-# small\n- item\n1. first", "\\# big\n-\\# small\n\\- item\n1\\. first"],
    ["`code` **bold** _so_", "\\`code\\` \\*\\*bold\\*\\* \\_so\\_"],
  ])("shows %j as it is", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
    expect(readDiscordMarkdown(escaped)).toEqual({ text, markup: [] });
  });

  it("leaves ordinary prose readable in the payload", () => {
    const prose =
      "The self-described democratic socialist said: “No. 3 is #1,” on Jan. 1, (so far).";
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  it("shows any text as it is, wherever it is cut", () => {
    fc.assert(
      fc.property(hostileText(12), fc.nat(40), (text, cut) => {
        const pieces = words(escapeMarkdown(text));
        expect(pieces.join("")).toBe(escapeMarkdown(text));

        const halves = [pieces.slice(0, cut).join(""), pieces.slice(cut).join("")];
        const read = halves.map(readDiscordMarkdown);
        expect(read.flatMap(({ markup }) => markup)).toEqual([]);
        expect(read.map((half) => half.text).join("")).toBe(text.toWellFormed());
      }),
      { numRuns: 1_000 },
    );
  });
});
