import { readDate } from "../text/read-date.ts";
import { categoriesOf, type FeedItem } from "./feed-item.ts";
import { feedLine, feedText } from "./feed-text.ts";
import { elementsIn, textOf, type XmlElement } from "./xml-element.ts";

const DATES = "pubdate published issued date created updated modified lastmod".split(" ");
const SUMMARIES = ["description", "summary", "abstract", "subtitle"];
const CONTENTS = ["encoded", "content", "body", "fullitem"];

/** Reads an item of RSS, RDF, Atom or CDF. */
export function readFeedItem(item: XmlElement, feedUrl: string | null): FeedItem {
  const find = createFinder(item);
  const base = item.baseUrl ?? feedUrl;
  return {
    id: findId(item, find),
    url: findUrl(item, find, base),
    title: feedLine(find("title")[0]),
    publishedOn: findDate(item, find),
    summary: firstText([...SUMMARIES.flatMap(find), ...captionsIn(item)]),
    content: firstText(CONTENTS.flatMap(find).filter(isContent)),
    ...categoriesOf([...find("category"), ...find("section"), ...find("subject")].map(categoryIn)),
  };
}

type Finder = (name: string) => readonly XmlElement[];

/** The children of that name, those in the item's own namespace first: media:title is another's. */
function createFinder(item: XmlElement): Finder {
  const children = Map.groupBy(elementsIn(item), ({ name }) => name);
  return (name) => {
    const named = children.get(name) ?? [];
    const isOwn = (child: XmlElement) => child.namespace === item.namespace;
    return [...named.filter(isOwn), ...named.filter((child) => !isOwn(child))];
  };
}

function findId(item: XmlElement, find: Finder): string | null {
  const told = [...find("guid"), ...find("id"), ...find("identifier")].map(textOf);
  return [...told, item.attributes["rdf:about"]].map(withoutPlaceholder).find(Boolean) ?? null;
}

function findUrl(item: XmlElement, find: Finder, base: string | null): string | null {
  const links = find("link");
  const told = [
    ...find("origlink").map(textOf),
    ...links.filter(isAlternate).map((link) => hrefOf(link) ?? textOf(link)),
    item.attributes.href,
    ...find("a").map(hrefOf),
    ...[...find("guid"), ...find("id")].filter(isPermanentLink).map(textOf),
    item.attributes["rdf:about"],
  ];
  for (const address of told.map(withoutPlaceholder)) {
    const url = address ? URL.parse(address, base ?? undefined) : null;
    if (url && /^https?:$/.test(url.protocol)) return url.href;
  }
  return null;
}

const PLACEHOLDER = /^(?:n\/?a|none|null|nil|undefined|#|-+)$/i;

/** Some programs fill in a word where they have nothing to say. */
export function withoutPlaceholder(value: string | undefined): string {
  const trimmed = value?.trim() ?? "";
  return PLACEHOLDER.test(trimmed) ? "" : trimmed;
}

function isAlternate({ attributes }: XmlElement): boolean {
  return attributes.rel === undefined || attributes.rel === "alternate";
}

function hrefOf({ attributes, baseUrl }: XmlElement): string | undefined {
  const { href } = attributes;
  return href && baseUrl ? (URL.parse(href, baseUrl)?.href ?? href) : href;
}

function isPermanentLink(guid: XmlElement): boolean {
  return guid.attributes.ispermalink !== "false" && /^\s*https?:/i.test(textOf(guid));
}

function findDate(item: XmlElement, find: Finder): string | null {
  const told = [...DATES.flatMap(find).map(textOf), item.attributes.lastmod];
  for (const value of told) {
    const date = value ? readDate(value) : null;
    if (date !== null) return date;
  }
  return null;
}

/** Atom has it as attributes, of which the label is for people. */
function categoryIn(element: XmlElement): string {
  return element.attributes.label ?? element.attributes.term ?? textOf(element);
}

/** `media:content` is a picture or a film. */
function isContent({ namespace, attributes }: XmlElement): boolean {
  return namespace !== "media" && !(attributes.url && attributes.medium);
}

/** Finds what a film's item tells of it: YouTube's feeds have nothing else. */
function captionsIn(item: XmlElement): readonly XmlElement[] {
  const groups = elementsIn(item).filter(
    ({ name, namespace }) => name === "group" && namespace === "media",
  );
  return groups.flatMap(elementsIn).filter(({ name }) => name === "description");
}

function firstText(elements: readonly XmlElement[]): string | null {
  for (const element of elements) {
    const text = feedText(element);
    if (text !== "") return text;
  }
  return null;
}
