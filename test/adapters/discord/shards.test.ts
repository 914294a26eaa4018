import { describe, expect, it, onTestFinished } from "vitest";
import { createDiscordChat } from "../../../src/adapters/discord/discord-chat.ts";
import { createClusterOfOne } from "../../../src/delivery/run/single-process.ts";
import type { Cluster } from "../../../src/ports/cluster.ts";
import { type FakeDiscord, startFakeDiscord } from "../../support/discord/discord-fake.ts";
import { guildOnShard } from "../../support/discord/discord-payloads.ts";
import { silentLog } from "../../support/log/silent-log.ts";
import { realClock } from "../../support/real-clock.ts";
import { createTinyBot } from "../../support/tiny-bot.ts";

const SHARDS = 3;
const patience = { timeout: 30_000 };

describe("a process alone", () => {
  it("runs every shard that Discord counts, and lets as few identify at once as it says", async () => {
    const discord = await startFakeDiscord({
      shards: SHARDS,
      maxConcurrency: 2,
      identifyGapMs: 5_000,
    });
    onTestFinished(discord.close);
    const chat = connect(discord);
    await chat.start(createTinyBot());
    await expect.poll(() => discord.gateway.held().toSorted(), patience).toEqual([0, 1, 2]);

    for (const shard of [0, 1, 2]) {
      const where = { guildId: guildOnShard(shard, SHARDS) };
      await discord.sendCommand({ name: "quote", options: { speaker: "x" }, ...where });
    }
    await discord.sendCommand({ name: "quote", options: { speaker: "x" }, in: "dm" });
    await chat.stop();
    expect(discord.answers()).toEqual([1, 1, 1, 1]);
    expect(discord.gateway.held()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it("takes more shards when the bot has grown out of those it has", async () => {
    const discord = await startFakeDiscord({ maxConcurrency: 2 });
    onTestFinished(discord.close);
    const chat = connect(discord);
    await chat.start(createTinyBot());
    expect(discord.gateway.held()).toEqual([0]);
    discord.grow(2);
    await expect.poll(() => discord.gateway.held().toSorted(), patience).toEqual([0, 1]);
    await discord.sendCommand({ name: "announce", guildId: guildOnShard(1, 2) });
    await chat.stop();
    expect(discord.gateway.held()).toEqual([]);
  });

  it("identifies, and answers, where nothing can be noted about a shard", async () => {
    const discord = await startFakeDiscord();
    onTestFinished(discord.close);
    const broken = () => Promise.reject(new Error("no connection to Postgres"));
    const cluster = {
      ...createClusterOfOne(),
      handoverOf: broken,
      keepHandover: broken,
      takeTurn: broken,
    };
    const chat = connect(discord, cluster);
    await chat.start(createTinyBot());
    await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
    await chat.stop();
    expect(discord.answers()).toEqual([1]);
  });
});

function connect(discord: FakeDiscord, cluster: Cluster = createClusterOfOne()) {
  const connection = { kind: "gateway", cluster } as const;
  const { token, url: apiUrl } = discord;
  return createDiscordChat({ token, connection, apiUrl, log: silentLog, clock: realClock });
}
