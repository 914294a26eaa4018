import { z } from "zod";
import { PLATFORMS } from "../../domain/conversation.ts";
import { type KeptArticle, type NewsSource, REACHES } from "../../domain/news-source.ts";

const words = z.string("is not text").nullish();

/** The day of a moment is the one on the clocks where it was printed. */
const day = z
  .string("is not a day such as 2025-11-19")
  .transform((told) => told.replace(/^(\d{4}-\d\d-\d\d)[T ]\d\d:.*$/, "$1"))
  .pipe(z.iso.date("is not a day such as 2025-11-19"));

/**
 * An article as one line of an archive's file. Only the words are needed; `source` says whose it is,
 * and without it the article is everyone's.
 */
export const archivedLineSchema = z.object({
  id: z.string("is not text").min(1, "is empty").optional(),
  url: z.url({ protocol: /^https?$/, error: "is not an http(s) address" }).nullish(),
  title: words,
  author: words,
  siteName: words,
  publishedOn: day.nullish(),
  firstSeenAt: z.iso
    .datetime({ offset: true, error: "is not a moment such as 2025-11-19T08:30:00Z" })
    .nullish(),
  text: z.string("is missing, or not text").trim().min(1, "is empty"),
  source: z
    .object({
      url: z.string("is not text"),
      title: words,
      place: z
        .object({ platform: z.enum(PLATFORMS), tenant: z.string(), channel: z.string() })
        .nullable(),
      reach: z.enum(REACHES).nullable(),
    })
    .optional(),
});

export type ArchivedLine = z.infer<typeof archivedLineSchema>;

export function toArchivedLine(
  article: KeptArticle,
  { url, title, conversation, reach }: NewsSource,
): ArchivedLine {
  const { id, author, siteName, publishedOn, firstSeenAt, text } = article;
  return {
    id,
    url: article.url,
    title: article.title,
    author,
    siteName,
    publishedOn,
    firstSeenAt: firstSeenAt.toISOString(),
    text,
    source: { url: feedOf(url), title, place: conversation, reach },
  };
}

/** What is imported has a source of its own: it is not polled, and tells no digest anything new. */
export function archiveAddress(url: string): string {
  return `archive:${feedOf(url)}`;
}

function feedOf(url: string): string {
  return url.replace(/^archive:/, "");
}
