import { UNTITLED } from "../../article/headline/derive-title.ts";
import type { Article, Copy } from "../../domain/article.ts";
import type { Block, ListItem, QuoteBlock, Source } from "../../domain/reply.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import { formatLocalTime } from "../../domain/time/local-time.ts";
import { count } from "../../domain/wording.ts";
import type { Quote } from "../library/library.ts";
import { pickQuotation } from "../show/pick-quotation.ts";
import { passageBlock } from "../show/show-passage.ts";
import { mannerOf, quoteBlock } from "../show/show-quote.ts";
import {
  clip,
  dayAsTold,
  HEADLINE_LENGTH,
  outletOf,
  sourceNamedAbove,
  sourceUnderHeadline,
} from "../show/source-of.ts";
import { sectionsOf } from "./article-sections.ts";
import type { EditionLayout } from "./edition-layout.ts";
import { fitsIn, type MessageRoom } from "./edition-pages.ts";
import type { Story } from "./rank-stories.ts";
import { sentencesUnderHeadline } from "./sentences-under-headline.ts";

/** The most outlets that are named under a headline. Chosen by hand. */
const MOST_SOURCES = 3;
/**
 * A story in an edition: headline, its sentences, the strongest quotation, sources. What does not
 * fit is dropped as a whole, links before words and the first sentence last; nothing is cut short.
 */
export function createStoryTeller(
  story: Story,
  { sentences, timezone }: Pick<EditionLayout, "sentences"> & { readonly timezone: string },
): (room: MessageRoom) => readonly Block[] {
  const { lead, toldAt, bridge } = story;
  const spans = story.chosen ?? sentencesUnderHeadline(story, sentences);
  const headline: readonly Block[] = [
    { kind: "heading", text: clip(headlineOf(lead, spans), HEADLINE_LENGTH) },
    ...(sectionsOf(lead).has("opinion") ? [OPINION] : []),
    ...(toldAt ? [newSince(toldAt, timezone)] : []),
    ...(bridge ? [{ kind: "note", text: `Written by a language model: ${bridge}` } as const] : []),
  ];
  const told = belowHeadline(lead, spans).map((span, index) => passage(lead, span, index > 0));
  const quote = quoteOf(story, spans);
  const own = told.length + quote.length === 0 && lead.url ? [ownItem(lead)] : [];
  const sources = sourcesOf(story, own);
  const fewSources = sourcesOf(story, own, 1);

  const choices: readonly (readonly Block[])[] = [
    [...headline, ...told, ...quote, ...sources],
    ...told.map((_, index) => [
      ...headline,
      ...told.slice(0, told.length - index),
      ...quote,
      ...fewSources,
    ]),
    [...headline, ...told.slice(0, 1), ...fewSources],
    [...headline, ...told.slice(0, 1)],
    [...headline, ...quote],
  ];
  return (room) => choices.find((blocks) => fitsIn(blocks, room)) ?? headline;
}

/** Where none could be made of its text, the first sentence stands for it, as far as it fits. */
function headlineOf({ title, text }: Article, [first]: readonly Span[]): string {
  return title === UNTITLED && first ? text.slice(first.start, first.end) : title;
}

/** Where the headline is the first sentence and has room for all of it, it isn't said once more. */
function belowHeadline({ title }: Article, spans: readonly Span[]): readonly Span[] {
  const [first] = spans;
  const isSaid = title === UNTITLED && first && first.end - first.start <= HEADLINE_LENGTH;
  return isSaid ? spans.slice(1) : spans;
}

/** Whose view it is stands in it; that it is one has to be said. */
const OPINION: Block = { kind: "note", text: "Opinion" };

function newSince(toldAt: Date, timezone: string): Block {
  return { kind: "note", text: `New since ${formatLocalTime(toldAt, timezone)}` };
}

/** From the article that is told: another one's may be of another event. */
function quoteOf({ lead, isNews, roleOf }: Story, spans: readonly Span[]): readonly Block[] {
  const isTold = (span: Span) => !isNews(lead, span) || spans.some((told) => overlaps(told, span));
  const quotation = pickQuotation(lead, { shown: spans, isTold });
  if (!quotation) return [];
  const source = sourceFor(lead, quotation, spans.length > 0);
  const quote = { article: lead, quotation };
  return [quoteInEdition(quote, roleOf(lead, quotation.speaker), source)];
}

/** With the role of that day, and how the words were said unless they were plainly said. */
export function quoteInEdition(quote: Quote, role: string | null, source?: Source): QuoteBlock {
  const block = quoteBlock(quote);
  return { ...block, role, context: mannerOf(quote), source: source ?? block.source };
}

/**
 * Links to the others that tell or printed it; the lead's own links stand under its sentences, or
 * first here where there are none.
 */
function sourcesOf(
  { lead, others }: Story,
  own: readonly ListItem[],
  most = MOST_SOURCES,
): readonly Block[] {
  const copies = [lead, ...others].flatMap((article) => article.copies ?? []);
  const further = [...others.map(articleItem), ...copies.map(copyItem)].slice(0, most);
  const shown = [...own, ...further];
  if (shown.length === 0) return [];
  const left = Math.max(0, others.length - most);
  return [
    { kind: "list", items: shown },
    ...(left > 0
      ? [{ kind: "note", text: `and ${count(left, "more report")} of it` } as const]
      : []),
  ];
}

function ownItem(article: Article): ListItem {
  const { url } = article;
  const outlet = outletOf(article) ?? clip(article.title, HEADLINE_LENGTH);
  return { text: outlet, detail: dayAsTold(article), url };
}

function copyItem({ url, siteName }: Copy): ListItem {
  const site = siteName ?? URL.parse(url)?.hostname ?? url;
  return { text: clip(site, HEADLINE_LENGTH), detail: "printed the same text", url };
}

/** An article on one line of a list. */
export function articleItem(article: Article): ListItem {
  const day = dayAsTold(article);
  return {
    text: clip(headlineOf(article, article.sentences), HEADLINE_LENGTH),
    detail:
      [sectionsOf(article).has("opinion") && "opinion", outletOf(article), day]
        .filter(Boolean)
        .join(", ") || null,
    url: article.url,
  };
}

function passage(article: Article, span: Span, isNamedAbove: boolean): Block {
  const source = sourceFor(article, span, isNamedAbove);
  // The first sentence has the link to its very words; more of them would fill the message.
  const url = isNamedAbove ? (source.url?.split("#:~:")[0] ?? null) : source.url;
  return passageBlock(article, span, { ...source, url });
}

function sourceFor(article: Article, span: Span, isNamedAbove: boolean): Source {
  return isNamedAbove ? sourceNamedAbove(article, span) : sourceUnderHeadline(article, span);
}
