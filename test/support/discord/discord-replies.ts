import fc from "fast-check";
import { reprintPieces } from "../../../src/domain/reply/reprint-pieces.ts";
import type { Block, Button, Reply } from "../../../src/domain/reply.ts";
import { withMarks } from "../any-marks.ts";

const HOSTILE = [
  "@everyone",
  "@here",
  "<@1>",
  "<@!1>",
  "<@&1>",
  "<#1>",
  "</cmd:1>",
  "<t:0>",
  "<t:0:R>",
  "<:emoji:1>",
  "<a:emoji:1>",
  "<id:customize>",
  ":smile:",
  "[a](http://b)",
  "[a](<http://b>)",
  "![a](http://b)",
  "[",
  "](",
  ")",
  "https://evil.example/x_y_",
  "http://b",
  "<https://b>",
  "<mailto:a@b>",
  "# big",
  "-# small",
  "- item",
  "* item",
  "+ item",
  "1. first",
  "2) second",
  "> quoted",
  ">>> all",
  "**bold**",
  "*",
  "_",
  "__under__",
  "~~gone~~",
  "||hidden||",
  "`code`",
  "```js\ncode\n```",
  "\\",
  "\\\\",
  "\\*",
  "¯\\_(ツ)_/¯",
  "\n",
  "\r\n",
  " ",
  "👩‍👩‍👧",
  "😀",
  "\uD83D",
  "“so”",
  "said: “no”",
  "Jan. 1",
  "2025. Then",
] as const;

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 6 }) },
);

/** Text as hostile as an article could hold. */
export function hostileText(maxPieces: number): fc.Arbitrary<string> {
  return fc.array(piece, { maxLength: maxPieces, size: "max" }).map((pieces) => pieces.join(""));
}

const address = fc.oneof(
  fc.constantFrom(
    "https://news.example/a#:~:text=a%20(b),-c",
    "https://news.example/wiki/A_(b)",
    "javascript:alert(1)",
    "discord://x",
    "not an address",
  ),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
);

function blocks(text: fc.Arbitrary<string>, maxItems: number): fc.Arbitrary<Block> {
  const url = fc.option(address);
  const source = fc.record({ label: text, url });
  return fc.oneof(
    fc.record({ kind: fc.constantFrom("text", "heading", "note"), text }),
    anyCard(text),
    withMarks(fc.record({ kind: fc.constant("passage" as const), text, source })),
    withMarks(
      fc.record({
        kind: fc.constant("quote" as const),
        text,
        speech: fc.constantFrom("own words", "reported"),
        speaker: fc.option(text),
        role: fc.option(text),
        context: fc.option(text),
        source,
        alsoIn: fc.array(fc.record({ label: text, url, differs: fc.option(text) }), {
          maxLength: maxItems,
        }),
      }),
    ),
    fc.record({
      kind: fc.constant("list" as const),
      items: fc.array(fc.record({ text, detail: fc.option(text), url }), { maxLength: maxItems }),
    }),
  );
}

function anyCard(text: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  const speech = fc.constantFrom("own words" as const, "reported" as const);
  return fc.record({
    kind: fc.constant("card" as const),
    quote: fc.record({ text, speech, speaker: fc.option(text), role: fc.option(text) }),
    origin: text,
    theme: fc.constantFrom("light", "dark"),
    text,
  });
}

const button: fc.Arbitrary<Button> = fc.record({
  label: hostileText(20),
  value: fc.string({ maxLength: 120 }),
});

/** Anything at all, far over every limit too. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  title: fc.option(hostileText(40)),
  blocks: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: blocks(hostileText(6), 30) },
      { weight: 1, arbitrary: blocks(hostileText(900), 3) },
    ),
    { maxLength: 30, size: "max" },
  ),
  buttons: fc.array(button, { maxLength: 40, size: "max" }),
  menu: fc.record({
    label: hostileText(20),
    options: fc.array(button, { maxLength: 40, size: "max" }),
  }),
  audience: fc.constantFrom("asker", "everyone"),
});

/** What the core puts on a page: at most 10 blocks and 1,800 characters. */
export const anyPage: fc.Arbitrary<Reply> = fc
  .record({
    title: fc.option(hostileText(4)),
    blocks: fc.array(blocks(hostileText(60), 2), { maxLength: 10, size: "max" }),
  })
  .map(({ title, blocks: all }) => ({
    title,
    blocks: withinPage(all, title?.length ?? 0),
    buttons: [],
    audience: "asker",
  }));

function withinPage(all: readonly Block[], begun: number): Block[] {
  let used = begun;
  return all.filter((block) => {
    used += rawLength(block);
    return used <= 1_800;
  });
}

/** Every string a block holds that is shown; addresses are extra. */
export function shownTexts(block: Block): string[] {
  switch (block.kind) {
    case "text":
    case "heading":
    case "chart":
    case "card":
    case "copy":
    case "note":
      return [block.text];
    case "passage":
      return [block.text, block.source.label];
    case "quote":
      return [
        block.speaker ?? "Unattributed",
        block.role ?? "",
        block.text,
        block.context ?? "",
        block.source.label,
        ...reprintPieces(block.alsoIn).map((piece) => piece.text),
      ];
    case "list":
      return block.items.flatMap(({ text, detail }) => [text, detail ?? ""]);
  }
}

const rawLength = (block: Block) =>
  shownTexts(block).join("").length + 20 * ("marks" in block ? (block.marks?.length ?? 0) : 0);
