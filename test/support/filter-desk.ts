import { createFilterDesk, type FilterDesk } from "../../src/briefing/filter/create-filter-desk.ts";
import { createLibrary } from "../../src/briefing/library/library.ts";
import type { Article } from "../../src/domain/article.ts";
import type { Store } from "../../src/ports/store.ts";

/** The real desk over the same articles for every conversation. */
export function filterDesk(
  { store }: { readonly store: Store },
  articles: readonly Article[] = [],
): FilterDesk {
  const library = createLibrary(articles);
  return createFilterDesk({
    store: store.filters,
    cache: { forDigest: async () => library },
  });
}
