import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import { keepNewest } from "../../domain/memory/keep-newest.ts";
import type { KeptArticle } from "../../domain/news-source.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { Reach, SourceStore } from "../../ports/source-store.ts";
import { gatherCopies } from "./gather-copies.ts";
import { createLibrary, type Library } from "./library.ts";
import { createKeptReader } from "./read-kept.ts";
import type { Recall } from "./recall-articles.ts";

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
}

interface CacheOptions {
  /** The content folder's articles at this moment. */
  readonly content: () => Library;
  readonly sources: SourceStore;
  /** What it does not know is read again. */
  readonly recall: Recall;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * More fill the memory, and an answer is sought among the newest. These limits were chosen by hand.
 */
const MOST_ARTICLES = 1_000;
const OLDEST_MS = 30 * 86_400_000;
const MOST_LIBRARIES = 50;
const MOST_PARSED = 3 * MOST_ARTICLES;

interface Made {
  readonly mark: string;
  readonly content: Library;
  readonly library: Library;
}

export function createArticleCache(options: CacheOptions): ArticleCache {
  const { content, sources, clock } = options;
  const libraries = new Map<string, Made>();
  const readKept = createKeptReader(MOST_PARSED, options);

  async function libraryFor(reach: Reach): Promise<Library> {
    const mark = await sources.articlesMark();
    const made = libraries.get(nameOf(reach));
    if (made?.mark === mark && made.content === content()) return made.library;
    const since = new Date(clock.now().getTime() - OLDEST_MS);
    const kept = await sources.newestArticles(reach, { since, limit: MOST_ARTICLES });
    const library = await make(kept, content());
    keepNewest(libraries, [nameOf(reach), { mark, content: content(), library }], MOST_LIBRARIES);
    return library;
  }

  async function make(kept: readonly KeptArticle[], files: Library): Promise<Library> {
    if (kept.length === 0) return files;
    const read = await readKept(gatherCopies(kept, files.articles));
    return createLibrary([...files.articles, ...read]);
  }

  /**
   * Channels without sources of their own share a library, because there may be thousands of them.
   */
  async function reachOf(conversation: Conversation): Promise<Reach> {
    const own = { conversation, isWide: false };
    if ((await sources.list(conversation)).length > 0) return own;
    libraries.delete(nameOf(own));
    return EVERYONES;
  }

  return {
    forDigest: async (conversation) => libraryFor(await reachOf(conversation)),
  };
}

const EVERYONES: Reach = { conversation: null, isWide: false };

function nameOf({ conversation, isWide }: Reach): string {
  return `${conversation ? conversationKey(conversation) : "everyone"} ${isWide ? "wide" : ""}`;
}
