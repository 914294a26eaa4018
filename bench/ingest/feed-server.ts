// A worker: a server on loopback for as many sites as have a name, each with a feed of its own.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort } from "node:worker_threads";

const ITEMS = 10;
/** Of every so many polls of a feed one finds something new, */
const POLLS_TO_NEWS = 10;
/** and every so many feeds have teasers, the rest of which is on a page. */
const FEEDS_TO_TEASERS = 4;

/** What the servers of a workspace that has too much on its hands take to answer. */
const SLOW_MS = 1_000;

const polls = new Map<number, number>();

const server = createServer((request, response) => {
  const site = Number(/\d+/.exec(request.headers.host ?? "")?.[0] ?? 0);
  const path = request.url ?? "";
  if (path === "/slow.xml") return void setTimeout(() => response.end(feed(site, ITEMS)), SLOW_MS);
  if (path !== "/feed.xml") {
    response.setHeader("content-type", "text/html");
    return response.end(page(site, Number(/\d+/.exec(path)?.[0] ?? 0)));
  }
  const count = (polls.get(site) ?? site % POLLS_TO_NEWS) + 1;
  polls.set(site, count);
  const newest = Math.floor(count / POLLS_TO_NEWS) + ITEMS;
  const etag = `"${newest}"`;
  response.setHeader("etag", etag).setHeader("content-type", "application/rss+xml");
  if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
  return response.end(feed(site, newest));
});

server.listen(0, "127.0.0.1", () => {
  parentPort?.postMessage((server.address() as AddressInfo).port);
});

function feed(site: number, newest: number): string {
  const items = Array.from({ length: ITEMS }, (_, index) => item(site, newest - index));
  return `<rss version="2.0"><channel><title>Site ${site}</title>${items.join("")}</channel></rss>`;
}

function item(site: number, number: number): string {
  const text =
    site % FEEDS_TO_TEASERS === 0 ? "What was said is on the page…" : words(site, number);
  return `<item><title>News ${number} of site ${site}</title><guid>${site}-${number}</guid><link>/news/${number}</link><description>${text}</description></item>`;
}

function page(site: number, number: number): string {
  return `<!doctype html><html><head><title>News ${number} of site ${site}</title></head><body><article><p>${words(site, number)}</p></article></body></html>`;
}

/** 200 words that no two items share in their order. */
function words(site: number, number: number): string {
  let state = (site * 1_009 + number) * 2_654_435_761;
  const text = Array.from({ length: 200 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${(state >>> 12) % 5_000}`;
  });
  return `“The plan goes on,” Mayor Ann Lee said. ${text.join(" ")}.`;
}
