import { z } from "zod";
import { PLATFORMS } from "../domain/conversation.ts";
import {
  type ArticleRevision,
  type KeptArticle,
  type NewsSource,
  ORIGINS,
  REACHES,
  type SourceItem,
} from "../domain/news-source.ts";

/** What each database has in a form of its own. */
interface Columns {
  readonly id: z.ZodType<string>;
  readonly moment: z.ZodType<Date>;
  readonly list: z.ZodType<string[]>;
}

const text = z.string().nullable();

/** Rows of the stores' tables as what they stand for; the tables have the same columns everywhere. */
export function sourceRows({ id, moment, list }: Columns) {
  const item = itemRow({ id, moment });
  return {
    source: sourceRow({ id, moment, list }),
    item,
    keyedItem: z
      .looseObject({ key: z.string() })
      .transform((row) => [row.key, item.parse(row)] as const),
    article: articleRow({ id, moment }),
    revision: z
      .object({ revision: z.int(), origin: z.enum(ORIGINS), title: text, text: z.string() })
      .extend({ replaced_at: moment })
      .transform((row): ArticleRevision => inCamelCase(row)),
  };
}

function sourceRow({ id, moment, list }: Columns) {
  return z
    .object({
      id,
      platform: z.enum([...PLATFORMS, ""]),
      tenant: z.string(),
      channel: z.string(),
      reach: z.enum(REACHES).nullable(),
      kind: z.enum(["feed", "page"]),
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
}

function itemRow({ id, moment }: Pick<Columns, "id" | "moment">) {
  return z
    .object({
      id,
      source_id: id,
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
}

function articleRow({ id, moment }: Pick<Columns, "id" | "moment">) {
  return z
    .object({
      source_id: id,
      id: z.string(),
      origin: z.enum(ORIGINS),
      url: text,
      title: text,
      author: text,
      site_name: text,
      published_on: text,
      text: z.string(),
      copy_of: text,
      revision: z.int(),
      first_seen_at: moment,
      changed_at: moment,
    })
    .transform((row): KeptArticle => inCamelCase(row));
}

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
