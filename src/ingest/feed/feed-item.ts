/** An item as its feed has it; what the feed does not tell is null. */
export interface FeedItem {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publishedOn: string | null;
  /** Text, without markup, as is the content. */
  readonly summary: string | null;
  readonly content: string | null;
  /** Under what its feed files it, such as "Sport"; left out where it names nothing. */
  readonly categories?: readonly string[];
}

/** Chosen by hand: what comes after these are tags, of which each may be anything. */
const MOST_CATEGORIES = 3;
const LONGEST_CATEGORY = 60;

export function categoriesOf(told: readonly (string | undefined)[]): Pick<FeedItem, "categories"> {
  const named = told.map((name) => name?.replace(/\s+/g, " ").trim() ?? "");
  const categories = [...new Set(named)]
    .filter((name) => name !== "" && name.length <= LONGEST_CATEGORY)
    .slice(0, MOST_CATEGORIES);
  return categories.length > 0 ? { categories } : {};
}

export interface Feed {
  readonly title: string | null;
  /** The site's page, not the feed's own address. */
  readonly url: string | null;
  readonly language: string | null;
  /** How long its maker asks to be left alone between two polls. */
  readonly ttlMs: number | null;
  readonly items: readonly FeedItem[];
}
