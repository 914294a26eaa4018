import { parseHTML } from "linkedom";
import { tameHtml } from "./tame-html.ts";

/** As much of the DOM as reading a page takes; the compiler knows no browser here. */
export interface PageElement {
  readonly tagName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<PageNode>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

interface PageText {
  readonly nodeType: number;
  readonly textContent: string;
}

export type PageNode = PageText | (PageElement & { readonly nodeType: 1 });

export interface Page {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export function isElement(node: PageNode): node is PageElement & { readonly nodeType: 1 } {
  return node.nodeType === 1;
}

/** The page as a document; nothing in it is run or fetched. */
export function parsePage(html: string): Page {
  return parseHTML(wholePage(tameHtml(html))).document;
}

/** linkedom takes the first element for the whole document, whatever it is. */
function wholePage(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  const page = html.replace(/^\s*(?:<\?xml[^>]*>\s*)?<!doctype[^>]*>/i, "");
  if (/<body[\s>]/i.test(page)) return `<!doctype html><html>${page}</html>`;
  return `<!doctype html><html><head></head><body>${page}</body></html>`;
}
