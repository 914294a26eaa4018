import type { Article } from "../../domain/article.ts";
import { ALSO } from "../../domain/edition/own-headings.ts";
import type { Block } from "../../domain/reply.ts";
import { contains, type Span } from "../../domain/span.ts";
import { hasOwnWords, sureSpeaker } from "../library/library.ts";
import { pickQuotation } from "../show/pick-quotation.ts";
import type { EditionLayout } from "./edition-layout.ts";
import { fitsIn, type MessageRoom } from "./edition-pages.ts";
import type { Story } from "./rank-stories.ts";
import { articleItem, quoteInEdition } from "./story-blocks.ts";

/** With fewer there is nothing to choose from. All limits here were chosen by hand. */
const FEWEST_STORIES_FOR_QUOTES = 3;
const FEWEST_WORDS_QUOTED = 2;

/** How many of the stories that were not shown fit on one line each. */
export function countListed(stories: readonly Story[], most: number, room: MessageRoom): number {
  let count = Math.min(stories.length, most);
  while (count > 0 && !fitsIn(alsoBlocks(stories.slice(0, count)), room)) count -= 1;
  return count;
}

/** Lists the stories that there was no room for, on one line each. */
export function alsoBlocks(stories: readonly Story[]): readonly Block[] {
  if (stories.length === 0) return [];
  return [
    { kind: "heading", text: ALSO },
    { kind: "list", items: stories.map(({ lead }) => articleItem(lead)) },
  ];
}

/** Shows strong quotations from stories that were only listed, each by someone not quoted above. */
export function quotesOfTheDay(
  stories: readonly Story[],
  shown: readonly Block[],
  { quotes: most, quotesHeading }: Pick<EditionLayout, "quotes" | "quotesHeading">,
): readonly Block[] {
  const texts = new Set<string>();
  const speakers = new Set<string>();
  for (const block of shown) {
    if (block.kind !== "quote") continue;
    texts.add(block.text);
    if (block.speaker) speakers.add(block.speaker);
  }
  const quotes: Block[] = [];
  for (const { lead, isNews, roleOf } of stories) {
    const isTold = (span: Span) =>
      !isNews(lead, span) || texts.has(lead.text.slice(span.start, span.end));
    const quotation = pickQuotation(lead, { shown: [], isTold });
    if (!quotation?.speaker || speakers.has(quotation.speaker)) continue;
    if (!lead.people.some(({ name }) => name === quotation.speaker)) continue;
    speakers.add(quotation.speaker);
    const quote = { article: lead, quotation };
    quotes.push(quoteInEdition(quote, roleOf(lead, quotation.speaker)));
    if (quotes.length === most) break;
  }
  if (quotes.length === 0 || stories.length < FEWEST_STORIES_FOR_QUOTES) return [];
  return [{ kind: "heading", text: quotesHeading }, ...quotes];
}

/** Counts quotations in their own words of named people who have several, most first. */
export function countQuoted(articles: readonly Article[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const { quotations, people } = article;
    const names = new Set(people.map(({ name }) => name));
    for (const quotation of quotations) {
      const speaker = sureSpeaker(quotation);
      if (!speaker || !names.has(speaker) || !hasOwnWords({ article, quotation })) continue;
      if (quotation.continues || isInside(quotation, quotations)) continue;
      counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= FEWEST_WORDS_QUOTED)
    .sort(([one, ones], [other, others]) => others - ones || one.localeCompare(other));
}

function isInside(quotation: Article["quotations"][number], all: Article["quotations"]): boolean {
  return all.some((other) => other !== quotation && contains(other, quotation));
}
