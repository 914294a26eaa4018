import { setImmediate as breathe } from "node:timers/promises";
import type { Article } from "../../domain/article.ts";
import type { ChannelFilter, FilterVerdict } from "../../domain/channel-filter.ts";
import type { Conversation } from "../../domain/conversation.ts";
import type { FilterStore } from "../../ports/filter-store.ts";
import { parseRule, type Rule } from "../asking/parse-rule.ts";
import type { ArticleCache } from "../library/article-cache.ts";
import type { Library } from "../library/library.ts";
import { explainFilter } from "./explain-filter.ts";

/** What each conversation lets into its digests. */
export interface FilterService {
  filterOf(conversation: Conversation): Promise<ChannelFilter | null>;
  /** @throws BotError `bad-input` that shows the place of a mistake in the expression. */
  set(filter: ChannelFilter): Promise<void>;
  clear(conversation: Conversation): Promise<boolean>;
  /** Whether the article gets in, and why; it is `null` where there is no filter. */
  explain(conversation: Conversation, article: Article): Promise<FilterVerdict | null>;
  /** How many of the articles for its digests get in; it is `null` where there is no filter. */
  count(conversation: Conversation): Promise<FilterCount | null>;
}

interface FilterCount {
  readonly kept: number;
  readonly all: number;
}

interface FilterTools {
  readonly store: FilterStore;
  readonly cache: Pick<ArticleCache, "forDigest">;
  /** The day that it is, by which "since:monday" is read anew whenever articles are chosen. */
  readonly today: () => string;
}

export function createFilterService({ store, cache, today }: FilterTools): FilterService {
  return {
    filterOf: (conversation) => store.find(conversation),
    async set(filter) {
      parseRule(filter.expression, today());
      await store.set(filter);
    },
    clear: (conversation) => store.clear(conversation),
    async explain(conversation, article) {
      const filter = await store.find(conversation);
      if (filter === null) return null;
      return explainFilter(parseRule(filter.expression, today()), article);
    },
    async count(conversation) {
      const filter = await store.find(conversation);
      if (filter === null) return null;
      const library = await cache.forDigest(conversation);
      const { articles } = await keepMatching(library, parseRule(filter.expression, today()));
      return { kept: articles.length, all: library.articles.length };
    },
  };
}

/** The articles for a conversation's digests that its filter lets in. */
export function createFilteredLibrary({
  store,
  cache,
  today,
}: FilterTools): ArticleCache["forDigest"] {
  return async (conversation) => {
    const [library, filter] = await Promise.all([
      cache.forDigest(conversation),
      store.find(conversation),
    ]);
    return filter === null ? library : keepMatching(library, parseRule(filter.expression, today()));
  };
}

/** After so many articles other work gets a turn. Chosen by hand. */
const AT_ONCE = 10;

async function keepMatching(library: Library, rule: Rule): Promise<Library> {
  const articles: Article[] = [];
  for (const [index, article] of library.articles.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await breathe();
    if (explainFilter(rule, article).isKept) articles.push(article);
  }
  return { ...library, articles };
}
