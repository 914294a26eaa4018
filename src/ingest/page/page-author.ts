import { tidyLine } from "../text/tidy-text.ts";
import { isNode, type JsonLdNode } from "./json-ld.ts";
import type { Meta } from "./page-date.ts";
import type { Page } from "./parse-page.ts";

const META_NAMES = [
  "author",
  "article:author",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "byl",
  "citation_author",
  "twitter:creator",
];

const SHOWN = [
  "[itemprop~=author] [itemprop~=name]",
  "[itemprop~=author]",
  "a[rel~=author]",
  ".byline, .by-line, .article-byline, .author-name, .post-author, .entry-author",
];

/** Characters. Chosen by hand: what is longer is a sentence about the author. */
const LONGEST = 120;
/** Characters: names, a day and a section are shorter, and the patterns look on from each place. */
const MOST_READ = 1_000;
const NOBODY =
  /^(?:admin|administrator|staff|editor|webmaster|unknown|anonymous|author|null|undefined)$/i;

/** Who wrote it, several joined by commas; null where nobody is named. */
export function findAuthor(page: Page, jsonLd: JsonLdNode | null, meta: Meta): string | null {
  const named = namesIn(jsonLd?.author ?? jsonLd?.creator);
  if (named.length > 0) return [...new Set(named)].join(", ");

  const told = META_NAMES.map(meta).concat(shownIn(page));
  return told.map((value) => nameIn(value)).find((name) => name !== null) ?? signedBy(page);
}

function namesIn(author: unknown): string[] {
  const authors = [author].flat().slice(0, 12);
  return authors.flatMap((one) => {
    const name = isNode(one) ? [one.name].flat()[0] : one;
    return typeof name === "string" ? (nameIn(name) ?? []) : [];
  });
}

function shownIn(page: Page): (string | null)[] {
  return SHOWN.map((selector) => page.querySelector(selector)?.textContent ?? null);
}

/** "By Ann Lee and Bo Ek, City Desk" is "Ann Lee and Bo Ek"; addresses and handles are nobody. */
function nameIn(value: string | null): string | null {
  const name = tidyLine((value ?? "").slice(0, MOST_READ))
    .replace(/^(?:(?:written|posted|reported|story)\s+)?by[:\s]\s*/i, "")
    .replace(/\s*(?:\||•|·|\bpublished\b|\bupdated\b|\bposted\b).*$/i, "")
    .replace(/\s*[<(]?[\w.+-]+@[\w.-]+\.\w+[>)]?/, "")
    .replace(/\s*\(?https?:\/\/\S*$/, "")
    .replace(/(?<=\p{Ll})\s*\d{1,2}\.?\s+\p{L}{3,9}\.?,?\s+\d{4}.*$/u, "")
    .replace(/^[\s,]+|[\s,]+$/g, "");
  const isName = /\p{L}{2}/u.test(name) && !/^(?:https?:|www\.|@|\/)/i.test(name);
  return isName && name.length <= LONGEST && !NOBODY.test(name) ? name : null;
}

/** A first paragraph that is a byline and nothing more. */
function signedBy(page: Page): string | null {
  const lines = [...page.querySelectorAll("p")].slice(0, 6).map((one) => tidyLine(one.textContent));
  const line = lines.find((text) => text.length < 80 && /^by\s+\p{Lu}/iu.test(text));
  const [, name = ""] =
    /^by\s+((?:\p{Lu}[\p{L}.'’-]+(?:\s+(?:and|&)\s+|\s+|$)){2,6})/iu.exec(line ?? "") ?? [];
  return nameIn(name);
}
