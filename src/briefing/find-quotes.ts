import type { QuoteBlock } from "../domain/reply.ts";
import type { SpeakerQuotes } from "../domain/speaker.ts";
import type { KnownSpeaker, Library, Quote } from "./library.ts";
import { createWordMatcher } from "./match-words.ts";
import { ownWordsBlocks, quoteBlock, reportedBlock } from "./show-quote.ts";

/** What one speaker said and what others said that names them, on one topic if told. */
export function findQuotes(
  { said, namedIn }: KnownSpeaker,
  about: string | undefined,
): SpeakerQuotes {
  const saidHere = onTopic(said, about);
  const namedHere = onTopic(namedIn, about);
  return {
    ownWords: saidHere.flatMap(ownWordsBlocks),
    reported: saidHere.filter(({ quotation }) => quotation.type !== "direct").map(reportedBlock),
    about: namedHere.map(quoteBlock),
  };
}

/** What anyone said on a topic, newest first. */
export function findQuotesAbout(library: Library, about: string): readonly QuoteBlock[] {
  const all = library.articles.flatMap((article) =>
    article.quotations.map((quotation) => ({ article, quotation })),
  );
  return onTopic(all, about).map(quoteBlock);
}

/** A quotation that carries on another is on the other's topic: "That can never be." */
function onTopic(quotes: readonly Quote[], about: string | undefined): readonly Quote[] {
  const matches = about === undefined ? null : createWordMatcher(about);
  if (!matches) return about === undefined ? quotes : [];
  return statements(quotes)
    .filter((parts) => matches(parts.map(({ quotation }) => quotation.text).join(" ")))
    .flat();
}

/** Each quotation with those that carry it on. */
function statements(quotes: readonly Quote[]): readonly (readonly Quote[])[] {
  const grouped: Quote[][] = [];
  for (const quote of quotes) {
    const current = grouped.at(-1);
    if (current && quote.quotation.continues && current[0]?.article === quote.article) {
      current.push(quote);
    } else grouped.push([quote]);
  }
  return grouped;
}
