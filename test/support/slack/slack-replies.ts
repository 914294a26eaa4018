import fc from "fast-check";
import type {
  Block,
  Button,
  ListItem,
  QuoteBlock,
  Reply,
  Source,
} from "../../../src/domain/reply.ts";
import { withMarks } from "../any-marks.ts";

/** Pieces that a careless renderer lets ping, link or format, or that break a limit's arithmetic. */
const nasty = fc.constantFrom(
  ..."<!channel> <!here> <@U1> <#C1> <https://evil.example|bank> @everyone *b* _i_ ~s~ `c`".split(
    " ",
  ),
  ...[
    "```",
    "&amp;",
    "&&&&",
    "<<<",
    ">>>",
    "\n\n",
    "👩‍👩‍👧",
    "😀",
    "\uD83D",
    "\uDE00",
    "“",
    ":smile:",
    "> ",
  ],
);

const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(nasty, fc.string({ unit: "binary" }), fc.lorem()), { maxLength: 8 })
  .map((parts) => parts.join(" "));

const anyLongText = fc
  .tuple(anyText, fc.integer({ min: 1, max: 400 }))
  .map(([text, times]) => text.repeat(times).slice(0, 14_000));

const anyUrl = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    "https://news.example/a#:~:text=it%20is%20fine",
    "javascript:alert(1)",
    "not a url",
    `https://news.example/${"x".repeat(5000)}`,
  ),
);

export const anyReply: fc.Arbitrary<Reply> = replyOf({
  text: fc.oneof({ weight: 5, arbitrary: anyText }, { weight: 1, arbitrary: anyLongText }),
  url: anyUrl,
  blocks: { maxLength: 70 },
  buttons: { maxLength: 60 },
  value: fc.string({ maxLength: 2100 }),
  options: { maxLength: 70 },
  option: fc.record({ label: anyText, value: fc.string({ maxLength: 200 }) }),
});

/** As the core pages: at most 10 blocks and 1,800 characters. Its menu is one that every platform takes. */
export const anyPage: fc.Arbitrary<Reply> = replyOf({
  text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  url: fc.webUrl().map((url) => `${url.slice(0, 120)}#:~:text=${"word%20".repeat(10)}`),
  blocks: { minLength: 1, maxLength: 10 },
  buttons: { maxLength: 5 },
  value: fc.string({ minLength: 1, maxLength: 100 }),
  options: { maxLength: 25, size: "max" },
  option: fc.record({
    label: fc.string({ unit: "grapheme", minLength: 1, maxLength: 75 }),
    value: fc.string({ minLength: 1, maxLength: 100 }),
  }),
});

interface Ingredients {
  readonly text: fc.Arbitrary<string>;
  readonly url: fc.Arbitrary<string>;
  readonly blocks: fc.ArrayConstraints;
  readonly buttons: fc.ArrayConstraints;
  readonly value: fc.Arbitrary<string>;
  readonly options: fc.ArrayConstraints;
  /** Of a menu. */
  readonly option: fc.Arbitrary<Button>;
}

function replyOf(ingredients: Ingredients): fc.Arbitrary<Reply> {
  const { text, url, blocks, buttons, value, options, option } = ingredients;
  const maybeText = fc.option(text);
  const maybeUrl = fc.option(url);
  const source: fc.Arbitrary<Source> = fc.record({ label: text, url: maybeUrl });
  const item: fc.Arbitrary<ListItem> = fc.record({ text, detail: maybeText, url: maybeUrl });
  const reprint = fc.record({ label: text, url: maybeUrl, differs: maybeText });
  const quote: fc.Arbitrary<QuoteBlock> = withMarks(
    fc.record({
      kind: fc.constant("quote"),
      text,
      speech: fc.constantFrom("own words", "reported"),
      speaker: maybeText,
      role: maybeText,
      context: maybeText,
      source,
      alsoIn: fc.array(reprint, { maxLength: 2 }),
    }),
  );
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constantFrom("text", "heading", "copy", "note"), text }),
    quote,
    withMarks(fc.record({ kind: fc.constant("passage" as const), text, source })),
    fc.record({ kind: fc.constant("list"), items: fc.array(item, { maxLength: 4 }) }),
  );
  const button: fc.Arbitrary<Button> = fc.record({ label: text, value });
  return fc.record({
    title: maybeText,
    blocks: fc.array(block, blocks),
    buttons: fc.array(button, buttons),
    menu: fc.record({ label: text, options: fc.array(option, options) }),
    audience: fc.constantFrom("asker", "everyone"),
  });
}
