import { setImmediate as breathe } from "node:timers/promises";
import type { Article } from "../../domain/article.ts";
import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import type { KeptArticle, NewsSource } from "../../domain/news-source.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { Reach, SourceStore } from "../../ports/source-store.ts";
import { gatherCopies } from "./gather-copies.ts";
import { createLibrary, type Library } from "./library.ts";
import { createKeptParser, keepNewest } from "./parse-kept.ts";

/**
 * Caches all articles that can be briefed from: those of the content folder, and those that sources
 * brought.
 */
export interface ArticleCache {
  /**
   * The articles for a conversation's digests: the content folder's, and those of everyone's
   * sources and of its own.
   */
  forDigest(conversation: Conversation): Promise<Library>;
  /**
   * The articles for its questions: also those that its workspace or server has elsewhere, where
   * they are open.
   */
  forQuestions(conversation: Conversation): Promise<Library>;
  /** The articles for its questions as last looked up, for menus that must answer at once. */
  atHand(conversation: Conversation): Library;
  /**
   * Reads in the background the articles that questions are answered from, so that a platform that
   * waits 3 s for an answer does not wait for a thousand articles. It never rejects.
   */
  warmUp(signal: AbortSignal): Promise<void>;
}

interface CacheOptions {
  /** The content folder's articles at this moment. */
  readonly content: () => Library;
  readonly sources: SourceStore;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * More fill the memory, and an answer is sought among the newest. These limits were chosen by hand.
 */
const MOST_ARTICLES = 1_000;
const OLDEST_MS = 30 * 86_400_000;
const MOST_LIBRARIES = 50;
const MOST_WARM = 20;
const MOST_PARSED = 3 * MOST_ARTICLES;
/** After so many articles other work gets a turn, which is about 20 ms. */
const AT_ONCE = 10;

interface Made {
  readonly mark: string;
  readonly content: Library;
  readonly library: Library;
}

export function createArticleCache({ content, sources, clock, log }: CacheOptions): ArticleCache {
  const libraries = new Map<string, Made>();
  const parseKept = createKeptParser(MOST_PARSED, log);

  async function libraryFor(reach: Reach, signal?: AbortSignal): Promise<Library> {
    const mark = await sources.articlesMark();
    const made = libraries.get(nameOf(reach));
    if (made?.mark === mark && made.content === content()) return made.library;
    const since = new Date(clock.now().getTime() - OLDEST_MS);
    const kept = await sources.newestArticles(reach, { since, limit: MOST_ARTICLES });
    const library = await make(kept, content(), signal);
    keepNewest(libraries, [nameOf(reach), { mark, content: content(), library }], MOST_LIBRARIES);
    return library;
  }

  async function make(
    kept: readonly KeptArticle[],
    files: Library,
    signal?: AbortSignal,
  ): Promise<Library> {
    if (kept.length === 0) return files;
    const read: Article[] = [];
    for (const [index, gathered] of gatherCopies(kept, files.articles).entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) await breathe(undefined, { signal });
      const article = parseKept(gathered);
      if (article) read.push(article);
    }
    return createLibrary([...files.articles, ...read]);
  }

  /**
   * Channels without sources of their own share a library, because there may be thousands of them.
   */
  async function reachOf(conversation: Conversation, isWide: boolean): Promise<Reach> {
    const own = { conversation, isWide };
    if ((await sources.list(conversation)).length > 0) return own;
    libraries.delete(nameOf(own));
    return isWide ? workspaceOf(conversation) : EVERYONES;
  }

  return {
    forDigest: async (conversation) => libraryFor(await reachOf(conversation, false)),
    forQuestions: async (conversation) => libraryFor(await reachOf(conversation, true)),
    async warmUp(signal) {
      try {
        for (const reach of reachesOf(await sources.list())) await libraryFor(reach, signal);
      } catch (error) {
        if (!signal.aborted) log.error("articles not read ahead", { error });
      }
    },
    atHand(conversation) {
      const reaches = [{ conversation, isWide: true }, workspaceOf(conversation), EVERYONES];
      const made = reaches.map((reach) => libraries.get(nameOf(reach))).find(Boolean);
      return made?.library ?? content();
    },
  };
}

const EVERYONES: Reach = { conversation: null, isWide: false };

/** What any channel of a workspace or server can read, whatever sources it has itself. */
function workspaceOf(conversation: Conversation): Reach {
  return { conversation: { ...conversation, channel: "" }, isWide: true };
}

/** The reach of each place that has sources; everyone's is read for whoever may ask first. */
function reachesOf(sources: readonly NewsSource[]): readonly Reach[] {
  const reaches = sources.flatMap(({ conversation }) =>
    conversation ? [{ conversation, isWide: true }, workspaceOf(conversation)] : [EVERYONES],
  );
  return [...new Map(reaches.map((reach) => [nameOf(reach), reach])).values()].slice(0, MOST_WARM);
}

function nameOf({ conversation, isWide }: Reach): string {
  return `${conversation ? conversationKey(conversation) : "everyone"} ${isWide ? "wide" : ""}`;
}
