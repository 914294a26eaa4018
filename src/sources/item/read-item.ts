import type {
  ArticleKey,
  IdKind,
  KeptArticle,
  NewsSource,
  Origin,
  SourceItem,
} from "../../domain/news-source.ts";
import type { FeedItem } from "../../ingest/feed/feed-item.ts";
import { countWords } from "../../ingest/text/tidy-text.ts";
import type { ItemRecord } from "../../ports/source-store.ts";
import { planRetry } from "../fetch/plan-next-poll.ts";
import type { PollTools } from "../fetch/poll-tools.ts";
import { filedUnder } from "./filed-under.ts";
import { articleIdOf, keyOf, keysOf } from "./item-keys.ts";
import { keepArticle } from "./keep-article.ts";
import { isTooLong, type PageRead, readPage, TOO_LONG } from "./read-page.ts";

/**
 * Chosen by hand: an item with fewer words than this, or one that breaks off, has the rest on its
 * page.
 */
const FEWEST_WORDS = 120;
const BROKEN_OFF =
  /(?:\[?(?:…|\.\.\.)\]?|(?:continue reading|read (?:more|on)|weiterlesen|lire la suite|leer más)\W*)$/i;
const MOST_ATTEMPTS = 6;

/** An item as the feed tells it, and what was known of it before. */
interface ItemWork {
  readonly item: FeedItem;
  readonly known: SourceItem | null;
  /** An address that two items share names no article. */
  readonly hasOwnAddress: boolean;
  /** By what the feed's items are told apart. */
  readonly idKind: IdKind;
  /** Where the feed was read in the end. */
  readonly feedAddress: string;
  readonly place: number | null;
}

/** Resolves to what became of an item: its article is kept, or the reason why there is none. */
export async function readItem(
  work: ItemWork,
  source: NewsSource,
  tools: PollTools,
): Promise<ItemRecord> {
  const { item, known } = work;
  const url = work.hasOwnAddress ? item.url : null;
  const name = url ? { url } : { item: `${source.url} ${keyOf(item, work.idKind)}` };
  const id = known?.articleId ?? articleIdOf(name);
  const record = recordOf(work, tools);
  const key = { sourceId: source.id, id };
  // Kept at a poll that was not recorded, or from an item of the same address.
  if (!known && isWorded(await tools.store.article(key))) {
    return { ...record, state: "kept", articleId: id };
  }
  const isOwnFeed = isOfSite(work.feedAddress, item.url);
  const text = item.content ?? item.summary ?? "";
  const origin = isOwnFeed ? "own-feed" : "other-feed";
  const words: FeedWords = { ...key, item, text, origin, place: work.place };
  if (url !== null && isTeaser(text)) {
    return readFromPage({ id, url, record, source, isOwnFeed, words }, tools);
  }
  if (text === "") return { ...record, state: "dropped", reason: "it has no text and no page." };
  if (isTooLong(text)) return { ...record, state: "dropped", reason: TOO_LONG };
  return keepWords(words, { record, source, why: null }, tools);
}

/** What the feed itself has of an item. */
interface FeedWords extends ArticleKey {
  readonly item: FeedItem;
  readonly text: string;
  readonly origin: Origin;
  readonly place: number | null;
}

/** Keeps the feed's own words; `why` is what there was instead of more on the page. */
async function keepWords(
  { item, ...words }: FeedWords,
  { record, source, why }: Pick<PageWork, "record" | "source"> & { readonly why: string | null },
  tools: PollTools,
): Promise<ItemRecord> {
  const { title, publishedOn, url } = item;
  const categories = filedUnder({ item, source, sections: [] });
  const told = { url, title, publishedOn, categories };
  const found = { ...words, ...told, author: null, siteName: source.title };
  const change = await keepArticle(found, tools);
  const reason = [change, why && `as the feed has it: ${why}`].filter(Boolean).join(" ") || null;
  return { ...record, state: "kept", reason, articleId: words.id, tryAt: null };
}

/** Chosen by hand: with fewer words it is a teaser, which tells nothing by itself. */
const FEWEST_OWN_WORDS = 12;

/** A snap is news as it is, whether or not its page has more. */
function saysEnough({ text }: FeedWords): boolean {
  return countWords(text) >= FEWEST_OWN_WORDS && !BROKEN_OFF.test(text);
}

function isWorded(article: KeptArticle | null): boolean {
  return article !== null && article.origin !== "withheld";
}

/** What a site's own feed says of an article, the site says; any other feed may say what it likes. */
function isOfSite(feed: string, article: string | null): boolean {
  const [one, other] = [feed, article ?? ""].map((address) =>
    URL.parse(address)?.host.replace(/^www\./, ""),
  );
  return one !== undefined && one === other;
}

function isTeaser(text: string): boolean {
  return countWords(text) < FEWEST_WORDS || BROKEN_OFF.test(text);
}

function recordOf({ item, known }: ItemWork, { clock }: PollTools): ItemRecord {
  const record = newRecord(item, clock.now());
  if (!known) return record;
  const { id, state, attempts, articleId, seenAt } = known;
  return { ...record, id, state, attempts, articleId, seenAt };
}

/** The record of an item that has not been read yet. */
export function newRecord(item: FeedItem, now: Date): ItemRecord {
  const { url, title, publishedOn } = item;
  return {
    id: null,
    keys: keysOf(item),
    url,
    title,
    publishedOn,
    state: "waiting",
    reason: null,
    attempts: 0,
    tryAt: null,
    articleId: null,
    seenAt: now,
  };
}

interface PageWork {
  readonly id: string;
  readonly url: string;
  readonly record: ItemRecord;
  readonly source: Pick<NewsSource, "id" | "url" | "title">;
  /** Otherwise the page's own headline and day are believed rather than the feed's. */
  readonly isOwnFeed: boolean;
  /** Absent where the page is tried again and the feed was not read. */
  readonly words?: FeedWords;
}

/**
 * Reads an item's article from its page. A page that could not be read is tried again; the article
 * that the item had before stays as it was.
 */
export async function readFromPage(
  { id, url, record, source, isOwnFeed, words }: PageWork,
  tools: PollTools,
): Promise<ItemRecord> {
  const read = await readPage(url, tools);
  const why = whyFeedWords(read, words);
  if (words && why !== null && !record.articleId) {
    const kept = await keepWords(words, { record, source, why }, tools);
    // They are news meanwhile, and the page takes their place when it comes.
    return read.status === "failed"
      ? waiting(kept, { ...read, reason: kept.reason ?? why }, tools)
      : kept;
  }
  switch (read.status) {
    case "refused":
    case "failed":
      return withoutPage(record, read, tools);
    case "article": {
      const { article } = read;
      const [first, second] = isOwnFeed ? [record, article] : [article, record];
      const found = {
        sourceId: source.id,
        id,
        origin: "page" as const,
        url: shownAddress(article.url, url, read.address),
        title: first.title ?? second.title,
        author: article.author,
        siteName: article.siteName ?? source.title,
        publishedOn: first.publishedOn ?? second.publishedOn,
        text: article.text,
        categories: filedUnder({
          item: words?.item ?? null,
          source,
          sections: article.sections,
          isKept: record.articleId !== null,
        }),
        place: words?.place ?? null,
      };
      const reason = await keepArticle(found, tools);
      return { ...record, state: "kept", reason, articleId: id, tryAt: null };
    }
  }
}

/** An article that is there stays as it is; for its page it waits only if it did so before. */
function withoutPage(
  record: ItemRecord,
  read: Exclude<PageRead, { status: "article" }>,
  tools: PollTools,
): ItemRecord {
  const { reason } = read;
  if (read.status === "refused") {
    return { ...record, state: record.articleId ? "kept" : "refused", tryAt: null, reason };
  }
  return record.articleId && record.state !== "waiting"
    ? { ...record, state: "kept", reason }
    : waiting(record, read, tools);
}

/** Why the feed's own words are kept rather than the page's; `null` where they are not. */
function whyFeedWords(read: PageRead, words: FeedWords | undefined): string | null {
  if (!words) return null;
  if (!saysEnough(words) || (read.status === "failed" && read.isBusy)) return null;
  if (read.status !== "article") return read.reason;
  const hasMore = countWords(read.article.text) >= countWords(words.text);
  return hasMore ? null : "its page has less.";
}

function waiting(
  record: ItemRecord,
  { reason, retryAfterMs }: { readonly reason: string; readonly retryAfterMs: number | null },
  { clock, random }: PollTools,
): ItemRecord {
  const attempts = record.attempts + 1;
  if (attempts >= MOST_ATTEMPTS) {
    const state = record.articleId ? "kept" : "failed";
    return { ...record, state, attempts, tryAt: null, reason: `given up: ${reason}` };
  }
  // The pause is four times as long each time: ten minutes, forty minutes, and so on to half a day.
  const retry = { now: clock.now(), failures: 2 * attempts, retryAfterMs, random: random() };
  return { ...record, state: "waiting", attempts, tryAt: planRetry(retry), reason };
}

/**
 * A page may name a better address of its own, but not another site's; what an address led to on
 * another site is that site's, whoever named the address.
 */
export function shownAddress(told: string | null, asked: string, found: string): string {
  const [own, here] = [URL.parse(told ?? ""), URL.parse(found)];
  if (own && here && own.host === here.host && own.pathname !== "/") return own.href;
  return here && here.host !== URL.parse(asked)?.host ? here.href : asked;
}
