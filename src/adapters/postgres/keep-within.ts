import { z } from "zod";
import type { Conversation } from "../../domain/conversation.ts";
import { type QuotaKind, type Quotas, requireWithin } from "../../domain/quota.ts";
import type { Session } from "./database.ts";
import { STORE_LOCKS } from "./store-locks.ts";

const used = z.object({ channel: z.coerce.number(), workspace: z.coerce.number() });

/**
 * In the transaction that added one: undoes it where that was one too many. Of those who add in one
 * workspace at once each waits for the one before, so that it counts what that one added.
 *
 * @throws BotError `over-quota`.
 */
export async function keepWithin(
  session: Session,
  quotas: Quotas,
  { kind, conversation }: { kind: QuotaKind; conversation: Conversation },
): Promise<void> {
  const { platform, tenant, channel } = conversation;
  await session.run(LOCK, [STORE_LOCKS.quotas, `${kind}:${platform}:${tenant}`]);
  const [counted] = await session.all(used, COUNTS[kind], [platform, tenant, channel]);
  if (counted) requireWithin(kind, { used: counted, quota: quotas[kind], tenant });
}

/** By a hash: that two workspaces share one costs a wait. */
const LOCK = "SELECT pg_advisory_xact_lock($1, hashtext($2))";

const COUNT = `
  SELECT count(*) FILTER (WHERE channel = $3) AS channel, count(*) AS workspace
  FROM verbatim.things WHERE platform = $1 AND tenant = $2`;

const COUNTS: Readonly<Record<QuotaKind, string>> = {
  sources: `${COUNT.replace("things", "sources")} AND state <> 'removed'`,
  digests: `${COUNT.replace("things", "schedules")} AND state <> 'removed'`,
  filters: COUNT.replace("things", "filters"),
};
