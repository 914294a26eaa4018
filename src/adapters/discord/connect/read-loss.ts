import { z } from "zod";
import type { LostPlace } from "../../../ports/chat.ts";

const guildSchema = z.object({
  id: z.string(),
  /** The server is out of order at Discord, and comes back by itself. */
  unavailable: z.boolean().default(false),
});
const channelSchema = z.object({ id: z.string(), guild_id: z.string() });

/** Reads what Discord says of a place that the bot is in no more; `null` where it says nothing of it. */
export function readLoss(event: string, data: unknown): LostPlace | null {
  if (event === "GUILD_DELETE") {
    const guild = guildSchema.safeParse(data).data;
    return guild && !guild.unavailable ? lostPlace(guild.id, null, REMOVED) : null;
  }
  const channel = channelSchema.safeParse(data).data;
  if (!channel) return null;
  const what = event === "THREAD_DELETE" ? "thread" : "channel";
  return lostPlace(channel.guild_id, channel.id, `The ${what} was deleted.`);
}

const REMOVED = "Verbatim was removed from the server. Someone who manages it can add it again.";

function lostPlace(tenant: string, channel: string | null, reason: string): LostPlace {
  return { platform: "discord", tenant, channel, reason };
}
