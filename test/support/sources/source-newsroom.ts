import {
  type ArticleCache,
  createArticleCache,
} from "../../../src/briefing/library/article-cache.ts";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import { createRecall } from "../../../src/briefing/library/recall-articles.ts";
import type { Conversation } from "../../../src/domain/conversation.ts";
import type { NewsSource } from "../../../src/domain/news-source.ts";
import type { ParseMarkup } from "../../../src/ingest/worker/parsers.ts";
import type { Chat, PersonalNotice } from "../../../src/ports/chat.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { SourceService } from "../../../src/sources/service/source-service.ts";
import { ROOM } from "../digests/digests.ts";
import { journalChat } from "../digests/journal-chat.ts";
import { silentLog } from "../log/silent-log.ts";
import { type SetClock, setClock } from "../set-clock.ts";
import { sqliteStore } from "../store/sqlite.ts";
import { type NewsSite, newsSite } from "./news-site.ts";
import { sourceService } from "./source-service.ts";

export interface SourceNewsroom {
  readonly site: NewsSite;
  readonly service: SourceService;
  readonly store: Store;
  readonly clock: SetClock;
  readonly cache: ArticleCache;
  readonly notices: readonly PersonalNotice[];
  /** Adds it and reads what is to be read of it. */
  add(url: string, last?: number, place?: Conversation | null): Promise<NewsSource>;
  /** Some hours later, so that everything is due. */
  pollLater(hours?: number): Promise<void>;
  titles(conversation?: Conversation): Promise<readonly string[]>;
}

const HOUR_MS = 3_600_000;

/** The real service over a real store and a site on loopback, at noon on a Monday. */
export async function sourceNewsroom(
  given?: Store,
  parseMarkup?: ParseMarkup,
): Promise<SourceNewsroom> {
  const site = await newsSite();
  const store = given ?? (await sqliteStore());
  const clock = setClock("2026-03-02T12:00:00Z");
  const notices: PersonalNotice[] = [];
  const tellPerson = async (notice: PersonalNotice) => notices.push(notice) > 0;
  const chats: Chat[] = [{ ...journalChat("room"), tellPerson }];
  const service = sourceService({ store, clock, chats, ...(parseMarkup && { parseMarkup }) });
  const library = createLibrary([]);
  const sources = store.sources;
  const cache = createArticleCache({
    ...{ content: () => library, sources, clock, log: silentLog },
    recall: createRecall(store.archive),
  });

  return {
    site,
    service,
    store,
    clock,
    cache,
    notices,
    async add(url, last = 0, place = ROOM) {
      const added = await service.add({ place, url, last, createdBy: "ada" });
      if (added.status !== "added") throw new Error(JSON.stringify(added));
      await service.runDue();
      return added.source;
    },
    async pollLater(hours = 25) {
      clock.advance(hours * HOUR_MS);
      await service.runDue();
    },
    async titles(conversation = ROOM) {
      const { articles } = await cache.forDigest(conversation);
      return articles.map(({ title }) => title).toSorted();
    },
  };
}
