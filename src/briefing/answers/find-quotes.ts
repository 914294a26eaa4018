import type { QuoteBlock } from "../../domain/reply.ts";
import type { SpeakerQuotes } from "../../domain/speaker.ts";
import type { KnownSpeaker, Library, Quote } from "../library/library.ts";
import { ownWordsBlocks, quoteBlock, reportedBlock } from "../show/show-quote.ts";
import { articlesWith, createWordMatcher } from "../words/match-words.ts";

/** Chosen by hand: nobody turns more pages than that, and a topic narrows it down. */
const MOST_ON_TOPIC = 200;
/** Of own words, of reported ones, and of what others said. */
const MOST_BY_ONE = 100;

export interface TopicQuotes {
  readonly quotes: readonly QuoteBlock[];
  /** Whether there were more than are given. */
  readonly isCut: boolean;
}

/**
 * What one speaker said, and what others said that names the speaker, on one topic where it is
 * given.
 */
export function findQuotes(
  { said, namedIn }: KnownSpeaker,
  about: string | undefined,
): SpeakerQuotes {
  const saidHere = onTopic(said, about);
  const namedHere = onTopic(namedIn, about);
  const own = saidHere.filter((quote) => ownWordsBlocks(quote).length > 0);
  // A reported sentence that own words are a part of is shown with them.
  const reported = saidHere.filter((quote) => !own.includes(quote));
  return {
    ownWords: own.slice(0, MOST_BY_ONE).flatMap(ownWordsBlocks),
    reported: reported.slice(0, MOST_BY_ONE).map(reportedBlock),
    about: namedHere.slice(0, MOST_BY_ONE).map(quoteBlock),
    isCut: [own, reported, namedHere].some((quotes) => quotes.length > MOST_BY_ONE),
  };
}

/** What anyone said on a topic, newest first. */
export function findQuotesAbout({ articles }: Library, about: string): TopicQuotes {
  const quotes: Quote[] = [];
  for (const article of articlesWith(articles, about)) {
    const all = article.quotations.map((quotation) => ({ article, quotation }));
    quotes.push(...onTopic(all, about));
    if (quotes.length > MOST_ON_TOPIC) break;
  }
  return {
    quotes: quotes.slice(0, MOST_ON_TOPIC).map(quoteBlock),
    isCut: quotes.length > MOST_ON_TOPIC,
  };
}

/** A quotation that carries on another one is on that one's topic: "That can never be." */
function onTopic(quotes: readonly Quote[], about: string | undefined): readonly Quote[] {
  const matches = about === undefined ? null : createWordMatcher(about);
  if (!matches) return about === undefined ? quotes : [];
  return statements(quotes)
    .filter((parts) => matches(parts.map(({ quotation }) => quotation.text).join(" ")))
    .flat();
}

/** Each quotation together with those that carry it on. */
function statements(quotes: readonly Quote[]): readonly (readonly Quote[])[] {
  const grouped: Quote[][] = [];
  for (const quote of quotes) {
    const current = grouped.at(-1);
    const before = current?.at(-1);
    if (before && carriesOn(before, quote)) current?.push(quote);
    else grouped.push([quote]);
  }
  return grouped;
}

function carriesOn(before: Quote, { article, quotation }: Quote): boolean {
  if (!quotation.continues || before.article !== article) return false;
  const { quotations } = article;
  return quotations[quotations.indexOf(quotation) - 1] === before.quotation;
}
