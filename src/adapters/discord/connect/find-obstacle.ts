import { z } from "zod";
import { PERMISSION } from "../render/wire.ts";

/** An interaction's context and a channel's type, by Discord's reference. */
const AMONG_PEOPLE = 2;
const CATEGORY = 4;
const FORUMS = new Set([15, 16]);
const THREADS = new Set([10, 11, 12]);

/** What an interaction tells of the place it comes from; older payloads tell less. */
const placeSchema = z.object({
  guild_id: z.string().nullish(),
  context: z.number().nullish(),
  /** Who installed the app: by "0" a server, by "1" a person. */
  authorizing_integration_owners: z.record(z.string(), z.string()).nullish(),
  app_permissions: z.string().regex(/^\d+$/).transform(BigInt).nullish(),
  channel: z
    .object({
      type: z.number(),
      thread_metadata: z.object({ locked: z.boolean().nullish() }).nullish(),
    })
    .nullish(),
});

const NAMES = {
  viewChannel: "View Channel",
  sendMessages: "Send Messages",
  sendMessagesInThreads: "Send Messages in Threads",
  embedLinks: "Embed Links",
} as const;

/** Why the bot can't post where an interaction comes from; `null` where it can or may. */
export function findObstacle(payload: unknown): string | null {
  const place = placeSchema.safeParse(payload).data;
  if (!place) return null;
  if (place.context === AMONG_PEOPLE) {
    return "It is a conversation without Verbatim. Ask in a server that it is in, or alone with it.";
  }
  if (!place.guild_id) return null;
  const owners = Object.keys(place.authorizing_integration_owners ?? {});
  if (owners.length > 0 && !owners.includes("0")) {
    return "Verbatim is not in this server: somebody who manages it has to add it first.";
  }
  return channelObstacle(place);
}

function channelObstacle(place: z.infer<typeof placeSchema>): string | null {
  const type = place.channel?.type ?? 0;
  if (FORUMS.has(type)) return "A forum takes digests in its posts: schedule it in one of them.";
  if (type === CATEGORY) return "Schedule it in a channel, a thread or a forum's post.";
  if (place.channel?.thread_metadata?.locked) return "Unlock the thread.";
  const missing = missingPermissions(place.app_permissions ?? null, THREADS.has(type));
  return missing.length === 0
    ? null
    : `Whoever manages the channel has to give Verbatim in it: ${missing.join(", ")}.`;
}

function missingPermissions(given: bigint | null, isThread: boolean): readonly string[] {
  if (given === null || (given & PERMISSION.administrator) !== 0n) return [];
  const send = isThread ? "sendMessagesInThreads" : "sendMessages";
  return (["viewChannel", send, "embedLinks"] as const)
    .filter((name) => (given & PERMISSION[name]) === 0n)
    .map((name) => NAMES[name]);
}
