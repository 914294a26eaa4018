import type { Block, ListItem, QuoteBlock, Source } from "../../../domain/reply.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { type LinkDetail, linkAtoms, words } from "./masked-link.ts";
import type { Line, Part } from "./pack-parts.ts";

/** Chosen by hand: longer than any name, and emphasis may not be cut. */
const MAX_EMPHASIS = 300;

const QUOTED = "> ";
const SMALL = "-# ";

/** A block of a reply as Discord's markdown. */
export function blockPart(block: Block, links: LinkDetail): Part {
  switch (block.kind) {
    case "text":
    case "chart":
      return linesOf(block.text, "");
    case "heading":
      return headingPart(block.text);
    case "quote":
      return [speakerLine(block), ...spokenLines(block), ...originLines(block, links)];
    case "passage":
      return [...linesOf(block.text, QUOTED), ...originLines(block, links)];
    case "list":
      return block.items.map((item) => itemLine(item, links));
    case "note":
      return notePart(block.text);
  }
}

export function headingPart(text: string): Part {
  return [{ prefix: "### ", atoms: words(escapeMarkdown(oneLine(text))) }];
}

export function notePart(text: string): Part {
  return linesOf(text, SMALL);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function speakerLine({ speaker, role, speech }: QuoteBlock): Line {
  const name = oneLine(speaker ?? "");
  const saying = [
    ...emphasised(name === "" ? "Unattributed" : name),
    ...(role === null ? [] : words(escapeMarkdown(`, ${oneLine(role)}`))),
  ];
  return { prefix: "", atoms: speech === "reported" ? [...saying, " · reported"] : saying };
}

/** The quotation marks say "these very words", so reported speech gets neither marks nor a bar. */
function spokenLines({ text, speech }: QuoteBlock): Line[] {
  return speech === "own words" ? linesOf(`“${text}”`, QUOTED) : linesOf(text, "");
}

function originLines(
  origin: { readonly source: Source; readonly context?: string | null },
  links: LinkDetail,
): Line[] {
  const context = oneLine(origin.context ?? "");
  const source = linkAtoms(oneLine(origin.source.label), origin.source.url, links);
  const between = context !== "" && source.length > 0 ? [" · "] : [];
  const atoms = [...words(escapeMarkdown(context)), ...between, ...source];
  return atoms.length === 0 ? [] : [{ prefix: SMALL, atoms }];
}

function itemLine({ text, detail, url }: ListItem, links: LinkDetail): Line {
  const more = oneLine(detail ?? "");
  const atoms = linkAtoms(oneLine(text), url, links);
  return {
    prefix: "- ",
    atoms: more === "" ? atoms : [...atoms, " — ", ...words(escapeMarkdown(more))],
  };
}

function linesOf(text: string, prefix: string): Line[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => ({
    // An empty line of small print would show its prefix; an empty quoted one needs it.
    prefix: prefix === SMALL && line.trim() === "" ? "" : prefix,
    atoms: words(escapeMarkdown(line)),
  }));
}

/** Emphasis cannot be continued on the next page, so what is too long for one piece goes without. */
function emphasised(text: string): string[] {
  const escaped = escapeMarkdown(text);
  return escaped.length <= MAX_EMPHASIS ? [`**${escaped}**`] : words(escaped);
}
