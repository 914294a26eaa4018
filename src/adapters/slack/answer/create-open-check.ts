import type { WebClient } from "@slack/web-api";
import type { Conversation } from "../../../domain/conversation.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { describeFault, toSlackFault } from "../connect/slack-fault.ts";

interface OpenCheckOptions {
  readonly client: WebClient;
  readonly clock: Clock;
  readonly log: Log;
}

interface Known {
  readonly isOpen: boolean | null;
  readonly until: number;
}

/** A channel may be made private at any time, and an app may be given the scope that it lacks. */
const KNOWN_FOR_MS = 10 * 60_000;
/** Chosen by hand: some 500 kB, and more channels than a workspace asks in within that time. */
const MOST_KNOWN = 5_000;

/** Whether everyone in the workspace may read a channel; `null` where Slack will not say. */
export function createOpenCheck({ client, clock, log }: OpenCheckOptions) {
  const known = new Map<string, Known>();

  return async ({ channel }: Conversation): Promise<boolean | null> => {
    const now = clock.now().getTime();
    const remembered = known.get(channel);
    if (remembered && remembered.until > now) return remembered.isOpen;
    if (known.size >= MOST_KNOWN) known.clear();
    const isOpen = await askSlack(channel);
    known.set(channel, { isOpen, until: now + KNOWN_FOR_MS });
    return isOpen;
  };

  async function askSlack(channel: string): Promise<boolean | null> {
    try {
      const { channel: found } = await client.conversations.info({ channel });
      if (!found) return null;
      return found.is_private === false && !found.is_im && !found.is_mpim;
    } catch (error) {
      const reason = describeFault(toSlackFault(error));
      log.info("slack channel not known to be open", { channel, reason });
      return null;
    }
  }
}
