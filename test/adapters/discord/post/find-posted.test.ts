import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDiscordChat } from "../../../../src/adapters/discord/discord-chat.ts";
import { createClusterOfOne } from "../../../../src/delivery/run/single-process.ts";
import { say } from "../../../../src/domain/reply.ts";
import type { Chat, PostedSearch } from "../../../../src/ports/chat.ts";
import { type FakeDiscord, startFakeDiscord } from "../../../support/discord/discord-fake.ts";
import type { Fault } from "../../../support/discord/discord-http.ts";
import { silentLog } from "../../../support/log/silent-log.ts";
import { realClock } from "../../../support/real-clock.ts";

const MESSAGES = /^\/channels\/\d+\/messages$/;

let discord: FakeDiscord;
let chat: Chat;
let search: PostedSearch;

beforeEach(async () => {
  discord = await startFakeDiscord();
  const connection = { kind: "gateway", cluster: createClusterOfOne() } as const;
  chat = createDiscordChat({
    token: discord.token,
    connection,
    apiUrl: discord.url,
    log: silentLog,
    clock: realClock,
  });
  search = {
    key: "ab".repeat(32),
    conversation: { platform: "discord", tenant: discord.guildId, channel: discord.channelId },
    message: { ...say("The morning briefing,\n\nof Monday"), audience: "everyone" },
    since: new Date(),
    others: new Set(),
  };
});

afterEach(async () => {
  await chat.stop();
  await discord.close();
  expect(discord.violations).toEqual([]);
});

const find = () => chat.findPosted?.(search);
const idOf = (index: number) => discord.messages[index]?.id ?? "";

describe("a message looked for on Discord", () => {
  it("is found by its words after a lost reply", async () => {
    discord.fail("POST", MESSAGES, "lose reply");
    expect(await chat.post(search)).toMatchObject({ status: "unknown" });
    expect(await find()).toEqual({ status: "found", messageId: idOf(0) });
  });

  it("is absent from a channel where nothing was said, and from one where others were", async () => {
    expect(await find()).toEqual({ status: "absent" });
    await chat.post({ ...search, key: "cd".repeat(32) });
    search = { ...search, others: new Set([idOf(0)]) };
    expect(await find()).toEqual({ status: "absent" });
  });

  it("is found behind more than a page of other messages", async () => {
    await chat.post(search);
    const other = { id: "9300000000000000999", author: { id: "1", bot: false }, content: "Hi" };
    const page = Array.from({ length: 100 }, () => ({ ...other, timestamp: new Date() }));
    discord.fail("GET", MESSAGES, { status: 200, body: page });
    expect(await find()).toEqual({ status: "found", messageId: idOf(0) });
  });

  it("leaves it open when one of ours is there that reads otherwise", async () => {
    await chat.post({ ...search, message: say("The evening briefing") });
    expect(await find()).toMatchObject({ status: "cannot-tell", isFinal: true });
  });

  it("cannot be told from an empty list, which is all one gets without permission", async () => {
    await chat.post(search);
    discord.forbidReading();
    expect(await find()).toEqual({
      status: "cannot-tell",
      reason: "Verbatim lacks the permission Read Message History",
      isFinal: true,
    });
  });

  it.each<[string, Fault, boolean]>([
    ["no access", { status: 403, body: { message: "Missing Access", code: 50001 } }, true],
    ["a 500", { status: 500, body: { message: "oops", code: 0 } }, false],
    ["a 429", { status: 429, body: {}, headers: { "retry-after": "5" } }, false],
    ["a reset", "reset", false],
    ["a page", { status: 200, body: "<html>proxy</html>" }, false],
  ])("is not known after %s", async (_, fault, isFinal) => {
    discord.fail("GET", MESSAGES, fault);
    expect(await find()).toMatchObject({ status: "cannot-tell", isFinal });
  });
});

describe("a draft on Discord", () => {
  const OPENED = /^\/users\/@me\/channels$/;
  const conversation = {
    platform: "discord",
    tenant: "G",
    channel: "@1300000000000000005",
  } as const;
  const post = { key: "ab".repeat(32), conversation, message: say("Draft of digest 1") };

  it("goes to the channel that the person has with the bot, and is found there", async () => {
    const opened = { status: 200, body: { id: discord.channelId } };
    discord.fail("POST", OPENED, opened);
    expect(await chat.post(post)).toMatchObject({ status: "sent" });
    discord.fail("POST", OPENED, opened);
    const search = { ...post, since: new Date(0), others: new Set<string>() };
    expect(await chat.findPosted?.(search)).toMatchObject({ status: "found" });
  });

  it("is refused for good where the person takes none, and for now where nobody answers", async () => {
    const closed = { message: "Cannot send messages to this user", code: 50007 };
    discord.fail("POST", OPENED, { status: 403, body: closed });
    expect(await chat.post(post)).toMatchObject({ status: "refused", permanent: true });
    discord.fail("POST", OPENED, "reset");
    expect(await chat.post(post)).toMatchObject({ status: "refused", permanent: false });
  });
});

describe("a person told on Discord", () => {
  const DIRECT = /^\/users\/@me\/channels$/;
  const notice = { tenant: "G", person: "1300000000000000005", message: say("It is paused.") };

  it("gets a direct message", async () => {
    discord.fail("POST", DIRECT, { status: 200, body: { id: discord.channelId } });
    expect(await chat.tellPerson?.(notice)).toBe(true);
    expect(discord.requests.at(-2)?.body).toEqual({ recipient_id: notice.person });
    expect(JSON.stringify(discord.messages)).toContain("It is paused.");
  });

  it("who takes no direct messages is not told, which is no fault", async () => {
    const closed = { message: "Cannot send messages to this user", code: 50007 };
    discord.fail("POST", DIRECT, { status: 403, body: closed });
    expect(await chat.tellPerson?.(notice)).toBe(false);
  });
});
