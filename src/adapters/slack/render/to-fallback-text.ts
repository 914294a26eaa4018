import { reprintPieces } from "../../../domain/reply/reprint-pieces.ts";
import type { Block, QuoteBlock, Reply } from "../../../domain/reply.ts";

/** Above this Slack asks for text to be shortened. */
const MAX_TEXT = 4000;
const NOTHING = "Nothing to show.";

/** What notifications and screen readers give instead of the blocks, escaped so it pings nobody. */
export function toFallbackText({ title, blocks }: Reply): string {
  const lines = [...(title === null ? [] : [title]), ...blocks.flatMap(blockLines)];
  const text = lines
    .filter((line) => line.trim())
    .join("\n")
    .toWellFormed();
  return escapeWithin(text || NOTHING, MAX_TEXT);
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "text":
    case "heading":
    case "chart":
    case "card":
    case "copy":
    case "note":
      return [block.text];
    case "quote":
      return quoteLines(block);
    case "passage":
      return [`${block.text} — ${block.source.label}`];
    case "list":
      return block.items.map(({ text, detail }) => `• ${text}${detail ? ` — ${detail}` : ""}`);
  }
}

function quoteLines(quote: QuoteBlock): readonly string[] {
  const isReported = quote.speech === "reported";
  const about = [
    quote.speaker ?? "Unattributed",
    ...(quote.role ? [quote.role] : []),
    ...(isReported ? ["reported, not word for word"] : []),
    ...(quote.context ? [quote.context] : []),
    quote.source.label,
  ];
  const alsoIn = reprintPieces(quote.alsoIn).map(({ text }) => text);
  return [
    isReported ? quote.text : `“${quote.text}”`,
    `— ${about.join(", ")}`,
    ...(alsoIn.length > 0 ? [alsoIn.join("")] : []),
  ];
}

function escapeWithin(text: string, limit: number): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  if (escaped.length <= limit) return escaped;
  // Half an entity or half a surrogate pair would be shown as rubbish.
  return `${escaped.slice(0, limit - 1).replace(/&[a-z]*$|[\uD800-\uDBFF]$/, "")}…`;
}
