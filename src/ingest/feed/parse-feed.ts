import { BotError } from "../../domain/errors.ts";
import type { Feed } from "./feed-item.ts";
import { feedLine } from "./feed-text.ts";
import { parseJsonFeed } from "./parse-json-feed.ts";
import { parseXml } from "./parse-xml.ts";
import { readFeedItem } from "./read-feed-item.ts";
import { withoutDoctype } from "./without-doctype.ts";
import { elementsIn, textOf, type XmlElement } from "./xml-element.ts";

/**
 * Parses a feed of whatever kind: RSS, RDF, Atom, CDF or JSON Feed. `address` is where it came
 * from, for relative links. @throws BotError `bad-input` when it is none.
 */
export function parseFeed(text: string, address: string | null = null): Feed {
  const bare = text.replace(/^[\ufeff\s]+/, "");
  if (bare === "") throw new BotError("bad-input", "it is empty.");
  if (bare.startsWith("{")) return parseJsonFeed(bare, address);

  const { channel, items } = findFeed(parseXml(withoutDoctype(bare)));
  const language = feedLine(childOf(channel, "language")) ?? channel.attributes["xml:lang"] ?? null;
  const url = siteOf(channel, address);
  return {
    title: feedLine(childOf(channel, "title")),
    url,
    language,
    ttlMs: readFeedPace(channel),
    items: items.map((item) => readFeedItem(item, url ?? address)),
  };
}

interface Tree {
  readonly channel: XmlElement;
  readonly items: readonly XmlElement[];
}

const ROOTS = new Set(["rss", "rdf", "feed", "channel"]);

function findFeed(document: XmlElement): Tree {
  const root = elementsIn(document).find((element) => ROOTS.has(element.name));
  if (root === undefined) throw new BotError("bad-input", whatItIs(document));

  const inner = elementsIn(root).find((element) => element.name === "channel");
  const channel = inner ?? root;
  const items = [...elementsIn(root), ...(inner ? elementsIn(inner) : [])].filter(
    (element) => element.name === "item" || element.name === "entry",
  );
  return { channel, items };
}

function whatItIs(document: XmlElement): string {
  const [first] = elementsIn(document);
  if (first === undefined) return "it is no feed: it holds no XML and no JSON.";
  if (first.name === "html") return "it is a page, not a feed.";
  return `it is no feed: <${first.name}> is none of RSS, Atom, RDF and CDF.`;
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return elementsIn(element).find(
    (one) => one.name === name && one.namespace === element.namespace,
  );
}

function siteOf(channel: XmlElement, address: string | null): string | null {
  const links = elementsIn(channel).filter((element) => element.name === "link");
  const told = links.map((link) => {
    const { rel = "alternate", href } = link.attributes;
    return rel === "alternate" ? (href ?? textOf(link).trim()) : "";
  });
  const value = told.find((one) => one !== "") ?? channel.attributes.href ?? "";
  if (value === "") return null;
  return URL.parse(value, channel.baseUrl ?? address ?? undefined)?.href ?? null;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: HOUR_MS,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
  monthly: 30 * DAY_MS,
  yearly: 365 * DAY_MS,
};

/**
 * Reads RSS's `ttl` in minutes, or the syndication module's period; null where a feed has neither.
 */
function readFeedPace(channel: XmlElement): number | null {
  const told = (name: string) => {
    const element = elementsIn(channel).find((one) => one.name === name);
    return element ? textOf(element).trim().toLowerCase() : "";
  };
  if (/^\d{1,6}$/.test(told("ttl"))) return Number(told("ttl")) * MINUTE_MS;
  const periodMs = PERIODS_MS[told("updateperiod")];
  if (periodMs === undefined) return null;
  const times = /^\d{1,4}$/.test(told("updatefrequency")) ? Number(told("updatefrequency")) : 1;
  return periodMs / Math.max(1, times);
}
