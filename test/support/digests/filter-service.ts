import {
  createFilterService,
  type FilterService,
} from "../../../src/briefing/filter/create-filter-service.ts";
import { createLibrary } from "../../../src/briefing/library/library.ts";
import type { Article } from "../../../src/domain/article.ts";
import type { Store } from "../../../src/ports/store.ts";

/** The real service over the same articles for every conversation. */
export function filterService(
  { store }: { readonly store: Store },
  articles: readonly Article[] = [],
): FilterService {
  const library = createLibrary(articles);
  return createFilterService({
    store: store.filters,
    cache: { forDigest: async () => library },
    today: () => "2025-11-21",
  });
}
