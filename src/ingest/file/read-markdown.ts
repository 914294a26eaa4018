import type { SourceText } from "../../domain/article.ts";
import { BotError } from "../../domain/errors.ts";
import { decodeText } from "../text/decode-text.ts";
import { plainMarkdown } from "../text/plain-markdown.ts";
import { readDate } from "../text/read-date.ts";

const FRONT_MATTER =
  /^\uFEFF?---[^\S\n]*\n([\s\S]{0,20000}?)(?:^|\n)(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;
const TITLES = ["title", "headline"];
const ADDRESSES = ["url", "link", "canonical", "canonical_url", "source"];
const DATES = ["date", "publishedon", "published", "pubdate", "publish_date"];

/**
 * Reads Markdown's words after the front matter and the headline, which tell of the article and are
 * no part of its text.
 *
 * @throws BotError `bad-input` where the front matter's date is none.
 */
export function readMarkdown(stem: string, bytes: Uint8Array): SourceText {
  const markdown = decodeText(bytes);
  const told = FRONT_MATTER.exec(markdown);
  const keys = readKeys(told?.[1] ?? "");
  const rest = markdown.slice(told?.[0].length ?? 0);
  const heading = readHeading(rest);
  const find = (names: readonly string[]) =>
    names.map((name) => keys.get(name)).find((value) => value !== undefined);

  const title = find(TITLES) ?? heading?.title;
  const url = find(ADDRESSES);
  const date = find(DATES);
  return {
    id: stem,
    text: plainMarkdown(rest.slice(heading?.end ?? 0).replace(/^\s*\n/, "")),
    ...(title !== undefined && { title: plainMarkdown(title.trim()) }),
    ...(url !== undefined && /^https?:/i.test(url) && { url }),
    ...(date !== undefined && { publishedOn: dayOf(date) }),
  };
}

/** A first line that begins with "#", or is underlined with "=". */
function readHeading(markdown: string): { title: string; end: number } | null {
  const start = markdown.search(/\S/);
  const [line = "", under = ""] = markdown.slice(Math.max(0, start)).split("\n", 2);
  const end = start + line.length + 1;
  if (/^#[^\S\n]/.test(line)) {
    const title = withoutClosing(line.slice(1).trim());
    return title === "" ? null : { title, end };
  }
  const isUnderlined = /^[^#>*-]/.test(line) && /^=+$/.test(under.trimEnd());
  return isUnderlined ? { title: line.trim(), end: end + under.length + 1 } : null;
}

/** "# A title ##" ends as it begins; a "#" that a word ends with is its own. */
function withoutClosing(title: string): string {
  let end = title.length;
  while (title.charAt(end - 1) === "#") end -= 1;
  return end === 0 || /\s/.test(title.charAt(end - 1)) ? title.slice(0, end).trimEnd() : title;
}

/** Reads the plain `key: value` lines, which is all that an article has to say of itself. */
function readKeys(block: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const line of block.split("\n")) {
    const [told, key = ""] = /^([A-Za-z][\w-]*)[^\S\n]*:/.exec(line) ?? [];
    const value = told === undefined ? "" : line.slice(told.length).trim();
    if (value !== "") keys.set(key.toLowerCase(), bare(value));
  }
  return keys;
}

function bare(value: string): string {
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/.exec(value) ?? [];
  if (quoted !== undefined) return quoted.replace(/\\(["\\])/g, "$1");
  const [, single] = /^'((?:[^']|'')*)'(?:\s+#.*)?$/.exec(value) ?? [];
  return single === undefined ? withoutComment(value) : single.replaceAll("''", "'");
}

function withoutComment(value: string): string {
  const comment = value.search(/\s#/);
  return comment === -1 ? value : value.slice(0, comment).trimEnd();
}

function dayOf(date: string): string {
  const day = readDate(date);
  if (day !== null) return day;
  throw new BotError("bad-input", `date: ${date.slice(0, 40)} is not a day such as 2025-11-19`);
}
