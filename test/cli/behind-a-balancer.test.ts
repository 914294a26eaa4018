import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/discord-fake.ts";
import { MANAGE_CHANNELS } from "../support/discord/discord-payloads.ts";
import { freePort } from "../support/free-port.ts";
import { type RunningVerbatim, runningVerbatim } from "../support/process/running-verbatim.ts";
import { type FakeSlack, startFakeSlack } from "../support/slack/slack-fake.ts";
import { wordsIn } from "../support/slack/slack-limits.ts";
import { usePostgres } from "../support/store/postgres-server.ts";

const postgres = await usePostgres();
let slack: FakeSlack;
let discord: FakeDiscord;
let databaseUrl: string;
const running: Replica[] = [];

interface Replica extends RunningVerbatim {
  readonly onSlack: string;
  readonly onDiscord: string;
}

beforeEach(async () => {
  [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
  databaseUrl = (await postgres?.newDatabase()) ?? "";
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((replica) => replica.stop("SIGKILL")));
  await Promise.all([slack.close(), discord.close()]);
  expect(discord.violations).toEqual([]);
});

describe.runIf(postgres)("two processes that Slack and Discord reach over HTTP", () => {
  it("turn each other's pages and share them, and so does one that started later", async () => {
    const [one, other] = await Promise.all([startReplica(), startReplica()]);
    sendTo(one);
    const onSlack = await slack.sendCommand("/quote mamdani");
    const onDiscord = await discord.sendCommand({ name: "quote", options: { speaker: "mamdani" } });
    expect(onDiscord.ephemeral).toBe(true);

    sendTo(other);
    const second = await discord.press(onDiscord, "Next");
    expect(second.id).toBe(onDiscord.id);
    expect(second.embeds[0]?.description).toContain("Page 2 of");
    const secondOnSlack = await slack.press(onSlack, "Next");
    expect(secondOnSlack.replace_original).toBe(true);
    expect(wordsIn(secondOnSlack.blocks)).toContain("Page 2 of");

    await Promise.all([one.stop(), other.stop()]);
    sendTo(await startReplica());
    expect((await discord.press(second, "Share here")).ephemeral).toBe(false);
    const shared = await slack.press(secondOnSlack, "Share here");
    expect(shared.response_type).toBe("in_channel");
    expect(wordsIn(shared.blocks)).toContain("Page 2 of");
    expect(discord.gateway.connections()).toBe(0);
  });

  it("post one digest into a channel though each is asked for it", async () => {
    const replicas = await Promise.all([startReplica(), startReplica()]);
    slack.deliverTo(...replicas.map(({ onSlack }) => onSlack));
    discord.deliverTo(...replicas.map(({ onDiscord }) => onDiscord));
    const now = { name: "digest", subcommand: "now", permissions: MANAGE_CHANNELS };
    await Promise.all([
      slack.sendCommand("/digest now"),
      slack.sendCommand("/digest now"),
      discord.sendCommand(now),
      discord.sendCommand(now),
    ]);
    expect(slack.messages).toHaveLength(1);
    expect(discord.messages.filter(({ ephemeral }) => !ephemeral)).toHaveLength(1);
  });
});

function sendTo({ onSlack, onDiscord }: Replica): void {
  slack.deliverTo(onSlack);
  discord.deliverTo(onDiscord);
}

async function startReplica(): Promise<Replica> {
  const [slackPort, discordPort] = await Promise.all([freePort(), freePort()]);
  const replica = await runningVerbatim({
    DATABASE_URL: databaseUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_PORT: String(slackPort),
    SLACK_API_URL: slack.url,
    DISCORD_TOKEN: discord.token,
    DISCORD_PUBLIC_KEY: discord.publicKey,
    DISCORD_PORT: String(discordPort),
    DISCORD_API_URL: discord.url,
  });
  const started = {
    ...replica,
    onSlack: `http://127.0.0.1:${slackPort}/slack/events`,
    onDiscord: `http://127.0.0.1:${discordPort}/discord/interactions`,
  };
  running.push(started);
  await Promise.all(["Slack     connected", "Discord   connected"].map(replica.waitFor));
  return started;
}
