import { setImmediate as breathe } from "node:timers/promises";
import type { Article } from "../../domain/article.ts";
import type { ChannelFilter, FilterVerdict } from "../../domain/channel-filter.ts";
import type { Conversation } from "../../domain/conversation.ts";
import type { FilterStore } from "../../ports/filter-store.ts";
import type { Library } from "../library.ts";
import { explainFilter } from "./explain-filter.ts";
import { type FilterRule, parseFilter } from "./parse-filter.ts";
import { placesOf } from "./places-of.ts";

/** What each conversation lets into its digests. */
export interface FilterDesk {
  filterOf(conversation: Conversation): Promise<ChannelFilter | null>;
  /** @throws BotError `bad-input` that shows the place of a mistake in the expression. */
  set(filter: ChannelFilter): Promise<void>;
  clear(conversation: Conversation): Promise<boolean>;
  /** Whether the article gets in, and why; `null` where there is no filter. */
  explain(conversation: Conversation, article: Article): Promise<FilterVerdict | null>;
}

type FindLibrary = (conversation: Conversation) => Library | Promise<Library>;

export function createFilterDesk(store: FilterStore, findLibrary: FindLibrary): FilterDesk {
  return {
    filterOf: (conversation) => store.find(conversation),
    async set(filter) {
      parseFilter(filter.expression);
      await store.set(filter);
    },
    clear: (conversation) => store.clear(conversation),
    async explain(conversation, article) {
      const filter = await store.find(conversation);
      if (filter === null) return null;
      const places = placesOf(article, await findLibrary(conversation));
      return explainFilter(parseFilter(filter.expression), { article, places });
    },
  };
}

/** So many articles are judged before others get a turn. */
const AT_ONCE = 10;

/** The articles that a conversation's filter lets in. */
export function createFilteredLibrary(
  store: FilterStore,
  findLibrary: FindLibrary,
): (conversation: Conversation) => Promise<Library> {
  return async (conversation) => {
    const [library, filter] = await Promise.all([
      findLibrary(conversation),
      store.find(conversation),
    ]);
    return filter === null ? library : keepMatching(library, parseFilter(filter.expression));
  };
}

async function keepMatching(library: Library, rule: FilterRule): Promise<Library> {
  const articles: Article[] = [];
  for (const [index, article] of library.articles.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await breathe();
    const places = placesOf(article, library);
    if (explainFilter(rule, { article, places }).isKept) articles.push(article);
  }
  return { ...library, articles };
}
