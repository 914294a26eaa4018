import { markedPieces } from "../../../domain/reply/marked-pieces.ts";
import { reprintPieces } from "../../../domain/reply/reprint-pieces.ts";
import type { Block, ListItem, QuoteBlock, Source } from "../../../domain/reply.ts";
import { escapeMarkdown, escapePieces } from "./escape-markdown.ts";
import { type LinkDetail, linkAtoms, words } from "./masked-link.ts";
import type { Line, Part } from "./pack-parts.ts";

/** Chosen by hand: longer than any name, and emphasis may not be cut. */
const MAX_EMPHASIS = 300;

const QUOTED = "> ";
const SMALL = "-# ";
const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/;

/** A block of a reply as Discord's markdown. */
export function blockPart(block: Block, links: LinkDetail): Part {
  switch (block.kind) {
    case "text":
    case "chart":
    case "card":
      return linesOf(block.text);
    case "copy":
      return copyPart(block.text);
    case "heading":
      return headingPart(block.text);
    case "quote":
      return [
        speakerLine(block),
        ...spokenLines(block),
        ...originLines(block, links),
        ...reprintLines(block, links),
      ];
    case "passage":
      return [...markedLines(block, QUOTED), ...originLines(block, links)];
    case "list":
      return block.items.map((item) => itemLine(item, links));
    case "note":
      return notePart(block.text);
  }
}

export function headingPart(text: string): Part {
  return [{ prefix: "### ", atoms: words(escapeMarkdown(oneLine(text))) }];
}

/** Chosen by hand: much less than an embed holds, so that it is never cut. */
const MAX_FENCED = 3_000;

/** In a code block, which Discord's apps copy at one touch. One that would be cut is no block. */
function copyPart(text: string): Part {
  const unfenced = text.toWellFormed().replaceAll("```", "`\u200B`\u200B`");
  if (unfenced.length > MAX_FENCED) return linesOf(text);
  return [{ prefix: "", atoms: [`\`\`\`\n${unfenced}\n\`\`\``] }];
}

/** Before an empty line, or one that begins with a tab, the prefix itself would be shown. */
export function notePart(text: string): Part {
  return text.split(LINE_BREAK).map((line) => {
    const small = line.trimStart();
    return { prefix: small === "" ? "" : SMALL, atoms: words(escapeMarkdown(small)) };
  });
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
function spokenLines({ text, speech, marks = [] }: QuoteBlock): Line[] {
  if (speech === "reported") return markedLines({ text, marks }, "");
  const shifted = marks.map(({ start, end }) => ({ start: start + 1, end: end + 1 }));
  return markedLines({ text: `“${text}”`, marks: shifted }, QUOTED);
}

function reprintLines({ alsoIn }: QuoteBlock, links: LinkDetail): Line[] {
  const atoms = reprintPieces(alsoIn).flatMap(({ text, url }) =>
    url === null ? words(escapeMarkdown(spaced(text))) : linkAtoms(oneLine(text), url, links),
  );
  return atoms.length === 0 ? [] : [{ prefix: SMALL, atoms }];
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** As `linesOf`, with what was looked for in bold, each word by itself so that any may be cut off. */
function markedLines(
  { text, marks }: Pick<QuoteBlock, "text" | "marks">,
  prefix: typeof QUOTED | "",
): Line[] {
  const lines: { prefix: string; atoms: string[] }[] = [{ prefix, atoms: [] }];
  const pieces = markedPieces(text, marks);
  const escaped = escapePieces(pieces.map((piece) => piece.text));
  for (const [at, piece] of escaped.entries()) {
    for (const [index, part] of piece.split(LINE_BREAK).entries()) {
      if (index > 0) lines.push({ prefix, atoms: [] });
      lines.at(-1)?.atoms.push(...(pieces[at]?.isMarked ? boldWords(part) : words(part)));
    }
  }
  return lines;
}

function boldWords(escaped: string): string[] {
  return (escaped.match(/\s+|\S+/g) ?? []).flatMap((part) =>
    part.trim() === "" ? words(part) : bold(part),
  );
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

function linesOf(text: string): Line[] {
  return text.split(LINE_BREAK).map((line) => ({
    prefix: "",
    atoms: words(escapeMarkdown(line)),
  }));
}

/** Emphasis cannot be continued on the next page, so what is too long for one piece goes without. */
function emphasised(text: string): string[] {
  return bold(escapeMarkdown(text));
}

function bold(escaped: string): string[] {
  return escaped.length <= MAX_EMPHASIS ? [`**${escaped}**`] : words(escaped);
}
