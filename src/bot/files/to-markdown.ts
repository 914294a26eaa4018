import type { Block, ListItem, QuoteBlock, Reply, Source } from "../../domain/reply.ts";

/** An answer as CommonMark. Nothing of an article is markup in it. */
export function toMarkdown({ title, blocks }: Pick<Reply, "title" | "blocks">): string {
  const parts = [...(title === null ? [] : [`# ${inLine(title)}`]), ...blocks.map(toPart)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function toPart(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `## ${inLine(block.text)}`;
    case "text":
    case "chart":
    case "card":
      return lines(block.text).join("\\\n");
    case "note":
      return `*${inLine(block.text)}*`;
    case "quote":
      return [quoted(block), `— ${aboutOf(block)}`, ...alsoIn(block)].join("\n\n");
    case "passage":
      return `${lines(block.text).join("\\\n")} (${sourceOf(block.source)})`;
    case "list":
      return block.items.map(itemOf).join("\n");
    // It repeats what stands above it.
    case "copy":
      return "";
  }
}

/** Reported speech is set off by no mark, since these are not the speaker's words. */
function quoted({ text, speech }: QuoteBlock): string {
  if (speech === "reported") return lines(text).join("\\\n");
  return lines(`“${text}”`)
    .map((line) => `> ${line}`)
    .join("\\\n");
}

function aboutOf({ speaker, role, speech, context, source }: QuoteBlock): string {
  return [
    `**${inLine(speaker ?? "Unattributed")}**`,
    role && inLine(role),
    speech === "reported" ? "*reported, not word for word*" : null,
    context && inLine(context),
    sourceOf(source),
  ]
    .filter(Boolean)
    .join(", ");
}

function alsoIn({ alsoIn: reprints = [] }: QuoteBlock): readonly string[] {
  if (reprints.length === 0) return [];
  const named = reprints.map(
    ({ differs, ...source }) => sourceOf(source) + (differs ? ` (${inLine(differs)})` : ""),
  );
  return [`Also in ${named.join(", ")}`];
}

function itemOf({ text, detail, url }: ListItem): string {
  return `- ${sourceOf({ label: text, url })}${detail ? ` — ${inLine(detail)}` : ""}`;
}

function sourceOf({ label, url }: Source): string {
  const href = url === null || !/^https?:\/\//i.test(url) ? null : encodeTarget(url);
  return href === null ? inLine(label) : `[${inLine(label) || "link"}](<${href}>)`;
}

function encodeTarget(url: string): string {
  return url.toWellFormed().replace(/[<>\s\\]/g, encodeURIComponent);
}

function lines(text: string): readonly string[] {
  return text
    .split(/\s*(?:\r\n|[\r\n\u2028\u2029])\s*/)
    .filter((line) => line.trim() !== "")
    .map(inLine);
}

/** Each of these may open markup, and a backslash before any of them is not shown. */
function inLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|~&!]/g, "\\$&")
    .replace(/^[-+=]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}
