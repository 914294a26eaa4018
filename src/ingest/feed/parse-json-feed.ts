import { z } from "zod";
import { BotError } from "../../domain/errors.ts";
import { htmlToText } from "../page/html-to-text.ts";
import { titleText } from "../page/title-text.ts";
import { readDate } from "../text/read-date.ts";
import { readJson } from "../text/read-json.ts";
import { withoutControls } from "../text/tidy-text.ts";
import { categoriesOf, type Feed, type FeedItem } from "./feed-item.ts";
import { withoutPlaceholder } from "./read-feed-item.ts";

const told = z.string().optional().catch(undefined);

const itemSchema = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  url: told,
  external_url: told,
  title: told,
  summary: told,
  content_html: told,
  content_text: told,
  date_published: told,
  date_modified: told,
  tags: z.array(z.string()).optional().catch(undefined),
});

const feedSchema = z.object({
  title: told,
  home_page_url: told,
  language: told,
  items: z.array(z.unknown()),
});

/**
 * Parses a JSON Feed. @throws BotError `bad-input` when it is not JSON, or has no list of items.
 */
export function parseJsonFeed(text: string, address: string | null): Feed {
  const feed = feedSchema.safeParse(readJson(text));
  if (!feed.success) throw new BotError("bad-input", "it is JSON, but no feed: it has no items.");

  const { title, home_page_url, language, items } = feed.data;
  return {
    title: title ?? null,
    url: addressIn([home_page_url], address),
    language: language ?? null,
    ttlMs: null,
    items: items.flatMap((item) => readItem(item, address)),
  };
}

function readItem(value: unknown, base: string | null): readonly FeedItem[] {
  const item = itemSchema.safeParse(value);
  if (!item.success) return [];
  const { id, url, external_url, title, summary, content_html, content_text } = item.data;
  const date = item.data.date_published ?? item.data.date_modified;
  return [
    {
      id: withoutPlaceholder(id) || null,
      url: addressIn([url, external_url, id], base),
      title: title ? titleText(title) || null : null,
      publishedOn: date ? readDate(date) : null,
      summary: summary ? htmlToText(summary) : null,
      content: plain(content_text) ?? (content_html ? htmlToText(content_html) : null),
      ...categoriesOf(item.data.tags ?? []),
    },
  ];
}

function plain(text: string | undefined): string | undefined {
  return text && withoutControls(text);
}

function addressIn(told: readonly (string | undefined)[], base: string | null): string | null {
  for (const address of told.map(withoutPlaceholder)) {
    const isWhole = /^https?:/i.test(address);
    const url = isWhole || address.startsWith("/") ? URL.parse(address, base ?? undefined) : null;
    if (url && /^https?:$/.test(url.protocol)) return url.href;
  }
  return null;
}
