import { nestsWithoutEnd } from "../text/read-json.ts";
import type { Page } from "./parse-page.ts";

export type JsonLdNode = Readonly<Record<string, unknown>>;

const ARTICLE = /Article|BlogPosting|Report|LiveBlog|Review|OpinionPiece/i;
/** Chosen by hand: a page's article is among the first of them. */
const MAX_NODES = 2_000;

/** Finds what the page's JSON-LD says of its article; null where it tells of none. */
export function findJsonLdArticle(page: Page): JsonLdNode | null {
  const nodes = [...page.querySelectorAll('script[type*="ld+json"]')].flatMap((script) =>
    nodesIn(readLoosely(script.textContent)),
  );
  const articles = nodes.filter((node) => ARTICLE.test(typeOf(node)));
  return articles.find((node) => "headline" in node) ?? articles[0] ?? null;
}

const WRAPPING_BEFORE = /^(?:<!--|\/?\*?\s*<!\[CDATA\[\s*(?:\*\/)?)/;
const WRAPPING_AFTER = /(?:-->|\/?\*?\s*\]\]>\s*(?:\*\/)?)\s*;?$/;
/** Characters: what ends a wrapping is shorter. A search of all of it would begin at each blank. */
const LONGEST_WRAPPING = 40;

/** Publishers wrap it in comments or CDATA, and break lines inside strings. */
function readLoosely(json: string): unknown {
  const opened = json.trim().replace(WRAPPING_BEFORE, "");
  const end = Math.max(0, opened.length - LONGEST_WRAPPING);
  if (nestsWithoutEnd(opened)) return null;
  const bare = opened.slice(0, end) + opened.slice(end).replace(WRAPPING_AFTER, "");
  for (const text of [bare, withoutControls(bare)]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next form may be readable; where none is, the page's meta elements still speak.
    }
  }
  return null;
}

function withoutControls(json: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is wrong with it
  return json.replace(/[\0-\x1f]+/g, " ").replace(/,(\s*[}\]])/g, "$1");
}

/** Gives every object in it, breadth first, so that the article comes before what it mentions. */
function nodesIn(root: unknown): JsonLdNode[] {
  const found: JsonLdNode[] = [];
  const queue: unknown[] = [root];

  for (let next = 0; next < queue.length && next < MAX_NODES; next += 1) {
    const value = queue[next];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (isNode(value)) {
      found.push(value);
      queue.push(...Object.values(value).filter((inner) => typeof inner === "object"));
    }
  }
  return found;
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf(node: JsonLdNode): string {
  return String(node["@type"] ?? "");
}
