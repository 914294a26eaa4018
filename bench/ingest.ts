import { globSync, readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parseFeed } from "../src/ingest/feed/parse-feed.ts";
import { extractArticle } from "../src/ingest/page/extract-article.ts";
import { parsePage } from "../src/ingest/page/parse-page.ts";
import { decodeMarkup } from "../src/ingest/text/decode-markup.ts";
import { generateFeeds } from "./ingest/generate-feeds.ts";
import { type GeneratedPage, generatePages } from "./ingest/generate-pages.ts";
import { matchShingles } from "./ingest/match-shingles.ts";

const PAGES = 1_000;
/** Different ones, each read several times: the pages themselves are not what is weighed. */
const GENERATED = 200;
const MEGABYTE = 1024 * 1024;

/** A folder of feeds may be named; without one our own are parsed. */
const [folder] = process.argv.slice(2);

const pages = generatePages(GENERATED);
const times: number[] = [];
let peak = 0;
let ours = 0;
for (let read = 0; read < PAGES; read += 1) {
  const page = pages[read % GENERATED] as GeneratedPage;
  const began = performance.now();
  const extraction = extractArticle(page.html, page.url);
  times.push(performance.now() - began);
  peak = Math.max(peak, process.memoryUsage.rss());
  ours += matchShingles(page.text, extraction.status === "article" ? extraction.article.text : "");
}
report("a page, median", median(times), "ms", "< 15");
report(`memory over ${PAGES} pages (RSS)`, peak / MEGABYTE, "MB", "< 250");
report("text of generated pages, F1 by 4-word shingles", ours / PAGES, "", ">= 0.965");
report("  of those, Readability alone", readabilityAlone(pages.slice(0, 80)), "", "");

const feeds = folder === undefined ? generateFeeds() : feedsIn(folder);
const began = performance.now();
const parsed = feeds.filter(isParsed).length;
const seconds = (performance.now() - began) / 1_000;
report(`feeds parsed, of ${feeds.length}`, (100 * parsed) / feeds.length, "%", ">= 98.5");
report("feeds parsed", feeds.length / seconds, "feeds/s", "");

const FEEDS = 10_000;
const HOURS = 1;
// Loaded only now, for it would weigh on the pages' memory.
const { pollFeeds } = await import("./ingest/poll-feeds.ts");
const polls = await pollFeeds(FEEDS, HOURS);
report(`polls of ${FEEDS} feeds in an hour`, polls.polls, "", "");
report("  articles read from them", polls.articles, "", "");
report("  of that time spent working", 100 * polls.busyShare, "%", "< 100");
report("  how late a poll began, p99", polls.lateP99Ms / 1_000, "s", "< 60");
report("  how late a poll began, at most", polls.lateMostMs / 1_000, "s", "");
report("  memory (RSS), the server's included", polls.rssMb, "MB", "");

const { listSources } = await import("./ingest/list-sources.ts");
const listed = await listSources(FEEDS);
report(`/source list at the quota, beside ${FEEDS} of everyone's`, listed, "ms", "< 100");

const { sharePolls } = await import("./ingest/share-polls.ts");
for (const bigFeeds of [0, FEEDS]) {
  const { begunMs, doneMs } = await sharePolls(bigFeeds);
  const beside = bigFeeds === 0 ? "alone" : `beside one with ${bigFeeds}`;
  report(`a workspace with 10 feeds ${beside}, polled late`, begunMs / 1_000, "s", "< 10");
  report("  and done, at most", doneMs / 1_000, "s", "< 15");
}

function report(what: string, value: number, unit: string, target: string): void {
  const figure = value >= 100 ? value.toFixed(0) : value.toPrecision(4);
  console.log(`${what.padEnd(50)} ${figure.padStart(8)} ${unit.padEnd(8)} ${target}`);
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

function readabilityAlone(some: readonly GeneratedPage[]): number {
  const scores = some.map(({ html, text }) => {
    const reader = new Readability(parsePage(html));
    return matchShingles(text, reader.parse()?.textContent ?? "");
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function feedsIn(place: string): readonly Uint8Array[] {
  return globSync("**/*.{xml,json,rss,atom,rdf,cdf}", { cwd: place }).map((name) =>
    readFileSync(`${place}/${name}`),
  );
}

function isParsed(bytes: Uint8Array): boolean {
  try {
    parseFeed(decodeMarkup(bytes));
    return true;
  } catch {
    return false;
  }
}
