import { canonicalUrl } from "../text/canonical-url.ts";
import { tidyLine } from "../text/tidy-text.ts";
import { findJsonLdArticle, isNode, type JsonLdNode } from "./json-ld.ts";
import { findAuthor } from "./page-author.ts";
import { dateInAddress, findPageDate, type Meta } from "./page-date.ts";
import { findPageTitle } from "./page-title.ts";
import type { Page, PageElement } from "./parse-page.ts";

export interface PageMetadata {
  readonly title: string | null;
  readonly author: string | null;
  readonly publishedOn: string | null;
  /** The canonical address, or the one it was read from. */
  readonly url: string | null;
  readonly siteName: string | null;
  /** ISO 639-1, as the page says. */
  readonly language: string | null;
  /** Under what the page files it, as "Opinion". */
  readonly sections: readonly string[];
  readonly jsonLd: JsonLdNode | null;
}

/**
 * Reads what a page tells of its article: JSON-LD first, then OpenGraph, then meta, then what is
 * shown.
 */
export function readPageMetadata(page: Page, address: string | null): PageMetadata {
  const jsonLd = findJsonLdArticle(page);
  const meta = createMeta(page);
  const url = findCanonical(page, meta, address);
  const siteName = findSiteName(jsonLd, meta, url);

  return {
    title: findPageTitle(page, { jsonLd, meta, siteName, url }),
    author: findAuthor(page, jsonLd, meta),
    publishedOn: findPageDate(page, jsonLd, meta) ?? dateInAddress(url),
    url,
    siteName,
    language: findLanguage(page, jsonLd, meta),
    sections: findSections(jsonLd, meta),
    jsonLd,
  };
}

function createMeta(page: Page): Meta {
  const contents = new Map<string, string>();
  for (const element of page.querySelectorAll("meta")) {
    const content = tidyLine(element.getAttribute("content") ?? "");
    for (const name of namesOf(element)) {
      if (content !== "" && !contents.has(name)) contents.set(name, content);
    }
  }
  return (name) => contents.get(name.toLowerCase()) ?? null;
}

function namesOf(element: PageElement): string[] {
  return ["property", "name", "itemprop", "http-equiv"].flatMap(
    (attribute) => element.getAttribute(attribute)?.toLowerCase().trim() ?? [],
  );
}

function findCanonical(page: Page, meta: Meta, address: string | null): string | null {
  const base = page.querySelector("base[href]")?.getAttribute("href") ?? "";
  const from = address === null ? undefined : (URL.parse(base, address)?.href ?? address);
  const told = [page.querySelector("link[rel~=canonical]")?.getAttribute("href"), meta("og:url")];
  for (const value of told) {
    const url = value ? URL.parse(value, from) : null;
    if (url && /^https?:$/.test(url.protocol) && !isFrontPage(url, address)) {
      return canonicalUrl(url.href);
    }
  }
  return address === null ? null : canonicalUrl(address);
}

/** Some templates name the front page as canonical on every page. */
function isFrontPage(url: URL, address: string | null): boolean {
  const isRoot = (candidate: URL | null) => candidate?.pathname === "/" && candidate.search === "";
  return isRoot(url) && !isRoot(URL.parse(address ?? ""));
}

function findSiteName(jsonLd: JsonLdNode | null, meta: Meta, url: string | null): string | null {
  const publisher = [jsonLd?.publisher].flat()[0];
  const named = isNode(publisher) && typeof publisher.name === "string" ? publisher.name : null;
  const host = URL.parse(url ?? "")?.hostname.replace(/^(?:www|m|amp)\./, "") ?? null;
  const told = [meta("og:site_name"), named && tidyLine(named), meta("application-name"), host];
  return told.find((name) => name && !/^(?:https?:|www\.)/i.test(name)) ?? null;
}

function findLanguage(page: Page, jsonLd: JsonLdNode | null, meta: Meta): string | null {
  const told = [
    page.documentElement.getAttribute("lang"),
    page.documentElement.getAttribute("xml:lang"),
    meta("content-language"),
    meta("og:locale"),
    jsonLd?.inLanguage,
  ];
  const tags = told.map((tag) => /^([a-z]{2})(?:[-_]|$)/i.exec(String(tag ?? "").trim())?.[1]);
  return tags.find((tag) => tag !== undefined)?.toLowerCase() ?? null;
}

/** Chosen by hand: what comes after these are tags. */
const MOST_SECTIONS = 3;
const LONGEST_SECTION = 60;

function findSections(jsonLd: JsonLdNode | null, meta: Meta): readonly string[] {
  const isOpinion =
    /Opinion/.test(String(jsonLd?.["@type"] ?? "")) || meta("article:opinion") === "true";
  const named = [jsonLd?.articleSection, meta("article:section"), meta("parsely-section")]
    .flat()
    .flatMap((name) => (typeof name === "string" ? [tidyLine(name)] : []))
    .filter((name) => name !== "" && name.length <= LONGEST_SECTION);
  return [...new Set([...(isOpinion ? ["Opinion"] : []), ...named])].slice(0, MOST_SECTIONS);
}
