import { Readability } from "@mozilla/readability";
import { countWords, tidyLine } from "../text/tidy-text.ts";
import { type Block, readBlocks } from "./article-blocks.ts";
import { dropBoilerplateBlocks } from "./drop-boilerplate-blocks.ts";
import { htmlToText } from "./html-to-text.ts";
import { joinLabels } from "./join-labels.ts";
import type { JsonLdNode } from "./json-ld.ts";
import { keepToBody, markBody } from "./keep-to-body.ts";
import { dropBoilerplate, markBoilerplate } from "./mark-boilerplate.ts";
import { type PageMetadata, readPageMetadata } from "./page-metadata.ts";
import { type Page, type PageElement, parsePage } from "./parse-page.ts";
import { markQuotations } from "./quotes/mark-quotations.ts";
import { isMetered, type Refusal, refusePage } from "./refuse-page.ts";
import { restoreBlocks } from "./restore-blocks.ts";

export interface PageArticle extends Omit<PageMetadata, "jsonLd"> {
  /** The paragraphs, with an empty line between two. */
  readonly text: string;
}

export type Extraction =
  | { readonly status: "article"; readonly article: PageArticle }
  | { readonly status: "refused"; readonly reason: Refusal };

/** Gives the article on a page, or the reason why the page is none. */
export function extractArticle(html: string, address: string | null): Extraction {
  const page = parsePage(html);
  const { jsonLd, ...metadata } = readPageMetadata(page, address);
  const pageText = visibleText(page);
  const shown = joinBlocks(readArticle(page, metadata.title));
  const text = toldWhole(jsonLd, shown) ?? shown;

  const refusal = refusePage({ text, pageText, title: metadata.title, jsonLd });
  if (refusal !== null) return { status: "refused", reason: refusal };
  return { status: "article", article: { ...metadata, text } };
}

/**
 * Chosen by hand on saved pages: JSON-LD counts from so many words on, and where it has so many
 * times what is shown.
 */
const FEWEST_TOLD = 80;
const MUCH_MORE = 1.8;

/**
 * Gives JSON-LD's copy of the article, where a script was to draw most of it and readers needn't
 * pay.
 */
function toldWhole(jsonLd: JsonLdNode | null, shown: string): string | null {
  const body = jsonLd?.articleBody;
  if (typeof body !== "string" || isMetered(jsonLd)) return null;
  const words = countWords(body);
  if (words < FEWEST_TOLD || words < countWords(shown) * MUCH_MORE) return null;
  return body.split(/\n+/).map(htmlToText).filter(Boolean).join("\n\n");
}

function visibleText(page: Page): string {
  return tidyLine(page.body.textContent);
}

function readArticle(page: Page, title: string | null): readonly Block[] {
  markQuotations(page);
  markBody(page.body);
  markBoilerplate(page.body);
  const plain = readBlocks(page.body);
  const column = findColumn(page);
  if (column === null) return dropBoilerplateBlocks(plain, title);
  dropBoilerplate(column);
  const restored = restoreBlocks(plain, readBlocks(column));
  return dropBoilerplateBlocks(keepToBody(plain, restored), title);
}

/**
 * Gives Readability's choice. It takes the page apart, so nothing else can be read from it after.
 * It throws where a page's paragraphs stand outside its body, which is as good as finding nothing.
 */
function findColumn(page: Page): PageElement | null {
  const reader = new Readability<PageElement>(page, {
    serializer: (node: PageElement) => node,
    keepClasses: true,
    disableJSONLD: true,
  });
  try {
    return reader.parse()?.content ?? null;
  } catch {
    return null;
  }
}

function joinBlocks(blocks: readonly Block[]): string {
  return joinLabels(blocks)
    .map((block) => block.text)
    .join("\n\n");
}
