import type { WebClient } from "@slack/web-api";
import type { Asker } from "../../../domain/conversation.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { mendOf } from "../connect/mend-of.ts";
import { describeFault, type SlackFault, toSlackFault } from "../connect/slack-fault.ts";

interface ManagerCheckOptions {
  readonly client: WebClient;
  /** User ids that may whatever the workspace says. */
  readonly admins: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

type Standing = Pick<Asker, "mayManageDigests" | "whyUnclear" | "timezone">;

interface Known {
  readonly standing: Standing;
  readonly until: number;
}

/** Chosen by hand: who is made an admin need not wait long, and Slack is not asked at each press. */
const KNOWN_FOR_MS = 5 * 60_000;

/** Whether a user is an admin or owner of the workspace; where Slack will not say, they hear why. */
export function createManagerCheck({ client, admins, clock, log }: ManagerCheckOptions) {
  const known = new Map<string, Known>();

  return async (userId: string): Promise<Standing> => {
    if (admins.includes(userId)) return { mayManageDigests: true };
    const now = clock.now().getTime();
    forgetExpired(known, now);
    const remembered = known.get(userId);
    if (remembered) return remembered.standing;

    try {
      const { user } = await client.users.info({ user: userId });
      const isManager = Boolean(user?.is_admin || user?.is_owner || user?.is_primary_owner);
      const timezone = user?.tz;
      const standing = { mayManageDigests: isManager, ...(timezone && { timezone }) };
      known.set(userId, { standing, until: now + KNOWN_FOR_MS });
      return standing;
    } catch (error) {
      const fault = toSlackFault(error);
      log.warn("slack user unknown", { user: userId, reason: describeFault(fault) });
      return { mayManageDigests: false, whyUnclear: whyUnclear(fault) };
    }
  };
}

function whyUnclear(fault: SlackFault): string {
  const mend = mendOf(fault);
  const doing = mend
    ? `${mend} Or whoever runs Verbatim lists your user id in SLACK_ADMINS.`
    : "Try again in a minute.";
  return `Slack would not say whether you are an admin (${describeFault(fault)}). ${doing}`;
}

function forgetExpired(known: Map<string, Known>, now: number): void {
  for (const [userId, { until }] of known) {
    if (until <= now) known.delete(userId);
  }
}
