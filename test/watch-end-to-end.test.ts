import { afterEach, beforeEach, expect, it } from "vitest";
import { type FakeDiscord, startFakeDiscord } from "./support/discord/discord-fake.ts";
import { MANAGE_CHANNELS } from "./support/discord/discord-payloads.ts";
import { type RunningVerbatim, runningVerbatim } from "./support/process/running-verbatim.ts";
import { settingsOf } from "./support/process/settings-of.ts";
import { type FakeSlack, startFakeSlack } from "./support/slack/slack-fake.ts";
import { wordsIn } from "./support/slack/slack-limits.ts";
import { startWebServer, type WebServer } from "./support/sources/web-server.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const SOON = { timeout: 30_000 };
const WORDS = "The night buses will run again by spring";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let slack: FakeSlack;
let discord: FakeDiscord;
let paper: WebServer;
let running: RunningVerbatim;

/** The real process, its sources on loopback. */
async function start(): Promise<void> {
  running = await runningVerbatim({
    VERBATIM_DATA_DIR: folder.path,
    VERBATIM_ALLOWED_SOURCES: "127.0.0.1",
    ...settingsOf(slack, discord),
  });
  await running.waitFor("Slack     connected");
  await running.waitFor("Discord   connected");
}

/** A feed with one article, and the article's page. */
function startPaper(): Promise<WebServer> {
  return startWebServer(({ url, headers }, response) => {
    const link = `http://${headers.host}/buses`;
    if (url === "/feed") {
      response.setHeader("content-type", "application/rss+xml");
      response.end(
        `<rss version="2.0"><channel><title>The Marsh Post</title><item><title>Night buses return</title><link>${link}</link><guid>${link}</guid><pubDate>${new Date().toUTCString()}</pubDate></item></channel></rss>`,
      );
    } else {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(
        `<!doctype html><title>Night buses return</title><article><h1>Night buses return</h1><p>“${WORDS},” transport chief Ines Duarte told the council on Tuesday, after months in which nobody knew whether the line would come back.</p><p>The council had closed the line last year, and thousands of people signed a letter against it.</p></article>`,
      );
    }
  });
}

beforeEach(async () => {
  [folder, slack, discord, paper] = await Promise.all([
    temporaryFolder(),
    startFakeSlack(),
    startFakeDiscord(),
    startPaper(),
  ]);
  await start();
});

afterEach(async () => {
  await running.stop("SIGKILL");
  await Promise.all([slack.close(), discord.close(), paper.close()]);
  expect(discord.violations).toEqual([]);
  await folder.remove();
});

/** What everyone sees, without what makes words bold. */
const told = () => [
  ...slack.messages.map(({ blocks }) => wordsIn(blocks) + JSON.stringify(blocks)),
  ...discord.messages
    .filter(({ ephemeral }) => !ephemeral)
    .map((one) => JSON.stringify(one).replaceAll("**", "")),
];

const ROLE = "1300000000000000777";

/** The channel's own source, for those on Discord who may manage it. */
async function watchOnDiscord(options: Readonly<Record<string, string>>): Promise<void> {
  const here = { permissions: MANAGE_CHANNELS };
  await discord.sendCommand({ name: "watch", subcommand: "add", options, ...here });
  const url = `${paper.origin}/feed`;
  await discord.sendCommand({
    ...{ name: "source", subcommand: "add", options: { url, last: 5 } },
    ...here,
  });
}

it("pings whom a manager named, nobody else, and lets each quotation be shared and drawn", async () => {
  const { member } = slack.users;
  const refused = await slack.sendCommand(`/watch buses ping:<@${member}>`, member);
  expect(wordsIn(refused.blocks)).toContain("may set up watches");
  await slack.sendCommand(`/watch "night buses" ping:<@${member}>`);
  await slack.sendCommand(`/source add ${paper.origin}/feed last 5`);
  await watchOnDiscord({ words: '"night buses"', ping: `<@&${ROLE}>` });
  await expect.poll(told, SOON).toHaveLength(2);

  const [onSlack] = slack.messages;
  const [onDiscord] = discord.messages.filter(({ ephemeral }) => !ephemeral);
  if (!onSlack || !onDiscord) throw new Error("Nothing was posted.");
  expect(JSON.stringify(onSlack.blocks).match(/<[@!][^>]*>/g)).toEqual([`<@${member}>`]);
  const bodies = discord.requests.map(({ body }) => JSON.stringify(body) ?? "");
  const mentioning = bodies.filter((body) => /<@[!&]?\d+>/.test(body) && body.includes("embeds"));
  expect(mentioning).toHaveLength(1);
  expect(JSON.parse(mentioning[0] ?? "")).toMatchObject({
    content: `<@&${ROLE}>`,
    allowed_mentions: { parse: [], users: [], roles: [ROLE] },
  });

  const one = await slack.pick(onSlack, "Ines Duarte");
  expect((await slack.press(one, "Share here")).response_type).toBe("in_channel");
  const other = await discord.pick(onDiscord, "Ines Duarte");
  expect(other.ephemeral).toBe(true);
  expect(await discord.press(other, "As a picture")).toBe(other);
});

it("what is watched for comes from a feed into the channels of both, once, also after a crash", async () => {
  await slack.sendCommand('/watch "night buses"');
  await slack.sendCommand(`/source add ${paper.origin}/feed last 5`);
  await watchOnDiscord({ words: '"night buses"' });

  await expect.poll(told, SOON).toHaveLength(2);
  for (const words of told()) {
    expect(words).toContain(WORDS);
    expect(words).toContain("Ines Duarte");
    expect(words).toContain(`${paper.origin}/buses`);
  }
  await running.stop("SIGKILL");
  await start();
  await slack.sendCommand("/deliveries");
  expect(told()).toHaveLength(2);
  expect(wordsIn(slack.answers.at(-1)?.blocks)).toContain("watch");
});
