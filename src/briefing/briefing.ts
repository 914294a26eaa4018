import type { Article } from "../domain/article.ts";
import type { Conversation } from "../domain/conversation.ts";
import type { Correction } from "../domain/correction/correction.ts";
import type { Block, QuoteBlock } from "../domain/reply.ts";
import type { Speaker, SpeakerQuotes, SpeakerSearch } from "../domain/speaker.ts";
import { findQuotes, findQuotesAbout, type TopicQuotes } from "./answers/find-quotes.ts";
import { type SearchResult, search } from "./answers/search.ts";
import { summarise } from "./answers/summarise.ts";
import { type PastedVerification, verifyPasted } from "./answers/verify-pasted.ts";
import type { ArticleCorrection, Corrections } from "./corrections/find-corrections.ts";
import type { ArticleCache } from "./library/article-cache.ts";
import { type ArticleSearch, findArticle } from "./library/find-article.ts";
import { findPerson } from "./library/find-person.ts";
import type { Library } from "./library/library.ts";
import { suggestArticles, suggestSpeakers } from "./library/suggest.ts";
import { clearFurniture } from "./prose/clear-furniture.ts";
import { passageBlock } from "./show/show-passage.ts";
import { quoteBlock } from "./show/show-quote.ts";
import { sourceUnderHeadline } from "./show/source-of.ts";

/** What commands can ask about the articles. Every word of an article that it gives is verbatim. */
export interface Briefing {
  /** Newest first. */
  articles(): readonly Article[];
  /** Everyone quoted or named, most quoted first. */
  speakers(): readonly Speaker[];
  findSpeaker(query: string): SpeakerSearch;
  findArticle(which: string): ArticleSearch;
  quotesOf(name: string, about?: string): SpeakerQuotes;
  quotesAbout(words: string): TopicQuotes;
  /** How an article's quotations changed since it was first read, oldest change first. */
  correctionsOf(article: Article): Promise<readonly Correction[]>;
  /** How the quotations of one speaker changed, in all articles. */
  correctionsBy(name: string): Promise<readonly ArticleCorrection[]>;
  /** Every quotation of an article, in its order. */
  quotesIn(article: Article): readonly QuoteBlock[];
  summarise(article: Article, sentences: number): readonly Block[];
  search(words: string): SearchResult;
  /** Whether somebody said this, of whom the speaker may be named in what was pasted. */
  verify(pasted: string, speaker?: string): PastedVerification;
  /** For menus, the best match first: people by any part of their name, articles by their title. */
  suggestSpeakers(typed: string, limit: number): readonly Speaker[];
  suggestArticles(typed: string, limit: number): readonly Article[];
}

/** Each conversation has a briefing of its own, because it has sources of its own. */
export interface Briefings {
  /** It knows all that has been read by now. */
  fresh(conversation: Conversation): Promise<Briefing>;
  /** It knows what was last looked up, for menus that must answer at once. */
  atHand(conversation: Conversation): Briefing;
}

export function createBriefings(
  cache: Pick<ArticleCache, "forQuestions" | "atHand">,
  corrections: Corrections,
): Briefings {
  return {
    async fresh(conversation) {
      const library = await cache.forQuestions(conversation);
      return createBriefing(() => library, corrections);
    },
    atHand: (conversation) => createBriefing(() => cache.atHand(conversation), corrections),
  };
}

const NO_QUOTES: SpeakerQuotes = { ownWords: [], reported: [], about: [], isCut: false };

function createBriefing(getLibrary: () => Library, corrections: Corrections): Briefing {
  return {
    articles: () => getLibrary().articles,
    speakers: () => getLibrary().speakers,
    findSpeaker: (query) => findPerson(getLibrary(), query),
    findArticle: (which) => findArticle(getLibrary(), which),
    correctionsOf: corrections.of,
    correctionsBy: (name) => corrections.by(name, getLibrary().articles),
    quotesOf(name, about) {
      const speaker = getLibrary().speaker(name);
      return speaker ? findQuotes(speaker, about) : NO_QUOTES;
    },
    quotesAbout: (words) => findQuotesAbout(getLibrary(), words),
    quotesIn: (article) =>
      article.quotations.map((quotation) => ({
        ...quoteBlock({ article, quotation }),
        source: sourceUnderHeadline(article, quotation),
      })),
    summarise: (article, sentences) =>
      summarise(cleared(getLibrary(), article), sentences).map((span) =>
        passageBlock(article, span, sourceUnderHeadline(article, span)),
      ),
    search: (words) => search(getLibrary(), words),
    verify: (pasted, speaker) => verifyPasted(getLibrary(), pasted, speaker),
    suggestSpeakers: (typed, limit) => suggestSpeakers(getLibrary(), typed, limit),
    suggestArticles: (typed, limit) => suggestArticles(getLibrary(), typed, limit),
  };
}

function cleared({ articles }: Library, article: Article): Article {
  const at = articles.indexOf(article);
  return at === -1 ? article : (clearFurniture(articles)[at] ?? article);
}
