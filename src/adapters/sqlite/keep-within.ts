import { z } from "zod";
import type { Conversation } from "../../domain/conversation.ts";
import { type QuotaKind, type Quotas, requireWithin } from "../../domain/quota.ts";
import type { Connection } from "./connection.ts";

const used = z.object({ channel: z.int(), workspace: z.int() });

/**
 * In the transaction that added one: undoes it where that was one too many.
 *
 * @throws BotError `over-quota`.
 */
export function keepWithin(
  connection: Connection,
  quotas: Quotas,
  { kind, conversation }: { kind: QuotaKind; conversation: Conversation },
): void {
  const [counted] = connection.all(used, COUNTS[kind], { ...conversation });
  if (!counted) return;
  requireWithin(kind, { used: counted, quota: quotas[kind], tenant: conversation.tenant });
}

const COUNT = `
  SELECT count(*) FILTER (WHERE channel = :channel) AS channel, count(*) AS workspace
  FROM things WHERE platform = :platform AND tenant = :tenant`;

const COUNTS: Readonly<Record<QuotaKind, string>> = {
  sources: `${COUNT.replace("things", "sources")} AND state <> 'removed'`,
  digests: `${COUNT.replace("things", "schedules")} AND state <> 'removed'`,
  filters: COUNT.replace("things", "filters"),
};
