import { describe, expect, it } from "vitest";
import { BOLD, toText } from "../../../src/adapters/terminal/render.ts";
import type { Block, QuoteBlock, Reply } from "../../../src/domain/reply.ts";

const quote: QuoteBlock = {
  kind: "quote",
  text: "We agreed,",
  speech: "own words",
  speaker: "Anna Berg",
  role: "mayor",
  context: "told PIX 11",
  source: { label: "A story", url: "https://example.org/#:~:text=We" },
};
const reply = (blocks: readonly Block[], title: string | null = null): Reply => ({
  title,
  blocks,
  buttons: [],
  audience: "asker",
});

describe("a reply on the terminal", () => {
  it("has own words in quotation marks, with who, where and the source", () => {
    expect(toText(reply([quote]))).toBe(
      "“We agreed,”\n    — Anna Berg, mayor (told PIX 11)\n    A story https://example.org/#:~:text=We\n",
    );
  });

  it("never has reported speech in quotation marks", () => {
    const text = toText(reply([{ ...quote, speech: "reported", text: "that they agreed" }]));
    expect(text).toContain("(reported) that they agreed");
    expect(text).not.toMatch(/[“”"]/);
  });

  it("marks what was looked for where the terminal shows it, and says who else printed it", () => {
    const also = { label: "The Quay", url: null, differs: null };
    const found = { ...quote, marks: [{ start: 3, end: 9 }], alsoIn: [also] };
    expect(toText(reply([found]))).toBe(
      `${toText(reply([quote]))}    Also in 1 outlet: The Quay\n`,
    );
    expect(toText(reply([found]), BOLD)).toContain("“We \u001B[1magreed\u001B[22m,”");
  });

  it("says unattributed where nobody is sure", () => {
    expect(toText(reply([{ ...quote, speaker: null, role: null }]))).toContain("— unattributed");
  });

  it("shows every kind of block, and buttons by their labels", () => {
    const text = toText({
      ...reply(
        [
          { kind: "text", text: "Plain." },
          { kind: "heading", text: "Part" },
          { kind: "passage", text: "As printed.", source: { label: "Story", url: null } },
          { kind: "list", items: [{ text: "One", detail: "two", url: "https://example.org" }] },
          { kind: "note", text: "Small." },
        ],
        "Title",
      ),
      buttons: [{ label: "Next", value: "p1" }],
    });
    expect(text).toBe(
      "Title\n=====\n\nPlain.\n\nPart\n----\n\nAs printed.\n    Story\n\n- One: two https://example.org\n\n(Small.)\n\n[Next]\n",
    );
  });

  it.each(["\u001B[2Jgone", "\u0007", "\u009B31m", "a\u202Eb", "\uD800", "x\rhidden"])(
    "makes %j harmless everywhere",
    (bad) => {
      const text = toText(
        reply(
          [
            { ...quote, text: bad, speaker: bad, role: bad, context: bad },
            { kind: "list", items: [{ text: bad, detail: bad, url: null }] },
            { kind: "heading", text: bad },
          ],
          bad,
        ),
      );
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
      expect(text.isWellFormed()).toBe(true);
    },
  );
});
