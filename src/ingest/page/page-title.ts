import { wholly } from "../../domain/pattern.ts";
import { tidyLine } from "../text/tidy-text.ts";
import type { JsonLdNode } from "./json-ld.ts";
import type { Meta } from "./page-date.ts";
import type { Page } from "./parse-page.ts";
import { titleText } from "./title-text.ts";

const GENERIC = wholly([
  "home(?: ?page)?|index|news|latest news|top stories|article|story|untitled.*|document",
  String.raw`page|blog|post|null|undefined|welcome|start(?:seite)?|login|sign in|loading\.*`,
  String.raw`redirecting\.*|error|default|title|404.*|not found|page not found|access denied`,
  String.raw`just a moment\.*`,
]);

/** Characters. Chosen by hand: what is longer is a description. */
const LONGEST = 300;

interface TitleEvidence {
  readonly jsonLd: JsonLdNode | null;
  readonly meta: Meta;
  readonly siteName: string | null;
  readonly url: string | null;
}

/** What a site's name in a title is known by. */
interface Site {
  readonly name: string | null;
  /** The name in its address: "saltmere" of www.saltmere.example. */
  readonly host: string | null;
}

/**
 * Finds the headline, without the site's name; null where all that is told is "Home" or the like.
 */
export function findPageTitle(
  page: Page,
  { jsonLd, meta, siteName, url }: TitleEvidence,
): string | null {
  const site = { name: siteName, host: hostName(url) };
  const shown = headingsOf(page);
  const told = [
    isShown(jsonLd?.headline, page, shown) ? jsonLd?.headline : undefined,
    meta("og:title"),
    meta("twitter:title"),
    jsonLd?.name,
    page.querySelector("title")?.textContent,
    meta("dc.title"),
    meta("title"),
    ...shown,
    jsonLd?.headline,
  ];
  const titles = told
    .filter((value) => typeof value === "string")
    .map((value) => withoutSite(titleText(value), site, shown))
    .filter((title) => isHeadline(title, site));

  const [first] = titles;
  // A headline cut short for search engines stands whole elsewhere.
  const stem = first?.replace(/\s*(?:\.\.\.|…)$/, "") ?? "";
  const whole = titles.find((title) => title.length > stem.length && title.startsWith(stem));
  return first && stem !== first ? (whole ?? first) : (first ?? null);
}

/**
 * Some sites put the description where the headline belongs. A headline shares words with what is
 * shown, in a language with words.
 */
function isShown(headline: unknown, page: Page, shown: readonly string[]): boolean {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const seen = [page.querySelector("title")?.textContent ?? "", ...shown].flatMap(wordsOf);
  const words = typeof headline === "string" ? wordsOf(headline) : [];
  return seen.length === 0 || words.length === 0 || words.some((word) => seen.includes(word));
}

function headingsOf(page: Page): string[] {
  const headings = [...page.querySelectorAll("h1")].map((heading) => tidyLine(heading.textContent));
  return headings.filter((heading) => heading !== "");
}

/** "Mayor resigns | City Desk - The Courier" is "Mayor resigns". */
function withoutSite(title: string, site: Site, shown: readonly string[]): string {
  const heading = shown.find((text) => text !== "" && title.startsWith(text));
  if (heading && /^\s*[|\-–—:·»•]/.test(title.slice(heading.length))) return heading;

  // Chinese sites append section and site with underscores.
  const unscored = title.replace(/(?:_\p{sc=Han}{2,8}){2,}$/u, "");
  const parts = unscored.split(/\s*\|\s*/).filter((part) => !isSite(part, site));
  const [head = title] = parts;
  const unbarred = head.includes(" ") ? head : parts.join(" | ") || title;
  return withoutEnd(withoutStart(unbarred, site), site);
}

function withoutStart(title: string, site: Site): string {
  const [, head = "", rest = ""] = /^(.*?)(?:\s+[-–—·»•]|:)\s+(.*)$/.exec(title) ?? [];
  return rest !== "" && isSite(head, site) ? rest : title;
}

function withoutEnd(title: string, site: Site): string {
  const [, rest = "", tail = ""] = /^(.*)\s+(?:[-–—·»•]|::)\s+(.*?)$/.exec(title) ?? [];
  if (rest === "") return title;
  const isNamed = isSite(tail, site) || (isNamedAs(tail, site) && isLong(rest));
  return isNamed ? rest : title;
}

function isSite(part: string, { name }: Site): boolean {
  return name !== null && fold(part) !== "" && fold(part) === fold(name);
}

/** Words. Chosen by hand: a site's name is hardly longer. */
const LONGEST_NAME = 5;

/** "The Saltmere Echo" at saltmere.example or saltmereecho.example: a name, with the host's in it. */
function isNamedAs(part: string, { host }: Site): boolean {
  const words = part.split(/\s+/);
  if (host === null || words.length > LONGEST_NAME) return false;
  const isName = words.every((word) => /^(?:\p{Lu}|\d|of|the|and|for|&)/u.test(word));
  const isOfHost = (word: string) => word.length >= 4 && host.includes(word);
  return isName && (fold(part).includes(host) || words.map(fold).some(isOfHost));
}

/** A title of one or two words and a name may be all name: "Hello - Saltmere". */
function isLong(title: string): boolean {
  return title.split(/\s+/).length >= 3;
}

function hostName(url: string | null): string | null {
  const labels =
    URL.parse(url ?? "")
      ?.hostname.replace(/^(?:www|m|amp)\./, "")
      .split(".") ?? [];
  const label = labels.slice(0, -1).findLast((one) => one.length > 3) ?? labels[0] ?? "";
  return label.length > 2 ? label.replaceAll("-", "") : null;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/^the\s+|\.(?:com|org|net|co\.uk)$|[^\p{L}\p{N}]/gu, "");
}

function isHeadline(title: string, site: Site): boolean {
  return (
    title.length > 1 && title.length <= LONGEST && !GENERIC.test(title) && !isSite(title, site)
  );
}
