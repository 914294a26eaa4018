import type { Block, ListItem, QuoteBlock, Source } from "../../../domain/reply.ts";
import { type Inline, linked, type Paragraph, words } from "./rich-text.ts";

/** How a block of a reply reads on Slack. Notes are small print and no paragraph. */
export function toParagraphs(block: Exclude<Block, { kind: "note" }>): readonly Paragraph[] {
  switch (block.kind) {
    case "text":
    case "chart":
      return [line(words(block.text))];
    case "heading":
      return [line(words(block.text, { bold: true }))];
    case "quote":
      return quoteParagraphs(block);
    case "passage":
      return [line(words(block.text), ...sourceInlines(" — ", block.source))];
    case "list":
      return block.items.map(itemParagraph);
  }
}

function line(...inlines: readonly Inline[]): Paragraph {
  return { kind: "line", inlines };
}

function quoteParagraphs(quote: QuoteBlock): readonly Paragraph[] {
  const isReported = quote.speech === "reported";
  const text = isReported ? quote.text : `“${quote.text}”`;
  return [
    { kind: "quotation", inlines: [words(text)] },
    line(
      words("— "),
      words(quote.speaker ?? "Unattributed", { bold: true }),
      ...(quote.role ? [words(`, ${quote.role}`)] : []),
      ...(isReported ? [words(" · reported, not word for word", { italic: true })] : []),
      ...(quote.context ? [words(`\n${quote.context}`)] : []),
      ...sourceInlines(quote.context ? " · " : "\n", quote.source),
    ),
  ];
}

function sourceInlines(before: string, { label, url }: Source): readonly Inline[] {
  return label.trim() || url ? [words(before), linked(label, url)] : [];
}

function itemParagraph({ text, detail, url }: ListItem): Paragraph {
  const inlines = [linked(text, url), ...(detail ? [words(` — ${detail}`)] : [])];
  return { kind: "item", inlines };
}
