import { setImmediate as breathe } from "node:timers/promises";
import { parseArticle } from "../../article/parse-article.ts";
import type { Article } from "../../domain/article.ts";
import { type Conversation, conversationKey } from "../../domain/conversation.ts";
import type { NewsSource } from "../../domain/news-source.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { Reach, SourcedArticle, SourceStore } from "../../ports/source-store.ts";
import { gatherCopies } from "./gather-copies.ts";
import { createLibrary, type Library } from "./library.ts";

/** All that may be briefed from: the content folder's articles, and those that sources brought. */
export interface Shelf {
  /** What a digest for a conversation is made of: content, everyone's sources and its own. */
  forDigest(conversation: Conversation): Promise<Library>;
  /** What its questions are answered from: its whole workspace's or server's sources. */
  forQuestions(conversation: Conversation): Promise<Library>;
  /** The same as last looked up, for menus that must answer at once. */
  atHand(conversation: Conversation): Library;
  /**
   * Reads at leisure what questions are answered from, for a platform that waits 3 s for an answer
   * is not to wait for a thousand articles. Never rejects.
   */
  warmUp(signal: AbortSignal): Promise<void>;
}

interface ShelfOptions {
  /** Of the content folder, at this moment. */
  readonly content: () => Library;
  readonly sources: SourceStore;
  readonly clock: Clock;
  readonly log: Log;
}

const MOST_ARTICLES = 1_000;
const OLDEST_MS = 30 * 86_400_000;
const MOST_LIBRARIES = 50;
const MOST_WARM = 20;
const MOST_PARSED = 3 * MOST_ARTICLES;
/** So many articles are parsed before others get a turn: about 20 ms. */
const AT_ONCE = 10;

interface Made {
  readonly mark: string;
  readonly content: Library;
  readonly library: Library;
}

export function createShelf({ content, sources, clock, log }: ShelfOptions): Shelf {
  const libraries = new Map<string, Made>();
  const parseOnce = createParser(log);

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
    kept: readonly SourcedArticle[],
    files: Library,
    signal?: AbortSignal,
  ): Promise<Library> {
    if (kept.length === 0) return files;
    const read: Article[] = [];
    for (const [index, article] of gatherCopies(kept, files.articles).entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) await breathe(undefined, { signal });
      const { copies, siteName } = article;
      const parse = parseOnce(article);
      if (!parse) continue;
      read.push({
        ...parse,
        ...(copies.length > 0 && { copies }),
        ...(siteName !== null && { siteName }),
      });
    }
    return createLibrary([...files.articles, ...read]);
  }

  return {
    forDigest: (conversation) => libraryFor({ kind: "conversation", conversation }),
    forQuestions: (conversation) => libraryFor(reachOf(conversation)),
    async warmUp(signal) {
      try {
        for (const reach of reachesOf(await sources.list())) await libraryFor(reach, signal);
      } catch (error) {
        if (!signal.aborted) log.error("articles not read ahead", { error });
      }
    },
    atHand: (conversation) => libraries.get(nameOf(reachOf(conversation)))?.library ?? content(),
  };
}

/** Remembers what it made of the latest few thousand. */
function createParser(log: Log) {
  const parsed = new Map<string, Article | null>();
  return (article: SourcedArticle): Article | null => {
    const name = `${article.id} ${article.url} ${article.revision}`;
    const known = parsed.get(name);
    if (known !== undefined) return known;
    const made = parse(article, log);
    keepNewest(parsed, [name, made], MOST_PARSED);
    return made;
  };
}

/** On Discord everyone who writes to the bot in private does so under one name, "dm". */
function reachOf(conversation: Conversation): Reach {
  const { tenant } = conversation;
  return tenant === "dm" ? { kind: "conversation", conversation } : { kind: "tenant", tenant };
}

/** Each place that has sources; what is everyone's is read for whoever may ask first. */
function reachesOf(sources: readonly NewsSource[]): readonly Reach[] {
  const reaches = sources.map(
    ({ conversation }): Reach => (conversation ? reachOf(conversation) : { kind: "all" }),
  );
  return [...new Map(reaches.map((reach) => [nameOf(reach), reach])).values()].slice(0, MOST_WARM);
}

function nameOf(reach: Reach): string {
  switch (reach.kind) {
    case "all":
      return "all";
    case "tenant":
      return `tenant ${reach.tenant}`;
    case "conversation":
      return conversationKey(reach.conversation);
  }
}

/** One that cannot be parsed is left out and told of; the others are answered from. */
function parse({ id, text, title, url, publishedOn }: SourcedArticle, log: Log): Article | null {
  try {
    return parseArticle({
      id,
      text,
      ...(title !== null && { title }),
      ...(url !== null && { url }),
      ...(publishedOn !== null && { publishedOn }),
    });
  } catch (error) {
    log.error("article not parsed", { article: id, error });
    return null;
  }
}

function keepNewest<Value>(map: Map<string, Value>, [key, value]: [string, Value], most: number) {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
