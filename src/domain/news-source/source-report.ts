import type { ArticleRevision, KeptArticle, NewsSource, SourceItem } from "../news-source.ts";

/** What is at an address that someone wants to have as a source. */
export type SourcePreview =
  | {
      readonly status: "feed";
      readonly url: string;
      readonly title: string | null;
      /** Newest first. */
      readonly items: readonly ItemPreview[];
    }
  | {
      readonly status: "page";
      readonly url: string;
      readonly title: string | null;
      readonly publishedOn: string | null;
      /** Of the article on it; 0 where there is none. */
      readonly words: number;
      /** That it names for its readers; none is the page itself. */
      readonly feeds: readonly { readonly url: string; readonly title: string | null }[];
    }
  | { readonly status: "nothing"; readonly problem: string };

interface ItemPreview {
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedOn: string | null;
}

export type AddedSource =
  | { readonly status: "added" | "already-there"; readonly source: NewsSource }
  /** Which of several feeds, or the page itself, has to be said. */
  | { readonly status: "unclear"; readonly preview: Extract<SourcePreview, { status: "page" }> }
  | { readonly status: "nothing"; readonly problem: string };

export interface ImportedSources {
  readonly added: number;
  readonly alreadyThere: number;
  /** What the quota had no room for. */
  readonly leftOut: {
    readonly feeds: number;
    readonly first: string;
    readonly why: string;
  } | null;
}

/** What became of items, and of the sources they came from. */
export interface SourceReport {
  readonly sources: readonly NewsSource[];
  /** Latest first. */
  readonly items: readonly ReportedItem[];
}

export interface ReportedItem {
  readonly item: SourceItem;
  readonly source: NewsSource;
  /** What it came to be. */
  readonly article: KeptArticle | null;
  /** What it said before, oldest first. */
  readonly revisions: readonly ArticleRevision[];
}
