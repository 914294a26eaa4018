import type { types as slack } from "@slack/bolt";
import { splitText } from "./split-text.ts";

/**
 * Slack's rich text is data, not markup: its text is shown as it is, needs no escaping and cannot
 * ping, which no amount of escaping quite gives in `mrkdwn`.
 */
export interface Paragraph {
  readonly kind: "line" | "quotation" | "item" | "copy";
  readonly inlines: readonly Inline[];
}

export type Inline = slack.RichTextText | (slack.RichTextLink & { text: string });

/** Slack states no limit for rich text; a section's is known to be safe. */
const MAX_BLOCK_TEXT = 3000;
const MAX_URL = 3000;

/** The paragraphs in blocks; a paragraph too long for one goes on in the next, whole. */
export function toRichText(paragraphs: readonly Paragraph[]): readonly slack.RichTextBlock[] {
  const filled: Paragraph[][] = [];
  let room = 0;
  for (const paragraph of paragraphs.flatMap(splitParagraph)) {
    const length = textLength(paragraph);
    if (length > room) {
      filled.push([]);
      room = MAX_BLOCK_TEXT;
    }
    filled.at(-1)?.push(paragraph);
    room -= length;
  }
  return filled.map((those) => ({ type: "rich_text", elements: toElements(those) }));
}

export function words(text: string, style?: { bold?: boolean; italic?: boolean }): Inline {
  return { type: "text", text: text.toWellFormed(), ...(style && { style }) };
}

/** Text that links where `url` is one of http or https, and is just text where it is not. */
export function linked(text: string, url: string | null): Inline {
  const href = webAddress(url);
  if (href === null) return words(text);
  return { type: "link", url: href, text: text.trim() ? text.toWellFormed() : href };
}

/** Where a link goes to: to the words in their page, to the page, or nowhere. */
export type LinkDetail = "words" | "page" | "none";

export function withLinks(paragraph: Paragraph, detail: LinkDetail): Paragraph {
  if (detail === "words") return paragraph;
  const inlines = paragraph.inlines.map((inline): Inline => {
    if (inline.type === "text" || detail === "none") return words(inline.text, inline.style);
    return { ...inline, url: inline.url.replace(/#?:~:.*$/s, "") };
  });
  return { ...paragraph, inlines };
}

function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return /^https?:$/.test(protocol) && href.length <= MAX_URL ? href : null;
}

function splitParagraph({ kind, inlines }: Paragraph): readonly Paragraph[] {
  const parts: Inline[][] = [];
  let room = 0;
  for (const inline of inlines.flatMap(splitInline)) {
    if (inline.text.length > room) {
      parts.push([]);
      room = MAX_BLOCK_TEXT;
    }
    parts.at(-1)?.push(inline);
    room -= inline.text.length;
  }
  return parts
    .filter((part) => part.some((inline) => inline.text.trim()))
    .map((part, index) => ({
      // The rest of a list's item is not another item.
      kind: kind === "item" && index > 0 ? "line" : kind,
      inlines: part,
    }));
}

function splitInline(inline: Inline): readonly Inline[] {
  return splitText(inline.text, MAX_BLOCK_TEXT).map((text) => ({ ...inline, text }));
}

function textLength({ inlines }: Paragraph): number {
  return inlines.reduce((length, inline) => length + inline.text.length, 0);
}

function toElements(paragraphs: readonly Paragraph[]): slack.RichTextBlock["elements"] {
  const elements: slack.RichTextBlock["elements"] = [];
  for (const { kind, inlines } of paragraphs) {
    const section = { type: "rich_text_section" as const, elements: [...inlines] };
    const last = elements.at(-1);
    if (kind === "quotation") elements.push({ ...section, type: "rich_text_quote" });
    else if (kind === "copy") elements.push({ ...section, type: "rich_text_preformatted" });
    else if (kind === "line") elements.push(section);
    else if (last?.type === "rich_text_list") last.elements.push(section);
    else elements.push({ type: "rich_text_list", style: "bullet", elements: [section] });
  }
  return elements;
}
