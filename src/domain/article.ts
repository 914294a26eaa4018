import { z } from "zod";
import type { ArticleKey, Origin } from "./news-source.ts";

const offset = z.int().nonnegative();
const spanSchema = z.object({ start: offset, end: offset });
const isoDate = z.iso.date();

const personSchema = z.object({
  /** The fullest form the article gives, without title: "Jessica Tisch". */
  name: z.string(),
  /** Other forms the article uses, as printed: "Tisch", "Commissioner Jessica Tisch". */
  aliases: z.array(z.string()),
  /** What the article says they are, as printed: "New York City Police Commissioner". */
  role: z.string().nullable(),
  mentions: z.array(spanSchema),
});

const quotationSchema = z.object({
  /** Always `article.text.slice(start, end)`; the quotation marks stay outside. */
  text: z.string(),
  start: offset,
  end: offset,
  /**
   * `direct` is wholly the speaker's words; `indirect` is the reporter's wording of them;
   * `mixed` is reported wording with the speaker's own words inside, which `inner` delimits.
   */
  type: z.enum(["direct", "mixed", "indirect"]),
  inner: z.array(spanSchema),
  /** The fullest name, or the phrase ("a senior official"); `null` is unattributed. */
  speaker: z.string().nullable(),
  /** Where the evidence for the speaker stands: a name, a pronoun or a phrase. */
  speakerStart: offset.nullable(),
  speakerEnd: offset.nullable(),
  cue: z.string().nullable(),
  /** The outlet or occasion told, as printed: "PIX 11", "a post on X Wednesday". */
  occasion: z.string().nullable(),
  /** The outlet alone, as the article first prints it: "PIX 11" for "the Pix11 interview". */
  outlet: z.string().nullable(),
  /** The day it was said, where told. */
  saidOn: isoDate.nullable(),
  /** Calibrated probability, 0 to 1, that the speaker is right. */
  confidence: z.number().min(0).max(1),
  /** It carries on the quotation before it, with no cue of its own. */
  continues: z.boolean(),
});

const resolvedDateSchema = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  iso: isoDate,
});

/** An article as parsed. Every offset is in UTF-16 code units into `text`, which is as given. */
export const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** The source gave no headline, so the title was cut from the lead sentence. */
  titleDerived: z.boolean(),
  publishedOn: isoDate.nullable(),
  url: z.url().nullable(),
  /** ISO 639-1, or "und" where it cannot be told. */
  language: z.string(),
  text: z.string(),
  /** Where the article proper starts, after a dateline such as "date 2025-11-19". */
  bodyStart: offset,
  paragraphs: z.array(spanSchema),
  sentences: z.array(spanSchema),
  people: z.array(personSchema),
  quotations: z.array(quotationSchema),
  dates: z.array(resolvedDateSchema),
});

export type Article = z.infer<typeof articleSchema> & {
  /** The day of its file, where nothing in it tells when it was published. */
  readonly fileDay?: string;
  /** Where else its very words were printed, as far as its sources tell. */
  readonly copies?: readonly Copy[];
  /** What the site calls itself that a source brought it from. */
  readonly siteName?: string;
  /** Under what its feed files it. */
  readonly categories?: readonly string[];
  /** Where it stood in a feed that its outlet has put in order, from 0. */
  readonly place?: number;
  /** When its outlet was found to have taken it away. */
  readonly removedAt?: Date;
  /** Where its earlier wordings are kept, when its words have changed. */
  readonly earlier?: ArticleKey & { readonly origin: Origin };
};

export interface Copy {
  readonly url: string;
  readonly siteName: string | null;
}

export type Person = z.infer<typeof personSchema>;
export type Quotation = z.infer<typeof quotationSchema>;
export type ResolvedDate = z.infer<typeof resolvedDateSchema>;

/** An article as its source gave it, before parsing. */
export interface SourceText {
  readonly id: string;
  readonly text: string;
  /** Where the text starts after a headline in it, which `title` repeats. */
  readonly bodyStart?: number | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly publishedOn?: string | undefined;
  /** When its file was last written: no day of the text is told by it. */
  readonly fileDay?: string | undefined;
}

/** What articles are put in order by. */
export function dayOfArticle(article: Pick<Article, "publishedOn" | "fileDay">): string | null {
  return article.publishedOn ?? article.fileDay ?? null;
}

/** Reads an article, here or in a thread that may give it up. */
export type ParseSource = (source: SourceText) => Article | Promise<Article>;

/**
 * Below this confidence a speaker is reported as unattributed everywhere a reader looks:
 * a wrong name repeated in public costs more than a missing one. Of answers for unseen articles,
 * those below it are right three times in five; 96 of 100 answers lie above it.
 */
export const ATTRIBUTION_THRESHOLD = 0.7;
