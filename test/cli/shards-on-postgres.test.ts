import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/discord-fake.ts";
import { guildOnShard } from "../support/discord/discord-payloads.ts";
import { type RunningVerbatim, runningVerbatim } from "../support/process/running-verbatim.ts";
import { usePostgres } from "../support/store/postgres-server.ts";

const SHARDS = 4;
/** Within which the shards of a process that was killed are someone else's. */
const TAKEN_OVER = { timeout: 60_000, interval: 100 };

const postgres = await usePostgres();
let discord: FakeDiscord;
let env: Readonly<Record<string, string>>;
let running: RunningVerbatim[] = [];

beforeEach(async () => {
  discord = await startFakeDiscord({ shards: SHARDS, maxConcurrency: 2, identifyGapMs: 5_000 });
  env = {
    DATABASE_URL: (await postgres?.newDatabase()) ?? "",
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    LOG_LEVEL: "info",
  };
});

afterEach(async () => {
  await Promise.all(running.map((process) => process.stop("SIGKILL")));
  running = [];
  await discord.close();
});

describe.runIf(postgres)("Discord's shards on three processes", { timeout: 240_000 }, () => {
  it("are shared out, and taken over from one that is killed and from one that stops", async () => {
    await startThree();
    await vi.waitFor(() => expect(parts()).toEqual([1, 1, 2]), TAKEN_OVER);
    await everyShardIsHeld();
    await askEverywhere();
    expect(discord.answers()).toEqual([1, 1, 1, 1]);

    const [busiest] = running.toSorted((one, other) => partOf(other) - partOf(one));
    await busiest?.stop("SIGKILL");
    running = running.filter((process) => process !== busiest);
    const resumed = discord.gateway.resumed.length;
    await askUntil(() => discord.gateway.resumed.length === resumed + 2);
    await everyShardIsHeld();
    await askEverywhere();

    const identified = discord.gateway.identified.length;
    await running.shift()?.stop("SIGTERM");
    await everyShardIsHeld();
    await askEverywhere();

    // Nothing is answered twice, whoever got it, and those that take over go on where it stopped.
    expect(Math.max(...discord.answers())).toBe(1);
    expect(discord.gateway.identified).toHaveLength(identified);
    expect(discord.violations).toEqual([]);
  });
});

async function startThree(): Promise<void> {
  running = await Promise.all([1, 2, 3].map(() => runningVerbatim(env)));
  await Promise.all(running.map((process) => process.waitFor("Discord   connected")));
}

function parts(): readonly number[] {
  return running.map(partOf).toSorted();
}

/** How many shards it said last that it has. */
function partOf({ output }: RunningVerbatim): number {
  const [, ours = ""] = [...output().matchAll(/"ours":\[([\d,]*)\]/g)].at(-1) ?? [];
  return ours === "" ? 0 : ours.split(",").length;
}

async function everyShardIsHeld(): Promise<void> {
  const held = () => discord.gateway.held().toSorted();
  await vi.waitFor(() => expect(held()).toEqual([0, 1, 2, 3]), TAKEN_OVER);
}

async function askEverywhere(): Promise<void> {
  await Promise.all([...Array(SHARDS).keys()].map(ask));
}

function ask(shard: number) {
  return discord.sendCommand({ name: "speakers", guildId: guildOnShard(shard, SHARDS) });
}

/** While nobody has a shard, what is asked there may be lost: Discord waits for 3 s. */
async function askUntil(isOver: () => boolean): Promise<void> {
  const asked: Promise<unknown>[] = [];
  const askMore = () => {
    asked.push(...[...Array(SHARDS).keys()].map(ask));
    expect(isOver()).toBe(true);
  };
  await vi.waitFor(askMore, { ...TAKEN_OVER, interval: 500 });
  await Promise.allSettled(asked);
}
