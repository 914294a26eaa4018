import { z } from "zod";
import { PLATFORMS } from "../../domain/conversation.ts";
import {
  type ArticleRevision,
  type KeptArticle,
  type NewsSource,
  ORIGINS,
  REACHES,
  type SourceItem,
} from "../../domain/news-source.ts";
import { jsonOf, list, moment, rowId, text } from "./columns.ts";

const sourceRow = z
  .object({
    id: rowId,
    platform: z.enum([...PLATFORMS, ""]),
    tenant: z.string(),
    channel: z.string(),
    reach: z.enum(REACHES).nullable(),
    kind: z.enum(["feed", "page", "archive"]),
    url: z.string(),
    title: text,
    site_url: text,
    folders: list,
    take_last: z.int(),
    id_kind: z.enum(["id", "url", "content"]).nullable(),
    etag: text,
    last_modified: text,
    state: z.enum(["active", "paused", "removed"]),
    reason: text,
    next_poll_at: moment,
    polled_at: moment.nullable(),
    answered_at: moment.nullable(),
    news_at: moment.nullable(),
    failures: z.int(),
    created_by: z.string(),
    created_at: moment,
  })
  .transform(({ platform, tenant, channel, ...row }): NewsSource => {
    const conversation = platform === "" ? null : { platform, tenant, channel };
    return { ...inCamelCase(row), conversation };
  });

const itemRow = z
  .object({
    id: rowId,
    source_id: rowId,
    url: text,
    title: text,
    published_on: text,
    state: z.enum(["kept", "waiting", "dropped", "refused", "failed"]),
    reason: text,
    attempts: z.int(),
    try_at: moment.nullable(),
    article_id: text,
    seen_at: moment,
  })
  .transform((row): SourceItem => inCamelCase(row));

const articleRow = z
  .object({
    source_id: rowId,
    id: z.string(),
    origin: z.enum(ORIGINS),
    url: text,
    title: text,
    author: text,
    site_name: text,
    published_on: text,
    text: z.string(),
    categories: jsonOf(z.array(z.string())).nullable(),
    place: z.int().nullable(),
    copy_of: text,
    revision: z.int(),
    first_seen_at: moment,
    changed_at: moment,
    removed_at: moment.nullable(),
  })
  .transform((row): KeptArticle => inCamelCase(row));

/** Rows of the store's tables as what they stand for. */
export const sourceRows = {
  source: sourceRow,
  item: itemRow,
  keyedItem: z
    .looseObject({ key: z.string() })
    .transform((row) => [row.key, itemRow.parse(row)] as const),
  article: articleRow,
  revision: z
    .object({ revision: z.int(), origin: z.enum(ORIGINS), title: text, text: z.string() })
    .extend({ replaced_at: moment })
    .transform((row): ArticleRevision => inCamelCase(row)),
};

type CamelCase<Name> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

type InCamelCase<Row> = { [Name in keyof Row as CamelCase<Name> & string]: Row[Name] };

function inCamelCase<Row extends object>(row: Row): InCamelCase<Row> {
  const entries = Object.entries(row).map(([name, value]) => [
    name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return Object.fromEntries(entries) as InCamelCase<Row>;
}
