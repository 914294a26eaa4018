import { UNTITLED } from "../../article/headline/derive-title.ts";
import type { Article, Copy } from "../../domain/article.ts";
import { weightOfBlocks } from "../../domain/reply/message-size.ts";
import type { Block, ListItem, QuoteBlock, Source } from "../../domain/reply.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import { formatLocalTime } from "../../domain/time/local-time.ts";
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
import { summarise } from "../summary/summarise.ts";
import { fold, foldedWords } from "../words/fold.ts";
import { sectionsOf } from "./article-sections.ts";
import type { Story } from "./rank-stories.ts";

/** The most outlets that are named under a headline. Chosen by hand. */
const MOST_SOURCES = 3;
/**
 * A headline cut from a sentence repeats it where it has this part of its words. Chosen by hand.
 */
const REPEATED_FROM = 0.6;

/**
 * A story in an edition: headline, two sentences, the strongest quotation, every source. What does
 * not fit is dropped as a whole, the first sentence last; nothing is cut short.
 */
export function storyBlocks(
  story: Story,
  { room, sentences, timezone }: StoryRoom,
): readonly Block[] {
  const { lead, toldAt, bridge } = story;
  const spans = story.chosen ?? sentencesUnderHeadline(story, sentences);
  const headline: readonly Block[] = [
    { kind: "heading", text: clip(headlineOf(lead, spans), HEADLINE_LENGTH) },
    ...(sectionsOf(lead).has("opinion") ? [OPINION] : []),
    ...(toldAt ? [newSince(toldAt, timezone)] : []),
    ...(bridge ? [{ kind: "note", text: `Written by a language model: ${bridge}` } as const] : []),
  ];
  const [first = [], ...others] = spans.map((span, index) => [passage(lead, span, index > 0)]);
  const quote = quoteOf(story, spans);
  const sources = sourcesOf(story);

  const choices: readonly (readonly Block[])[] = [
    [...headline, ...first, ...others.flat(), ...quote, ...sources],
    [...headline, ...first, ...quote, ...sources],
    [...headline, ...first, ...quote, ...sourcesOf(story, 1)],
    [...headline, ...first, ...sources],
    [...headline, ...first, ...sourcesOf(story, 1)],
    [...headline, ...first],
    [...headline, ...quote],
  ];
  return choices.find((blocks) => weightOfBlocks(blocks) <= room) ?? headline;
}

/** Where none could be made of its text, the first sentence stands for it, as far as it fits. */
function headlineOf({ title, text }: Article, [first]: readonly Span[]): string {
  return title === UNTITLED && first ? text.slice(first.start, first.end) : title;
}

interface StoryRoom {
  /** The room that is left, as weight. */
  readonly room: number;
  readonly sentences: number;
  readonly timezone: string;
}

/** Whose view it is stands in it; that it is one has to be said. */
const OPINION: Block = { kind: "note", text: "Opinion" };

function newSince(toldAt: Date, timezone: string): Block {
  return { kind: "note", text: `New since ${formatLocalTime(toldAt, timezone)}` };
}

/** A summary; where the headline was cut from its first sentence, the story goes on instead. */
export function sentencesUnderHeadline(story: Story, sentences: number): readonly Span[] {
  const { lead: article, isNews } = story;
  const isOwn = (span: Span) => isNews(article, span) && !isSaid(article, span);
  const chosen = summarise(article, sentences, isOwn);
  if (!chosen.some((span) => isRepeated(article, span))) return chosen;
  return summarise(article, sentences + 1, isOwn)
    .filter((span) => !isRepeated(article, span))
    .slice(0, sentences);
}

/** A sentence of the headline's very words says nothing under it. */
function isSaid({ title, titleDerived, text }: Article, { start, end }: Span): boolean {
  return !titleDerived && fold(text.slice(start, end)).replace(/\W+$/, "") === fold(title);
}

function isRepeated({ title, titleDerived, text }: Article, { start, end }: Span): boolean {
  if (!titleDerived) return false;
  const words = foldedWords(text.slice(start, end));
  const inTitle = new Set(foldedWords(title));
  return words.filter((word) => inTitle.has(word)).length >= REPEATED_FROM * words.length;
}

/** From the article that is told: another one's may be of another event. */
function quoteOf({ lead, isNews, roleOf }: Story, spans: readonly Span[]): readonly Block[] {
  const isTold = (span: Span) => !isNews(lead, span) || spans.some((told) => overlaps(told, span));
  const quotation = pickQuotation(lead, isTold);
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

/** Links to the others that tell or printed it; the lead's own links stand under its sentences. */
function sourcesOf({ lead, others }: Story, most = MOST_SOURCES): readonly Block[] {
  const copies = [lead, ...others].flatMap((article) => article.copies ?? []);
  const shown = [...others.map(articleItem), ...copies.map(copyItem)].slice(0, most);
  if (shown.length === 0) return [];
  const left = Math.max(0, others.length - most);
  return [
    { kind: "list", items: shown },
    ...(left > 0
      ? [{ kind: "note", text: `${left} more of the same story: /articles` } as const]
      : []),
  ];
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
