import { Readability } from "@mozilla/readability";
import { type Block, readBlocks } from "./article-blocks.ts";
import { dropAsides } from "./drop-asides.ts";
import { dropFurniture, markFurniture } from "./drop-furniture.ts";
import { type PageMetadata, readPageMetadata } from "./page-metadata.ts";
import { type Page, type PageElement, parsePage } from "./parse-page.ts";
import { type Refusal, refusePage } from "./refuse-page.ts";
import { tidyLine } from "./tidy-text.ts";

export interface PageArticle extends Omit<PageMetadata, "jsonLd"> {
  /** Paragraphs, with an empty line between. */
  readonly text: string;
}

export type Extraction =
  | { readonly status: "article"; readonly article: PageArticle }
  | { readonly status: "refused"; readonly reason: Refusal };

/** The article on a page, or why the page is none. */
export function extractArticle(html: string, address: string | null): Extraction {
  const page = parsePage(html);
  const { jsonLd, ...metadata } = readPageMetadata(page, address);
  const pageText = visibleText(page);
  const text = joinBlocks(readArticle(page, metadata.title));

  const refusal = refusePage({ text, pageText, title: metadata.title, jsonLd });
  if (refusal !== null) return { status: "refused", reason: refusal };
  return { status: "article", article: { ...metadata, text } };
}

function visibleText(page: Page): string {
  return tidyLine(page.body.textContent);
}

function readArticle(page: Page, title: string | null): readonly Block[] {
  const plain = readBlocks(page.body);
  markFurniture(page.body);
  const column = findColumn(page);
  if (column === null) return dropAsides(plain, title);
  dropFurniture(column);
  return dropAsides(readBlocks(column), title);
}

/** Readability's choice; it takes the page apart, so nothing else can be read from it after. */
function findColumn(page: Page): PageElement | null {
  const reader = new Readability<PageElement>(page, {
    serializer: (node: PageElement) => node,
    keepClasses: true,
    disableJSONLD: true,
  });
  return reader.parse()?.content ?? null;
}

function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n\n");
}
