import { tidyLine } from "../text/tidy-text.ts";
import { parsePage } from "./parse-page.ts";

export interface FeedLink {
  readonly url: string;
  readonly title: string | null;
}

const FEED_TYPE = /^(?:application|text)\/(?:rss|atom|rdf|feed)(?:\+xml|\+json)\b/i;
/** Chosen by hand: no more can be offered as buttons. */
const MOST = 10;

/** The feeds that a page names for its readers, in its order, each address once. */
export function discoverFeeds(html: string, address: string): readonly FeedLink[] {
  const page = parsePage(html);
  const base = page.querySelector("base")?.getAttribute("href") ?? "";
  const from = URL.parse(base, address)?.href ?? address;
  const found = new Map<string, FeedLink>();
  for (const link of page.querySelectorAll("link")) {
    const isAlternate = /\balternate\b/i.test(link.getAttribute("rel") ?? "");
    if (!isAlternate || !FEED_TYPE.test(link.getAttribute("type")?.trim() ?? "")) continue;
    const url = URL.parse((link.getAttribute("href") ?? "").trim(), from);
    if (!url || !/^https?:$/.test(url.protocol) || found.has(url.href)) continue;
    found.set(url.href, {
      url: url.href,
      title: tidyLine(link.getAttribute("title") ?? "") || null,
    });
  }
  return [...found.values()].slice(0, MOST);
}
