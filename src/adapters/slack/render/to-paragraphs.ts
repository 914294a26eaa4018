import { markedPieces } from "../../../domain/reply/marked-pieces.ts";
import { reprintPieces } from "../../../domain/reply/reprint-pieces.ts";
import type { Block, ListItem, QuoteBlock, Source } from "../../../domain/reply.ts";
import { type Inline, linked, type Paragraph, words } from "./rich-text.ts";

/** How a block of a reply reads on Slack. Notes are small print and no paragraph. */
export function toParagraphs(block: Exclude<Block, { kind: "note" }>): readonly Paragraph[] {
  switch (block.kind) {
    case "text":
    case "chart":
    case "card":
      return [line(words(block.text))];
    case "copy":
      return [{ kind: "copy", inlines: [words(block.text)] }];
    case "heading":
      return [line(words(block.text, { bold: true }))];
    case "quote":
      return quoteParagraphs(block);
    case "passage":
      return [line(...markedWords(block), ...sourceInlines(" — ", block.source))];
    case "list":
      return block.items.map(itemParagraph);
  }
}

function line(...inlines: readonly Inline[]): Paragraph {
  return { kind: "line", inlines };
}

function quoteParagraphs(quote: QuoteBlock): readonly Paragraph[] {
  const isReported = quote.speech === "reported";
  return [
    { kind: "quotation", inlines: isReported ? markedWords(quote) : inMarks(quote) },
    line(
      words("— "),
      words(quote.speaker ?? "Unattributed", { bold: true }),
      ...(quote.role ? [words(`, ${quote.role}`)] : []),
      ...(isReported ? [words(" · reported, not word for word", { italic: true })] : []),
      ...(quote.context ? [words(`\n${quote.context}`)] : []),
      ...sourceInlines(quote.context ? " · " : "\n", quote.source),
      ...reprintInlines(quote),
    ),
  ];
}

function markedWords({ text, marks }: Marked): readonly Inline[] {
  return markedPieces(text, marks).map((piece) =>
    words(piece.text, piece.isMarked ? { bold: true } : undefined),
  );
}

type Marked = Pick<QuoteBlock, "text" | "marks">;

function inMarks({ text, marks = [] }: Marked): readonly Inline[] {
  const shifted = marks.map(({ start, end }) => ({ start: start + 1, end: end + 1 }));
  return markedWords({ text: `“${text}”`, marks: shifted });
}

function reprintInlines({ alsoIn }: QuoteBlock): readonly Inline[] {
  const pieces = reprintPieces(alsoIn).map(({ text, url }) => linked(text, url));
  return pieces.length === 0 ? [] : [words("\n"), ...pieces];
}

function sourceInlines(before: string, { label, url }: Source): readonly Inline[] {
  return label.trim() || url ? [words(before), linked(label, url)] : [];
}

function itemParagraph({ text, detail, url }: ListItem): Paragraph {
  const inlines = [linked(text, url), ...(detail ? [words(` — ${detail}`)] : [])];
  return { kind: "item", inlines };
}
