import { z } from "zod";
import type { Conversation } from "../../domain/conversation.ts";
import { type QuotaKind, type Quotas, requireWithin } from "../../domain/quota.ts";
import type { Session } from "./database.ts";

const used = z.object({ channel: z.coerce.number(), workspace: z.coerce.number() });

/**
 * Undoes the transaction that added one, where that was one too many. Of those who add in one
 * workspace at once each waits for the one before, so that it counts what that one added. @throws
 * BotError `over-quota`.
 */
export async function keepWithin(
  session: Session,
  quotas: Quotas,
  { kind, conversation }: { kind: QuotaKind; conversation: Conversation },
): Promise<void> {
  const { platform, tenant } = conversation;
  await session.hold("quotas", `${kind}:${platform}:${tenant}`);
  const [counted] = await session.all(used, COUNTS[kind], { ...conversation });
  if (counted) requireWithin(kind, { used: counted, quota: quotas[kind], tenant });
}

const COUNT = `
  SELECT count(*) FILTER (WHERE channel = :channel) AS channel, count(*) AS workspace
  FROM things WHERE platform = :platform AND tenant = :tenant`;

const COUNTS: Readonly<Record<QuotaKind, string>> = {
  sources: `${COUNT.replace("things", "sources")} AND state <> 'removed'`,
  digests: `${COUNT.replace("things", "schedules")} AND state <> 'removed'`,
  filters: COUNT.replace("things", "filters"),
  watches: `${COUNT.replace("things", "watches")} AND state <> 'removed'`,
};
