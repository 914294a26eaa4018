import { readSection } from "../../domain/edition/sections.ts";
import type { NewsSource } from "../../domain/news-source.ts";
import type { FeedItem } from "../../ingest/feed/feed-item.ts";

interface Filed {
  /** `null` where the feed was not read. */
  readonly item: Pick<FeedItem, "categories"> | null;
  readonly source: Pick<NewsSource, "url" | "title">;
  /** What its page says. */
  readonly sections: readonly string[];
  /** An article that is there stays filed as it was when its page comes without its feed. */
  readonly isKept?: boolean;
}

/**
 * Under what an article is filed: by its item's categories, by the section whose feed it is, as
 * "/opinion/feed" or "The Gazette | Opinion", and by its page; `null` where none tells.
 */
export function filedUnder({
  item,
  source,
  sections,
  isKept = false,
}: Filed): readonly string[] | null {
  if (item === null && isKept) return null;
  const told = [
    ...(item?.categories ?? []),
    ...[...namesInAddress(source.url), ...namesInTitle(source.title ?? "")].filter(readSection),
    ...sections,
  ];
  const names = [...new Set(told)];
  return names.length > 0 ? names : null;
}

function namesInAddress(address: string): readonly string[] {
  const { hostname = "", pathname = "" } = URL.parse(address) ?? {};
  return [...hostname.split(".").slice(0, 1), ...pathname.split(/[/.]/)];
}

/** "The Gazette | Opinion", "Gazette Sport"; what calls itself a blog may be anybody's news. */
function namesInTitle(title: string): readonly string[] {
  const parts = title.split(/[|>»:–—]| - /).map((part) => part.trim());
  const lastWords = parts.map((part) => part.split(/\s+/).at(-1) ?? "");
  return [...parts, ...lastWords].filter((name) => !/^blogs?$/i.test(name));
}
