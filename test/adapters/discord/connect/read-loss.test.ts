import { describe, expect, it } from "vitest";
import type { LostPlace } from "../../../../src/ports/chat.ts";
import { useDiscord } from "../../../support/discord/use-discord.ts";

const session = useDiscord();

/** What the bot makes of events, heard over the gateway up to a last one that it surely hears. */
async function lossesOf(...events: readonly (readonly [type: string, data: object])[]) {
  const { discord, createChat, bot } = session();
  const lost: LostPlace[] = [];
  await createChat().start(bot, undefined, async (place) => void lost.push(place));
  for (const [type, data] of events) discord.gateway.dispatch(type, data, discord.guildId);
  discord.gateway.dispatch("GUILD_DELETE", { id: "1" }, discord.guildId);
  await expect.poll(() => lost.at(-1)?.tenant).toBe("1");
  return lost.slice(0, -1);
}

describe("a place that Discord says is gone", () => {
  it("is a channel or thread that was deleted, or a server that the bot was removed from", async () => {
    const { guildId, channelId, threadId } = session().discord;
    const lost = await lossesOf(
      ["CHANNEL_DELETE", { id: channelId, guild_id: guildId, type: 0 }],
      ["THREAD_DELETE", { id: threadId, guild_id: guildId, type: 11 }],
      ["GUILD_DELETE", { id: guildId }],
    );
    expect(lost).toEqual([
      expect.objectContaining({ tenant: guildId, channel: channelId }),
      expect.objectContaining({ tenant: guildId, channel: threadId }),
      expect.objectContaining({ tenant: guildId, channel: null }),
    ]);
    expect(lost.map(({ reason }) => reason)).toEqual([
      "The channel was deleted.",
      "The thread was deleted.",
      expect.stringContaining("Verbatim was removed from the server."),
    ]);
  });

  it("is no server that is out of order for a while, nor what is no event of ours", async () => {
    const { guildId } = session().discord;
    const lost = await lossesOf(
      ["GUILD_DELETE", { id: guildId, unavailable: true }],
      ["CHANNEL_DELETE", { id: "2", type: 1 }],
      ["CHANNEL_UPDATE", { id: "2", guild_id: guildId }],
    );
    expect(lost).toEqual([]);
  });
});
