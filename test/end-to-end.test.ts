import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeDiscord, startFakeDiscord } from "./support/discord/discord-fake.ts";
import { MANAGE_CHANNELS } from "./support/discord/discord-payloads.ts";
import { runVerbatim } from "./support/process/run-verbatim.ts";
import { type RunningVerbatim, runningVerbatim } from "./support/process/running-verbatim.ts";
import { settingsOf } from "./support/process/settings-of.ts";
import { type FakeSlack, startFakeSlack } from "./support/slack/slack-fake.ts";
import { wordsIn } from "./support/slack/slack-limits.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const SOON = { timeout: 10_000 };

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let slack: FakeSlack;
let discord: FakeDiscord;
let running: RunningVerbatim;

/** The real process with the real SDKs of both, as `npm start` runs it. */
async function start(): Promise<void> {
  running = await runningVerbatim(settings());
  await running.waitFor("Slack     connected");
  await running.waitFor("Discord   connected");
}

function settings(): Record<string, string> {
  return {
    VERBATIM_DATA_DIR: folder.path,
    ...settingsOf(slack, discord),
  };
}

beforeEach(async () => {
  [folder, slack, discord] = await Promise.all([
    temporaryFolder(),
    startFakeSlack(),
    startFakeDiscord(),
  ]);
  await start();
});

afterEach(async () => {
  await running.stop("SIGKILL");
  await Promise.all([slack.close(), discord.close()]);
  expect(discord.violations).toEqual([]);
  await folder.remove();
});

function first<One>([one]: readonly One[]): One {
  if (one === undefined) throw new Error("Nothing was posted.");
  return one;
}

const discordWords = (message: { embeds: readonly { title: string; description: string }[] }) =>
  message.embeds.map(({ title, description }) => `${title}\n${description}`).join("\n");

describe("the bot on Slack and on Discord at once", () => {
  it("gives the same answer on both, private to the asker, never in a wrong mouth", async () => {
    const [onSlack, onDiscord] = await Promise.all([
      slack.sendCommand("/quote tisch", slack.users.member),
      discord.sendCommand({ name: "quote", options: { speaker: "tisch" } }),
    ]);
    expect(onSlack.response_type).toBe("ephemeral");
    expect(onDiscord.ephemeral).toBe(true);
    for (const words of [wordsIn(onSlack.blocks), discordWords(onDiscord)]) {
      expect(words).toContain("not quoted directly");
      expect(words).toContain("she plans to stay on");
      expect(words).toContain("I look forward to working with Commissioner Jessica Tisch");
      expect(words).toContain("Zohran Mamdani");
    }
  });

  it("turns pages and shares them with the channel, also after a restart", async () => {
    const first = await discord.sendCommand({ name: "quote", options: { speaker: "mamdani" } });
    const asked = await slack.sendCommand("/verbatim quote mamdani");
    expect(await running.stop()).toBe(0);
    await start();

    const second = await discord.press(first, "Next");
    expect(discordWords(second)).toContain("Page 2 of");
    expect((await discord.press(second, "Share here")).ephemeral).toBe(false);
    const shared = await slack.press(asked, "Share here");
    expect(shared.response_type).toBe("in_channel");
    expect(wordsIn(shared.blocks)).toContain("That can never even be entertained.");
  });

  it("completes a name from the articles", async () => {
    const typing = { name: "quote", option: "speaker", value: "tis" };
    expect(await discord.autocomplete(typing)).toContainEqual(
      expect.objectContaining({ value: "Jessica Tisch" }),
    );
  });

  it("posts a digest into each channel once, for those who may", async () => {
    const refused = await discord.sendCommand({ name: "digest", subcommand: "now" });
    expect(discordWords(refused)).toContain("Manage Channels");
    await discord.sendCommand({ name: "digest", subcommand: "now", permissions: MANAGE_CHANNELS });
    await slack.sendCommand("/digest now", slack.users.admin);
    await slack.sendCommand("/digest now", slack.users.admin);

    const posted = discord.messages.filter(({ ephemeral }) => !ephemeral);
    expect(posted).toHaveLength(1);
    expect(posted[0]?.nonce).toMatch(/^[\w-]{22}$/);
    expect(slack.messages).toHaveLength(1);
    expect(wordsIn(slack.messages[0]?.blocks)).toContain("Zohran Mamdani");

    await running.stop();
    const { stdout } = await runVerbatim(["deliveries"], { env: settings() });
    expect(stdout.match(/sent as/g)).toHaveLength(2);
  });

  it("lets one quotation of a posted digest be shared, copied and drawn, on both", async () => {
    await discord.sendCommand({ name: "digest", subcommand: "now", permissions: MANAGE_CHANNELS });
    await slack.sendCommand("/digest now", slack.users.admin);
    const onSlack = first(slack.messages);
    const onDiscord = first(discord.messages.filter(({ ephemeral }) => !ephemeral));

    const one = await slack.pick(onSlack, "Zohran Mamdani");
    expect(one).toMatchObject({ response_type: "ephemeral", replace_original: false });
    expect(JSON.stringify(one.blocks)).toContain("rich_text_preformatted");
    const shared = await slack.press(one, "Share here");
    expect(shared.response_type).toBe("in_channel");
    expect(wordsIn(shared.blocks)).toContain("Zohran Mamdani");

    const other = await discord.pick(onDiscord, "Zohran Mamdani");
    expect(other).toMatchObject({ ephemeral: true });
    expect(other.id).not.toBe(onDiscord.id);
    await discord.press(other, "As a picture");
    expect(
      discord.requests.some(({ body }) => JSON.stringify(body)?.includes("picture-1.png")),
    ).toBe(true);
  });

  it("pauses a channel's digest when Slack says that it is archived, and why", async () => {
    await slack.sendCommand("/digest schedule weekdays 08:30 UTC");
    await slack.sendEvent({ type: "channel_archive", channel: slack.channel });
    await expect
      .poll(() => slack.said.map(({ words }) => words).join(), SOON)
      .toContain("is paused");
    const { blocks } = await slack.sendCommand("/digest list");
    expect(wordsIn(blocks)).toContain("The channel was archived.");
  });

  it("tells those who answer for it on Slack that Discord is gone", async () => {
    discord.gateway.refuse(4004);
    await expect
      .poll(() => slack.said.map(({ words }) => words).join(), SOON)
      .toContain("Discord is gone: no command comes from there. DISCORD_TOKEN");
  });

  it("stops when a platform refuses its token, naming the setting and never the token", async () => {
    await running.stop();
    const wrong = "xoxb-9-wrong-canary";
    const { exitCode, stdout, stderr } = await runVerbatim(["start"], {
      env: { ...settings(), PORT: "0", SLACK_BOT_TOKEN: wrong, DISCORD_TOKEN: "" },
    });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("SLACK_BOT_TOKEN");
    expect(stdout + stderr).not.toContain("canary");
  });
});
