/** An item as its feed has it; what the feed does not tell is null. */
export interface FeedItem {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publishedOn: string | null;
  /** Text, without markup, as is the content. */
  readonly summary: string | null;
  readonly content: string | null;
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
