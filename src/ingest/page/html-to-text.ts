import { tidyLine } from "../text/tidy-text.ts";
import { readBlocks } from "./article-blocks.ts";
import { joinLabels } from "./join-labels.ts";
import { parsePage } from "./parse-page.ts";
import { markQuotations } from "./quotes/mark-quotations.ts";

/** A fragment of HTML, as feeds carry it, as paragraphs with an empty line between. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return tidyLine(html);
  const page = parsePage(`<html><body>${html}</body></html>`);
  markQuotations(page);
  const blocks = joinLabels(readBlocks(page.body));
  return blocks.map((block) => block.text).join("\n\n");
}
