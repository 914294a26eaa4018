import { onTestFinished } from "vitest";
import { startWebServer } from "./web-server.ts";

/** A news site on loopback that tests rewrite as they go, and what it was asked for. */
export interface NewsSite {
  readonly origin: string;
  readonly asked: readonly string[];
  /** What it answers at each path; a number is a status alone. */
  readonly pages: Map<string, Page>;
  feedUrl: string;
}

type Page = number | SitePage;

interface SitePage {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

export interface SiteItem {
  readonly number: number;
  readonly guid?: string;
  readonly title?: string;
  readonly path?: string;
  readonly date?: string;
  readonly text?: string;
}

export async function newsSite(): Promise<NewsSite> {
  const pages = new Map<string, Page>();
  const { origin, asked, close } = await startWebServer((request, response) => {
    const page = pages.get((request.url ?? "").split("?")[0] ?? "") ?? 404;
    if (typeof page === "number") return response.writeHead(page).end();
    const { body, type = "text/html", headers = {}, status = 200 } = page;
    const etag = headers.etag;
    const isKnown = etag !== undefined && request.headers["if-none-match"] === etag;
    response.writeHead(isKnown ? 304 : status, { "content-type": type, ...headers });
    return response.end(isKnown ? "" : body);
  });
  onTestFinished(close);
  return { origin, asked, pages, feedUrl: `${origin}/feed.xml` };
}

/** An RSS feed of a site's items; each has the whole of its text unless told. */
export function rss(site: NewsSite, items: readonly SiteItem[], channel = ""): SitePage {
  const body = items.map(({ number, guid, title, path, date, text }) =>
    [
      "<item>",
      `<title>${title ?? `Harbour plan ${number}`}</title>`,
      `<link>${site.origin}${path ?? `/news/${number}`}</link>`,
      guid === "" ? "" : `<guid isPermaLink="false">${guid ?? `item-${number}`}</guid>`,
      `<pubDate>${new Date(date ?? "2026-03-02T06:00:00Z").toUTCString()}</pubDate>`,
      `<description>${text ?? story(number)}</description>`,
      "</item>",
    ].join(""),
  );
  return {
    type: "application/rss+xml",
    body: `<rss version="2.0"><channel><title>Harbour Times</title>${channel}${body.join("")}</channel></rss>`,
  };
}

const TOPICS = "ferry school tram water market library bridge museum clinic orchard".split(" ");

/** Enough words not to be taken for a teaser, and other ones for each number. */
export function story(number: number, said = "goes to a vote in June"): string {
  const topic = `${TOPICS[number % TOPICS.length]} ${number}`;
  const sentences = Array.from(
    { length: 9 },
    (_, index) =>
      `In week ${index * 7 + number} the ${topic} committee heard ${index + 3} witnesses from quarter ${number * 13 + index} about costs and noise.`,
  );
  return [`“The ${topic} plan ${said},” Mayor Ann Lee told reporters.`, ...sentences].join(" ");
}

export function articlePage(number: number, text = story(number)): SitePage {
  return {
    body: `<!doctype html><html><head><title>Harbour plan ${number}</title></head><body><article><h1>Harbour plan ${number}</h1><p>${text}</p></article></body></html>`,
  };
}
