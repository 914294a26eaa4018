import { readDate } from "../text/read-date.ts";
import type { JsonLdNode } from "./json-ld.ts";
import type { Page } from "./parse-page.ts";

const META_NAMES = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "article:published",
  "parsely-pub-date",
  "sailthru.date",
  "datePublished",
  "publishdate",
  "publish-date",
  "publish_date",
  "pubdate",
  "publication_date",
  "article_date_original",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "dc.date.created",
  "cxenseparse:recs:publishtime",
  "originalpublicationdate",
  "date",
];

const TIMES = [
  "[itemprop~=datePublished]",
  "time[pubdate]",
  "article time[datetime], main time[datetime]",
  ".entry-date, .published, .post-date, .article-date, .publish-date",
  "time[datetime]",
];

/**
 * Finds the day it was published, as the publisher's own calendar had it; null where none is told.
 */
export function findPageDate(page: Page, jsonLd: JsonLdNode | null, meta: Meta): string | null {
  const told = [jsonLd?.datePublished, ...META_NAMES.map(meta), jsonLd?.dateCreated];
  for (const value of told) {
    const date = typeof value === "string" ? readDate(value) : null;
    if (date !== null) return date;
  }
  return dateShown(page);
}

/** Gives the content of the first meta element of that name. */
export type Meta = (name: string) => string | null;

function dateShown(page: Page): string | null {
  for (const selector of TIMES) {
    const element = page.querySelector(selector);
    const values = ["content", "datetime", "title"].map((name) => element?.getAttribute(name));
    for (const value of [...values, element?.textContent]) {
      const date = value ? readDate(value) : null;
      if (date !== null) return date;
    }
  }
  return null;
}

/** Finds the day in an address such as `/2024/05/17/a-story`. */
export function dateInAddress(address: string | null): string | null {
  const match = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(address ?? "");
  return match === null
    ? null
    : readDate(
        match
          .slice(1)
          .map((part) => part.padStart(2, "0"))
          .join("-"),
      );
}
