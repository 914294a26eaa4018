import type { WebClient } from "@slack/web-api";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { describeFault, toSlackFault } from "../connect/slack-fault.ts";

interface ManagerCheckOptions {
  readonly client: WebClient;
  /** User ids that may whatever the workspace says. */
  readonly admins: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

interface Known {
  readonly isManager: boolean;
  readonly until: number;
}

/** Chosen by hand: who is made an admin need not wait long, and Slack is not asked at each press. */
const KNOWN_FOR_MS = 5 * 60_000;

/** Whether a user is an admin or owner of the workspace; where Slack will not say, they are not. */
export function createManagerCheck({ client, admins, clock, log }: ManagerCheckOptions) {
  const known = new Map<string, Known>();

  return async (userId: string): Promise<boolean> => {
    if (admins.includes(userId)) return true;
    const now = clock.now().getTime();
    forgetExpired(known, now);
    const remembered = known.get(userId);
    if (remembered) return remembered.isManager;

    try {
      const { user } = await client.users.info({ user: userId });
      const isManager = Boolean(user?.is_admin || user?.is_owner || user?.is_primary_owner);
      known.set(userId, { isManager, until: now + KNOWN_FOR_MS });
      return isManager;
    } catch (error) {
      log.warn("slack user unknown", { user: userId, reason: describeFault(toSlackFault(error)) });
      return false;
    }
  };
}

function forgetExpired(known: Map<string, Known>, now: number): void {
  for (const [userId, { until }] of known) {
    if (until <= now) known.delete(userId);
  }
}
