import type { SourceText } from "../../domain/article.ts";
import { BotError } from "../../domain/errors.ts";
import { decodeText } from "../text/decode-text.ts";
import { plainMarkdown } from "../text/plain-markdown.ts";
import { readDate } from "../text/read-date.ts";

const FRONT_MATTER =
  /^\uFEFF?---[^\S\n]*\n([\s\S]{0,20000}?)(?:^|\n)(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;
const HEADING = /^\s*(?:#[^\S\n]+([^\n]+?)[^\S\n]*#*|([^\n#>*-][^\n]*)\n=+)[^\S\n]*(?:\n|$)/;

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
  const heading = HEADING.exec(rest);
  const find = (names: readonly string[]) =>
    names.map((name) => keys.get(name)).find((value) => value !== undefined);

  const title = find(TITLES) ?? heading?.[1] ?? heading?.[2];
  const url = find(ADDRESSES);
  const date = find(DATES);
  return {
    id: stem,
    text: plainMarkdown(rest.slice(heading?.[0].length ?? 0).replace(/^\s*\n/, "")),
    ...(title !== undefined && { title: plainMarkdown(title.trim()) }),
    ...(url !== undefined && /^https?:/i.test(url) && { url }),
    ...(date !== undefined && { publishedOn: dayOf(date) }),
  };
}

/** Reads the plain `key: value` lines, which is all that an article has to say of itself. */
function readKeys(block: string): ReadonlyMap<string, string> {
  const lines = block.matchAll(/^([A-Za-z][\w-]*)[^\S\n]*:[^\S\n]*(\S[^\n]*?)[^\S\n]*$/gm);
  return new Map(Array.from(lines, ([, key = "", value = ""]) => [key.toLowerCase(), bare(value)]));
}

function bare(value: string): string {
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/.exec(value) ?? [];
  if (quoted !== undefined) return quoted.replace(/\\(["\\])/g, "$1");
  const [, single] = /^'((?:[^']|'')*)'(?:\s+#.*)?$/.exec(value) ?? [];
  return single === undefined ? value.replace(/\s+#.*$/, "") : single.replaceAll("''", "'");
}

function dayOf(date: string): string {
  const day = readDate(date);
  if (day !== null) return day;
  throw new BotError("bad-input", `date: ${date.slice(0, 40)} is not a day such as 2025-11-19`);
}
