import { setFlagsFromString } from "node:v8";
import { parseHTML } from "linkedom";
import { sanitizeHtml } from "./sanitize-html.ts";

// A page's nodes live for milliseconds, and V8 would let both its generations grow by 100 MB of dead
// ones. It asks for these two whenever a generation would grow, so that they need no node option.
// (`--optimize-for-size` saves as much, and takes half as long again over a page.)
setFlagsFromString("--semi-space-growth-factor=1");
setFlagsFromString("--heap-growing-percent=20");

/** As much of the DOM as reading a page takes; the compiler knows no browser here. */
export interface PageElement {
  readonly tagName: string;
  textContent: string;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageElement | null;
  readonly previousSibling: PageNode | null;
  readonly nextSibling: PageNode | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  append(element: PageElement): void;
  replaceWith(element: PageElement): void;
  remove(): void;
}

interface PageText {
  readonly nodeType: number;
  textContent: string;
  readonly previousSibling: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export type PageNode = PageText | (PageElement & { readonly nodeType: 1 });

export interface Page {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createElement(tag: string): PageElement;
}

export function isElement(node: PageNode): node is PageElement & { readonly nodeType: 1 } {
  return node.nodeType === 1;
}

/** Parses the page as a document; nothing in it is run or fetched. */
export function parsePage(html: string): Page {
  return parseHTML(sanitizeHtml(html)).document;
}
