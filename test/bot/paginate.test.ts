import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../../src/app/platforms.ts";
import { paginate } from "../../src/bot/paginate.ts";
import { markedPieces } from "../../src/domain/reply/marked-pieces.ts";
import { sizeOfBlocks } from "../../src/domain/reply/message-size.ts";
import type { Block, Reply } from "../../src/domain/reply.ts";
import { withMarks } from "../support/any-marks.ts";

const source = fc.record({
  label: fc.string({ maxLength: 100 }),
  url: fc.option(fc.webUrl({ size: "medium" })),
});
const words = fc.oneof(
  fc.lorem({ maxCount: 400 }),
  fc.string({ unit: "grapheme", maxLength: 4000 }),
  fc.string({ unit: fc.constantFrom("😀", "a", " ", ". ", "\n"), maxLength: 5000 }),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom("text" as const, "note" as const), text: words }),
  fc.record({ kind: fc.constant("heading" as const), text: fc.string({ maxLength: 150 }) }),
  withMarks(fc.record({ kind: fc.constant("passage" as const), text: words, source })),
  withMarks(
    fc.record({
      kind: fc.constant("quote" as const),
      text: words,
      speech: fc.constantFrom("own words" as const, "reported" as const),
      speaker: fc.option(fc.string({ maxLength: 60 })),
      role: fc.option(fc.string({ maxLength: 120 })),
      context: fc.option(fc.string({ maxLength: 200 })),
      source,
    }),
  ),
  fc.record({
    kind: fc.constant("list" as const),
    items: fc.array(
      fc.record({
        text: words,
        detail: fc.option(fc.string({ maxLength: 100 })),
        url: fc.option(fc.webUrl()),
      }),
      { maxLength: 30 },
    ),
  }),
);
const reply: fc.Arbitrary<Reply> = fc.record({
  title: fc.option(fc.string({ maxLength: 300 })),
  blocks: fc.array(block, { maxLength: 25 }),
  buttons: fc.constant([]),
  audience: fc.constant("asker" as const),
});

describe("pages", () => {
  it("leave nothing out: together they are the whole", () => {
    fc.assert(
      fc.property(reply, (whole) => {
        const shown = paginate(whole, limits).flatMap(({ blocks }) => blocks);
        expect(allText(shown)).toBe(allText(whole.blocks));
        expect(letters(shown.flatMap(marked))).toBe(letters(whole.blocks.flatMap(marked)));
      }),
    );
  });

  it("fit one message each, with room for the small print", () => {
    fc.assert(
      fc.property(reply, (whole) => {
        for (const { title, blocks } of paginate(whole, limits)) {
          expect(blocks.length).toBeLessThan(limits.blocks);
          expect(sizeOfBlocks(blocks) + (title?.length ?? 0)).toBeLessThan(limits.characters - 100);
        }
      }),
    );
  });

  it("keep who said it with every part of a long quotation", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 600 }), (text) => {
        const parts = paginate(quoting(text), limits).flatMap(({ blocks }) => blocks);
        expect(parts.every((part) => part.kind === "quote" && part.speaker === "Anna Berg")).toBe(
          true,
        );
      }),
    );
  });

  it("break a long quotation after a sentence", () => {
    const text = "This is what I told all of them that day. ".repeat(80).trim();
    const parts = paginate(quoting(text), limits).flatMap(({ blocks }) => blocks);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part).toMatchObject({ text: expect.stringMatching(/\.\s*$/) });
  });

  it("never break a character in two", () => {
    const text = "😀".repeat(3000);
    for (const { blocks } of paginate(quoting(text), limits)) {
      for (const part of blocks)
        expect(part.kind === "quote" && part.text.isWellFormed()).toBe(true);
    }
  });

  it("never end with a heading that belongs to the next page", () => {
    const lines = Array.from({ length: 30 }, (_, index): Block[] => [
      { kind: "heading", text: `Part ${index}` },
      { kind: "text", text: "Words.".repeat(20) },
    ]);
    const pages = paginate({ ...quoting(""), blocks: lines.flat() }, limits);
    for (const { blocks } of pages) expect(blocks.at(-1)?.kind).toBe("text");
  });

  it("are one where everything fits, and an empty reply has one too", () => {
    expect(paginate(quoting("Short."), limits)).toHaveLength(1);
    expect(paginate({ ...quoting(""), blocks: [] }, limits)).toHaveLength(1);
  });
});

function quoting(text: string): Reply {
  const quote: Block = {
    kind: "quote",
    text,
    speech: "own words",
    speaker: "Anna Berg",
    role: null,
    context: null,
    source: { label: "Somewhere", url: null },
  };
  return { title: "Anna Berg", blocks: [quote], buttons: [], audience: "asker" };
}

function allText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((each) => (each.kind === "list" ? each.items.map(({ text }) => text) : [each.text]))
    .join("");
}

function marked(block: Block): readonly string[] {
  if (block.kind !== "quote" && block.kind !== "passage") return [];
  return markedPieces(block.text, block.marks)
    .filter(({ isMarked }) => isMarked)
    .map(({ text }) => text);
}

function letters(words: readonly string[]): string {
  return words.join("").replace(/\s+/g, "");
}
