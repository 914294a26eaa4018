import { z } from "zod";
import { PLATFORMS } from "../../../domain/conversation.ts";
import { asDeliveryKey } from "../../../domain/ids.ts";
import { REACHES } from "../../../domain/news-source.ts";
import { pingsSchema } from "../../../domain/reply/reply-schema.ts";
import type { UnwatchedArticle, Watch, WatchHit } from "../../../domain/watch/watch.ts";
import type { ToldHit } from "../../../ports/watch-store.ts";
import { jsonOf, moment, rowId, text } from "../columns.ts";
import { toQuietHours } from "../delivery-rows.ts";

export const placeRow = z.object({
  platform: z.enum(PLATFORMS),
  tenant: z.string(),
  channel: z.string(),
});

export const countRow = z.object({ count: z.coerce.number() });

const watchColumns = {
  id: rowId,
  platform: z.enum(PLATFORMS),
  tenant: z.string(),
  channel: z.string(),
  expression: z.string(),
  quiet_hours: text,
  timezone: z.string(),
  ping: jsonOf(pingsSchema).nullable(),
  state: z.enum(["active", "paused", "removed"]),
  reason: text,
  created_by: z.string(),
  created_at: moment,
};

export const watchRow = z.object(watchColumns).transform(toWatch);

type WatchColumns = z.output<z.ZodObject<typeof watchColumns>>;

function toWatch(row: WatchColumns): Watch {
  const { id, platform, tenant, channel, expression, timezone, state, reason } = row;
  const conversation = { platform, tenant, channel };
  const quietHours = toQuietHours(row.quiet_hours);
  const created = { createdBy: row.created_by, createdAt: row.created_at };
  const pings = row.ping ?? [];
  return { id, conversation, expression, quietHours, timezone, pings, state, reason, ...created };
}

export const hitRow = z
  .object({ ...watchColumns, name: z.string(), found_at: moment })
  .transform(
    (row): WatchHit => ({ watch: toWatch(row), articleId: row.name, foundAt: row.found_at }),
  );

export const toldRow = z
  .object({ ...watchColumns, name: z.string(), found_at: moment, told_by: z.string() })
  .transform(
    ({ told_by, ...row }): ToldHit => ({
      watch: toWatch(row),
      articleId: row.name,
      foundAt: row.found_at,
      key: asDeliveryKey(told_by),
    }),
  );

export const unwatchedRow = z
  .object({
    source_id: rowId,
    article_id: z.string(),
    name: z.string(),
    platform: z.enum([...PLATFORMS, ""]),
    tenant: z.string(),
    channel: z.string(),
    reach: z.enum(REACHES).nullable(),
  })
  .transform(
    ({ source_id, article_id, name, platform, tenant, channel, reach }): UnwatchedArticle => ({
      sourceId: source_id,
      id: article_id,
      name,
      conversation: platform === "" ? null : { platform, tenant, channel },
      reach,
    }),
  );
