import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Log } from "../../../ports/log.ts";
import { mendOf } from "../connect/mend-of.ts";
import { describeFault, toSlackFault } from "../connect/slack-fault.ts";

interface ObstacleCheckOptions {
  readonly client: WebClient;
  readonly log: Log;
}

/** The first letter of the ids of conversations between two. */
export const DIRECT_MESSAGES = "D";

const BETWEEN_TWO =
  "It is a conversation of two without Verbatim. Ask in a channel, or write to Verbatim alone.";

/** Why nothing can be posted into a channel; `null` where it can, or where Slack will not say. */
export function createObstacleCheck({ client, log }: ObstacleCheckOptions) {
  return async (channel: string): Promise<string | null> => {
    try {
      const { channel: found } = await client.conversations.info({ channel });
      if (found?.is_archived) return mendFor("is_archived");
      const isWithoutUs = found?.is_private === true && found.is_member === false;
      return isWithoutUs ? mendFor("not_in_channel") : null;
    } catch (error) {
      const fault = toSlackFault(error);
      log.info("slack channel not known to be writable", { channel, reason: describeFault(fault) });
      const isNotFound = fault.kind === "answered" && fault.code === "channel_not_found";
      return isNotFound ? whereNotFound(channel, error) : null;
    }
  };
}

function whereNotFound(channel: string, error: unknown): string | null {
  if (channel.startsWith(DIRECT_MESSAGES)) return BETWEEN_TWO;
  return maySeePrivate(error) ? mendFor("channel_not_found") : null;
}

function mendFor(code: string): string | null {
  return mendOf({ kind: "answered", code, retryAfterMs: null, needed: null });
}

/** Without this scope private channels are not found wherever the app is in them. */
function maySeePrivate(error: unknown): boolean {
  const data = error instanceof WebAPIPlatformError ? error.data : null;
  const scopes = grantedSchema.safeParse(data).data?.response_metadata.scopes ?? [];
  return scopes.includes("groups:read");
}

const grantedSchema = z.object({
  response_metadata: z.object({ scopes: z.array(z.string()) }),
});
