import type { Article } from "../domain/article.ts";
import { sizeOfBlocks } from "../domain/message-size.ts";
import type { Block } from "../domain/reply.ts";
import { overlaps, type Span } from "../domain/span.ts";
import { pickQuotation } from "./pick-quotation.ts";
import { quoteBlock } from "./show-quote.ts";
import { clip, sourceUnderHeadline } from "./source-of.ts";
import { summarise } from "./summarise.ts";

const HEADLINE_LENGTH = 150;
const SENTENCES = 2;

/**
 * A story in an edition: headline, two sentences, the strongest quotation. What does not fit is
 * dropped as a whole, the quotation last but for the first sentence; nothing is cut short.
 */
export function storyBlocks(article: Article, room: number): readonly Block[] {
  const spans = summarise(article, SENTENCES);
  const quotation = pickQuotation(article, (span) => spans.some((told) => overlaps(told, span)));
  const quote: readonly Block[] = quotation
    ? [
        {
          ...quoteBlock({ article, quotation }),
          source: sourceUnderHeadline(article, quotation),
        },
      ]
    : [];
  const headline: Block = { kind: "heading", text: clip(article.title, HEADLINE_LENGTH) };
  const [first = [], ...others] = spans.map((span) => [passage(article, span)]);

  const choices: readonly (readonly Block[])[] = [
    [headline, ...first, ...others.flat(), ...quote],
    [headline, ...first, ...quote],
    [headline, ...first],
    [headline, ...quote],
  ];
  return choices.find((blocks) => sizeOfBlocks(blocks) <= room) ?? [headline];
}

function passage(article: Article, span: Span): Block {
  const text = article.text.slice(span.start, span.end);
  return { kind: "passage", text, source: sourceUnderHeadline(article, span) };
}
