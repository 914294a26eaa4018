import type { Article } from "../domain/article.ts";
import { type Conversation, workspaceKey } from "../domain/conversation.ts";
import type { Correction } from "../domain/correction/correction.ts";
import type { Block, QuoteBlock } from "../domain/reply.ts";
import type { Span } from "../domain/span.ts";
import type {
  FoundSpeaker,
  PersonRuling,
  Speaker,
  SpeakerQuotes,
  SpeakerSearch,
} from "../domain/speaker.ts";
import type { MessageVerification, PastedVerification } from "../domain/verification.ts";
import type { Extent, PersonKind, RulingStore } from "../ports/archive.ts";
import { type ArticleSearch, articlesTitled, findArticle } from "./answers/find-article.ts";
import { findQuotes, findQuotesAbout, type TopicQuotes } from "./answers/find-quotes.ts";
import { foldCopies, type ListedArticle } from "./answers/fold-copies.ts";
import { nearestSpelling } from "./answers/nearest-spelling.ts";
import type { SearchAsked, SearchResult } from "./answers/search.ts";
import { searchTyped } from "./answers/search-typed.ts";
import { type Timeline, timeline } from "./answers/timeline.ts";
import { verifyMessage, verifyPasted } from "./answers/verify-pasted.ts";
import { type Speaking, whoSpoke } from "./answers/who-spoke.ts";
import { parseSearch } from "./asking/parse-search.ts";
import { findSpeaker, suggestSpeakers, whoIs } from "./asking/people/find-speaker.ts";
import { joinPeople } from "./asking/people/join-people.ts";
import { type SplitAsk, splitAsk } from "./asking/split-ask.ts";
import { takeOutlet } from "./asking/take-outlet.ts";
import { type Answers, type View, viewOf, type Within, wantedOf } from "./asking/view.ts";
import type { ArticleCorrection, Corrections } from "./corrections/find-corrections.ts";
import { clearFurniture } from "./prose/clear-furniture.ts";
import { passageBlock } from "./show/show-passage.ts";
import { quoteAt, quoteBlock } from "./show/show-quote.ts";
import { sourceUnderHeadline } from "./show/source-of.ts";
import { summarise } from "./summary/summarise.ts";

/**
 * What commands can ask about all articles that a conversation reaches. Every word of an article
 * that it gives is verbatim.
 */
export interface Briefing {
  /** The day that it is for whoever asks. */
  readonly today: string;
  /** How much there is that something is looked for in. */
  extent(within?: Within): Promise<Extent>;
  /** Newest first. */
  articles(wanted: ArticlesWanted): Promise<readonly Article[]>;
  /** The same, with copies under the first that prints the same. */
  listArticles(wanted: ArticlesWanted): Promise<readonly ListedArticle[]>;
  article(id: string): Promise<Article | null>;
  /** Those quoted or named, most quoted first. */
  speakers(kind: PersonKind, limit: number): Promise<readonly Speaker[]>;
  /** Those who are quoted, whatever they are, most quoted first. */
  everyoneQuoted(): Promise<readonly Speaker[]>;
  /** Whom, what and when free words ask for. */
  splitAsk(typed: string): Promise<SplitAsk & { readonly outlet: string | null }>;
  findSpeaker(query: string): Promise<SpeakerSearch>;
  findArticle(which: string): Promise<ArticleSearch>;
  quotesOf(speaker: FoundSpeaker, asked: Asked): Promise<SpeakerQuotes>;
  quotesAbout(asked: Asked): Promise<TopicQuotes>;
  /** Who spoke about something, most first; `isCut` where only the newest were counted. */
  whoSpoke(asked: Asked): Promise<Speaking>;
  /** What someone said, the earliest first. */
  timelineOf(speaker: FoundSpeaker, asked: Asked): Promise<Timeline>;
  /** How an article's quotations changed since it was first read, oldest change first. */
  correctionsOf(article: Article): Promise<readonly Correction[]>;
  /** How the quotations of one speaker changed, in the newest articles that they are in. */
  correctionsBy(speaker: FoundSpeaker): Promise<readonly ArticleCorrection[]>;
  /** Every quotation of an article, in its order. */
  quotesIn(article: Article): readonly QuoteBlock[];
  summarise(article: Article, sentences: number): Promise<readonly Block[]>;
  /** @throws BotError `bad-input` that shows the place of a mistake in the words. */
  search(words: string, asked: SearchAsked): Promise<SearchResult>;
  /** Words of which something is here, spelt otherwise; `null` where nothing is near. */
  nearestSpelling(words: string): Promise<string | null>;
  /** The quotation at that place of an article, as it was shown; `null` where none is any more. */
  quoteAt(articleId: string, span: Span): Promise<QuoteBlock | null>;
  /** Whether somebody said this, of whom the speaker may be named in what was pasted. */
  verify(pasted: string, speaker?: string): Promise<PastedVerification>;
  /** The same of each quotation in somebody's message, `longest` characters of it at a time. */
  verifyMessage(message: string, longest: number): Promise<MessageVerification>;
  readonly names: Names;
  /** For menus, the best match first: people by any part of their name, articles by their title. */
  suggestSpeakers(typed: string, limit: number): Promise<readonly FoundSpeaker[]>;
  suggestArticles(typed: string, limit: number): Promise<readonly Article[]>;
}

/** What was said of names in the workspace. */
interface Names {
  /** Oldest first. */
  list(): Promise<readonly PersonRuling[]>;
  add(ruling: PersonRuling): Promise<void>;
  undo(): Promise<PersonRuling | null>;
}

interface ArticlesWanted {
  readonly within?: Within;
  readonly limit: number;
  /** How many of the newest are passed over. */
  readonly offset?: number;
}

/** What quotations are about, and where and when they were printed. */
interface Asked {
  readonly about?: string | undefined;
  readonly within: Within;
}

/** Each conversation has a briefing of its own, because it has sources of its own. */
export interface Briefings {
  of(conversation: Conversation, today: string): Briefing;
}

export function createBriefings(
  archive: Answers,
  corrections: Corrections,
  rulings: RulingStore,
): Briefings {
  return {
    of(conversation, today) {
      const workspace = workspaceKey(conversation);
      const names: Names = {
        list: () => rulings.list(workspace),
        add: (ruling) => rulings.add(workspace, ruling),
        undo: () => rulings.undo(workspace),
      };
      const view = viewOf(archive, { conversation, isWide: true }, names.list);
      return { ...createBriefing(view, { corrections, today }), names };
    },
  };
}

/** The corrections of more articles would take too long to be found. Chosen by hand. */
const MOST_CORRECTED = 200;

/** Nobody turns more pages. Chosen by hand. */
const MOST_LISTED = 100;

interface BriefingTools {
  readonly corrections: Corrections;
  readonly today: string;
}

function createBriefing(
  view: View,
  { corrections, today }: BriefingTools,
): Omit<Briefing, "names"> {
  const wantedBy = ({ about, within }: Asked) => ({
    about: about === undefined ? null : parseSearch(about, today),
    within,
  });
  return {
    today,
    extent: (within = {}) => view.extent(wantedOf(within)),
    articles: ({ within = {}, ...page }) => view.articles({ ...wantedOf(within), ...page }),
    listArticles: async ({ within = {}, ...page }) =>
      foldCopies(await view.articles({ ...wantedOf(within), ...page })),
    article: (id) => view.article(id),
    speakers: async (kind, limit) =>
      joinPeople(await view.people({ starts: [], kinds: [kind], limit }), await view.rulings()),
    async everyoneQuoted() {
      const found = await view.people({ starts: [], limit: MOST_LISTED });
      const people = joinPeople(found, await view.rulings());
      return people.filter(({ ownWords, reported }) => ownWords + reported > 0);
    },
    async splitAsk(typed) {
      const split = await splitAsk(typed, today, (words) => whoIs(view, words));
      const { words, outlet } = await takeOutlet(view, split.about ?? "");
      return { ...split, about: words || null, outlet };
    },
    findSpeaker: (query) => findSpeaker(view, query),
    findArticle: (which) => findArticle(view, which, today),
    correctionsOf: corrections.of,
    correctionsBy: (speaker) => correctionsBy(view, corrections, speaker),
    quotesOf: ({ ids }, asked) => findQuotes(view, ids, wantedBy(asked)),
    whoSpoke: async (asked) => whoSpoke(await findQuotesAbout(view, wantedBy(asked))),
    timelineOf: ({ ids }, asked) => timeline(view, ids, wantedBy(asked)),
    quotesAbout: (asked) => findQuotesAbout(view, wantedBy(asked)),
    quotesIn: (article) =>
      article.quotations.map((quotation) => ({
        ...quoteBlock({ article, quotation }),
        source: sourceUnderHeadline(article, quotation),
      })),
    summarise: async (article, sentences) =>
      clearFurniture([article])
        .flatMap((clear) => summarise(clear, sentences))
        .map((span) => passageBlock(article, span, sourceUnderHeadline(article, span))),
    ...searching(view, today),
    ...citing(view),
    suggestSpeakers: (typed, limit) => suggestSpeakers(view, typed, limit),
    suggestArticles: (typed, limit) => articlesTitled(view, typed, limit),
  };
}

function searching(view: View, today: string): Pick<Briefing, "search" | "nearestSpelling"> {
  return {
    search: (words, asked) => searchTyped(view, words, { ...asked, today }),
    nearestSpelling: (words) => nearestSpelling(view, words, today),
  };
}

function citing(view: View): Pick<Briefing, "verify" | "verifyMessage" | "quoteAt"> {
  return {
    async quoteAt(articleId, span) {
      const article = await view.article(articleId);
      return article && quoteAt(article, span);
    },
    verify: (pasted, speaker) => verifyPasted(view, pasted, speaker),
    verifyMessage: (message, longest) => verifyMessage(view, message, longest),
  };
}

async function correctionsBy(
  view: View,
  corrections: Corrections,
  { ids, names }: FoundSpeaker,
): Promise<readonly ArticleCorrection[]> {
  const revised = await view.articles({ people: ids, isRevised: true, limit: MOST_CORRECTED });
  const files = (await corrections.files()).slice(0, MOST_CORRECTED);
  const articles = new Map(revised.map((article) => [article.id, article]));
  for (const file of await Promise.all(files.map(view.article))) {
    if (file) articles.set(file.id, file);
  }
  const all = await Promise.all(names.map((name) => corrections.by(name, [...articles.values()])));
  return all.flat();
}
