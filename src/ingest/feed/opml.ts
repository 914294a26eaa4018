import { BotError } from "../../domain/errors.ts";
import { parseXml } from "./parse-xml.ts";
import { elementsIn, type XmlElement } from "./xml-element.ts";

export interface Subscription {
  readonly title: string | null;
  readonly feedUrl: string;
  readonly siteUrl: string | null;
  /** The folders it lies in, outermost first. */
  readonly folders: readonly string[];
}

/**
 * Reads the feeds on a list that another reader exported, each address once, in the list's order.
 * @throws BotError `bad-input` when it is no OPML.
 */
export function readOpml(text: string): readonly Subscription[] {
  const opml = elementsIn(parseXml(text)).find((element) => element.name === "opml");
  const body = opml && elementsIn(opml).find((element) => element.name === "body");
  if (body === undefined) throw new BotError("bad-input", "it is no OPML: it has no <opml><body>.");

  const found = new Map<string, Subscription>();
  for (const subscription of subscriptionsIn(body, [])) {
    if (!found.has(subscription.feedUrl)) found.set(subscription.feedUrl, subscription);
  }
  return [...found.values()];
}

function subscriptionsIn(parent: XmlElement, folders: readonly string[]): readonly Subscription[] {
  return elementsIn(parent)
    .filter((element) => element.name === "outline")
    .flatMap((outline) => {
      const { title, text, xmlurl, htmlurl } = outline.attributes;
      const name = (title ?? text)?.trim() || null;
      const feedUrl = webAddress(xmlurl);
      if (feedUrl !== null) {
        return [{ title: name, feedUrl, siteUrl: webAddress(htmlurl), folders }];
      }
      return subscriptionsIn(outline, name === null ? folders : [...folders, name]);
    });
}

function webAddress(address: string | undefined): string | null {
  const url = URL.parse(address?.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, "") ?? "");
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

interface Folder {
  readonly feeds: Subscription[];
  readonly folders: Map<string, Folder>;
}

/** Writes OPML 2.0 that other readers import, folders nested as they were. */
export function writeOpml(title: string, subscriptions: readonly Subscription[]): string {
  const root: Folder = { feeds: [], folders: new Map() };
  for (const subscription of subscriptions) folderOf(root, subscription).feeds.push(subscription);

  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeXml(title)}</title></head>`,
    "  <body>",
    ...linesOf(root, "    "),
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}

function folderOf(root: Folder, { folders }: Subscription): Folder {
  return folders.reduce((folder, name) => {
    const next = folder.folders.get(name) ?? { feeds: [], folders: new Map() };
    folder.folders.set(name, next);
    return next;
  }, root);
}

function linesOf(folder: Folder, indent: string): readonly string[] {
  const folders = [...folder.folders].flatMap(([name, inner]) => [
    `${indent}<outline${attribute("text", name)}${attribute("title", name)}>`,
    ...linesOf(inner, `${indent}  `),
    `${indent}</outline>`,
  ]);
  return [...folder.feeds.map((feed) => indent + outlineOf(feed)), ...folders];
}

function outlineOf({ title, feedUrl, siteUrl }: Subscription): string {
  const name = attribute("text", title ?? feedUrl) + (title ? attribute("title", title) : "");
  const site = siteUrl ? attribute("htmlUrl", siteUrl) : "";
  return `<outline type="rss"${name}${attribute("xmlUrl", feedUrl)}${site}/>`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeXml(value)}"`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/\s+/g, " ");
}
