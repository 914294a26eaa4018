import { markedPieces } from "../../domain/reply/marked-pieces.ts";
import { reprintPieces } from "../../domain/reply/reprint-pieces.ts";
import type { Block, ListItem, QuoteBlock, Reply, Source } from "../../domain/reply.ts";

/** How words that were looked for are shown. */
type Mark = (words: string) => string;

const UNMARKED: Mark = (words) => words;
/** On a terminal that shows it; elsewhere it would be rubbish. */
export const BOLD: Mark = (words) => `\u001B[1m${words}\u001B[22m`;

/** Writes a reply as plain text for a terminal. */
export function toText({ title, blocks, buttons }: Reply, mark = UNMARKED): string {
  const parts = [
    title === null
      ? null
      : `${harmless(title)}\n${"=".repeat(Math.min(harmless(title).length, 80))}`,
    ...blocks.map((block) => showBlock(block, mark)),
    buttons.length === 0 ? null : buttons.map(({ label }) => `[${harmless(label)}]`).join(" "),
  ];
  return `${parts.filter((part) => part !== null).join("\n\n")}\n`;
}

function showBlock(block: Block, mark: Mark): string {
  switch (block.kind) {
    case "text":
    case "chart":
    case "card":
    case "copy":
      return harmless(block.text);
    case "heading":
      return `${harmless(block.text)}\n${"-".repeat(Math.min(harmless(block.text).length, 80))}`;
    case "quote":
      return showQuote(block, mark);
    case "passage":
      return [showMarked(block, mark), showSource(block.source)].join("\n");
    case "list":
      return block.items.map(showItem).join("\n");
    case "note":
      return `(${harmless(block.text)})`;
  }
}

function showQuote(quote: QuoteBlock, mark: Mark): string {
  const { speech, speaker, role, context, source, alsoIn } = quote;
  const text = showMarked(quote, mark);
  const words = speech === "own words" ? `“${text}”` : `(reported) ${text}`;
  const who = [speaker ?? "unattributed", role].filter(Boolean).join(", ");
  const said = context ? `${who} (${context})` : who;
  const reprints = reprintPieces(alsoIn).map((piece) => piece.text);
  return [
    words,
    `    — ${harmless(said)}`,
    showSource(source),
    ...(reprints.length > 0 ? [`    ${harmless(reprints.join(""))}`] : []),
  ].join("\n");
}

function showMarked({ text, marks }: Pick<QuoteBlock, "text" | "marks">, mark: Mark): string {
  return markedPieces(text, marks)
    .map((piece) => (piece.isMarked ? mark(harmless(piece.text)) : harmless(piece.text)))
    .join("");
}

function showSource({ label, url }: Source): string {
  return `    ${harmless([label, url].filter(Boolean).join(" "))}`;
}

function showItem({ text, detail, url }: ListItem): string {
  const details = [detail, url].filter(Boolean).join(" ");
  return `- ${harmless(details ? `${text}: ${details}` : text)}`;
}

/** An article could hold escape sequences that repaint a terminal, or turn its text around. */
function harmless(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n|\t)[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu, "�")
    .toWellFormed();
}
