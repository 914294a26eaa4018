import type { Block, ListItem, QuoteBlock, Reply, Source } from "../../domain/reply.ts";

/** Writes a reply as plain text for a terminal. */
export function toText({ title, blocks, buttons }: Reply): string {
  const parts = [
    title === null
      ? null
      : `${harmless(title)}\n${"=".repeat(Math.min(harmless(title).length, 80))}`,
    ...blocks.map(showBlock),
    buttons.length === 0 ? null : buttons.map(({ label }) => `[${harmless(label)}]`).join(" "),
  ];
  return `${parts.filter((part) => part !== null).join("\n\n")}\n`;
}

function showBlock(block: Block): string {
  switch (block.kind) {
    case "text":
    case "chart":
      return harmless(block.text);
    case "heading":
      return `${harmless(block.text)}\n${"-".repeat(Math.min(harmless(block.text).length, 80))}`;
    case "quote":
      return showQuote(block);
    case "passage":
      return [harmless(block.text), showSource(block.source)].join("\n");
    case "list":
      return block.items.map(showItem).join("\n");
    case "note":
      return `(${harmless(block.text)})`;
  }
}

function showQuote({ text, speech, speaker, role, context, source }: QuoteBlock): string {
  const words = speech === "own words" ? `“${harmless(text)}”` : `(reported) ${harmless(text)}`;
  const who = [speaker ?? "unattributed", role].filter(Boolean).join(", ");
  const said = context ? `${who} (${context})` : who;
  return [words, `    — ${harmless(said)}`, showSource(source)].join("\n");
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
