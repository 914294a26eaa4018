import { describe, expect, it, onTestFinished } from "vitest";
import { createDiscordChat } from "../src/adapters/discord/discord-chat.ts";
import { createSlackChat } from "../src/adapters/slack/slack-chat.ts";
import { createDrawPicture } from "../src/app/threads/picture-thread.ts";
import { createClusterOfOne } from "../src/delivery/run/single-process.ts";
import { botOver } from "./support/ask.ts";
import { startFakeDiscord } from "./support/discord/discord-fake.ts";
import { freePort } from "./support/free-port.ts";
import { silentLog } from "./support/log/silent-log.ts";
import { realClock } from "./support/real-clock.ts";
import { seedArticle } from "./support/seed-article.ts";
import { startFakeSlack } from "./support/slack/slack-fake.ts";
import { notOk } from "./support/slack/slack-faults.ts";
import { wordsIn } from "./support/slack/slack-limits.ts";

const parts = { log: silentLog, clock: realClock, drawPicture: createDrawPicture(silentLog) };
const PATIENCE = { timeout: 5_000 };

async function openSlack(transport: "socket" | "http") {
  const slack = await startFakeSlack();
  onTestFinished(slack.close);
  const { appToken, signingSecret, botToken, url: apiUrl } = slack;
  const port = await freePort();
  const connection =
    transport === "socket"
      ? ({ kind: "socket", appToken } as const)
      : ({ kind: "http", signingSecret, port, host: "127.0.0.1" } as const);
  const chat = createSlackChat({ ...parts, botToken, apiUrl, connection, admins: [] });
  await chat.start(botOver([seedArticle()]).bot);
  onTestFinished(() => chat.stop());
  if (transport === "http") slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return slack;
}

describe.each(["socket", "http"] as const)("one quotation on Slack by %s", (transport) => {
  const open = () => openSlack(transport);

  it("is chosen privately beside the answer, and shared once though two press twice", async () => {
    const slack = await open();
    const answer = await slack.sendCommand("/quote mamdani");
    const forAll = () =>
      slack.answers.filter(({ response_type }) => response_type === "in_channel");
    const one = await slack.pick(answer, "Zohran Mamdani", slack.users.admin);
    expect(one).toMatchObject({ response_type: "ephemeral", replace_original: false });
    expect(JSON.stringify(one.blocks)).toContain("rich_text_preformatted");
    const other = await slack.pick(answer, "Zohran Mamdani", slack.users.member);
    await slack.press(one, "Share here");
    await slack.sendAgain();
    await slack.press(one, "Share here");
    await slack.press(other, "Share here", slack.users.member);
    expect(forAll()).toHaveLength(1);
    expect(wordsIn(forAll()[0]?.blocks)).toContain("Shared by someone");
  });

  it("is a picture that is uploaded, with all its words for who can't see it", async () => {
    const slack = await open();
    const answer = await slack.sendCommand("/verify people are living in fear");
    const one = await slack.pick(answer, "Zohran Mamdani");
    const picture = await slack.press(one, "As a picture");
    expect(picture).toMatchObject({ replace_original: true });
    expect(slack.files.size).toBe(1);
    const [image] = picture.blocks.filter(({ type }) => type === "image");
    expect(image?.alt_text).toMatch(/^“People are living in fear,” — Zohran Mamdani, /);
  });
});

describe.each(["socket", "http"] as const)("an answer taken along on Slack by %s", (transport) => {
  it("is a file in the messages of whoever asked, once, of which the channel sees nothing", async () => {
    const slack = await openSlack(transport);
    const answer = await slack.sendCommand("/quote mamdani");
    const told = await slack.pick(answer, "Take along: a table");
    await slack.sendAgain();
    await slack.sendCommand("/help");
    expect(told).toMatchObject({ response_type: "ephemeral", replace_original: false });
    expect(wordsIn(told.blocks)).toContain("your own messages with Verbatim");
    const [file, ...others] = [...slack.files.values()];
    expect(others).toEqual([]);
    expect(file).toMatchObject({ sharedIn: slack.direct, isComplete: true });
    expect(file?.name).toMatch(/^zohran-mamdani.*\.csv$/);
    expect(file?.bytes?.toString()).toContain("People are living in fear");
  });

  it("is asked for by words too, and says why where Slack does not take it", async () => {
    const slack = await openSlack(transport);
    slack.suffer("files.getUploadURLExternal", notOk("missing_scope"));
    const told = await slack.sendCommand("/verify people are living in fear as:json");
    expect(wordsIn(told.blocks)).toMatch(/Slack did not take the file: .*missing_scope/);
  });
});

describe.each(["gateway", "http"] as const)("one quotation on Discord by %s", (transport) => {
  async function open() {
    const discord = await startFakeDiscord();
    onTestFinished(async () => {
      await discord.close();
      expect(discord.violations).toEqual([]);
    });
    const port = await freePort();
    const { token, publicKey, url: apiUrl } = discord;
    const connection =
      transport === "http"
        ? ({ kind: "http", publicKey, port, host: "127.0.0.1" } as const)
        : ({ kind: "gateway", cluster: createClusterOfOne() } as const);
    const chat = createDiscordChat({ ...parts, token, apiUrl, connection });
    await chat.start(botOver([seedArticle()]).bot);
    onTestFinished(() => chat.stop());
    if (transport === "http") {
      discord.deliverTo(`http://127.0.0.1:${port}/discord/interactions`);
    }
    return discord;
  }
  const quote = { name: "quote", options: { speaker: "mamdani" } };

  it("is chosen privately beside the answer, and shared once though two press twice", async () => {
    const discord = await open();
    const answer = await discord.sendCommand(quote);
    const forAll = () => discord.messages.filter(({ ephemeral }) => !ephemeral);
    const one = await discord.pick(answer, "Zohran Mamdani");
    expect(one).not.toBe(answer);
    expect(one.ephemeral).toBe(true);
    expect(one.embeds[0]?.description).toContain("```\n“");
    const other = await discord.pick(answer, "Zohran Mamdani");
    await discord.press(one, "Share here");
    discord.sendAgain();
    await discord.press(other, "Share here");
    await expect.poll(forAll, PATIENCE).toHaveLength(1);
    expect(forAll()[0]?.embeds[0]?.description).toContain("Shared by A Reader");
  });

  it("is a picture that is attached, with all its words for who can't see it", async () => {
    const discord = await open();
    const answer = await discord.sendCommand(quote);
    const one = await discord.pick(answer, "Zohran Mamdani");
    const picture = await discord.press(one, "As a picture");
    expect(picture).toBe(one);
    const sent = discord.requests.filter(({ body }) =>
      JSON.stringify(body)?.includes("picture-1.png"),
    );
    expect(JSON.stringify(sent.at(-1)?.body)).toMatch(/"description":"“/);
  });

  it("is one answer of many taken along, as a file for whoever asked", async () => {
    const discord = await open();
    const answer = await discord.sendCommand(quote);
    const told = await discord.pick(answer, "Take along: Markdown");
    expect(told).not.toBe(answer);
    expect(told.ephemeral).toBe(true);
    const sent = discord.requests.filter(({ body }) => JSON.stringify(body)?.includes(".md"));
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent[0]?.body)).toMatch(/"filename":"zohran-mamdani[^"]*\.md"/);
  });
});
