import type { NewsSource } from "../../domain/news-source.ts";
import type { FetchOutcome } from "../../ports/fetcher.ts";
import type { ItemRecord } from "../../ports/source-store.ts";
import type { PollTools } from "../fetch/poll-tools.ts";
import { filedUnder } from "../item/filed-under.ts";
import { articleIdOf, urlKey } from "../item/item-keys.ts";
import { keepArticle } from "../item/keep-article.ts";
import { shownAddress } from "../item/read-item.ts";
import { articleOn } from "../item/read-page.ts";

type Fetched = Extract<FetchOutcome, { status: "fetched" }>;

/** The article of a source that is a page, in its newest wording; `null` where there was no time. */
export async function pollPage(
  source: NewsSource,
  fetched: Fetched,
  tools: PollTools,
): Promise<ItemRecord | null> {
  const { store, clock } = tools;
  const key = urlKey(source.url) ?? source.url;
  const known = (await store.knownItems(source.id, [key])).get(key);
  const read = await articleOn(fetched, tools.parseMarkup);
  if (read.status === "failed") return null;
  const about = {
    id: known?.id ?? null,
    keys: [key],
    url: source.url,
    attempts: 0,
    tryAt: null,
    seenAt: known?.seenAt ?? clock.now(),
  };
  if (read.status === "refused") {
    const { title = source.title, publishedOn = null, articleId = null } = known ?? {};
    const state = articleId ? "kept" : "refused";
    return { ...about, title, publishedOn, articleId, state, reason: read.reason };
  }
  const { title, author, siteName, publishedOn, text } = read.article;
  const id = known?.articleId ?? articleIdOf({ url: source.url });
  const shown = shownAddress(null, source.url, read.address);
  const found = { sourceId: source.id, id, origin: "page", url: shown } as const;
  const categories = filedUnder({ item: null, source, sections: read.article.sections });
  const words = { title, author, siteName, publishedOn, text, categories };
  const reason = await keepArticle({ ...found, ...words }, tools);
  return { ...about, title, publishedOn, articleId: id, state: "kept", reason };
}
