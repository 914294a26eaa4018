import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createDiscordChat,
  type DiscordOptions,
} from "../../../src/adapters/discord/discord-chat.ts";
import { BotError } from "../../../src/domain/errors.ts";
import type { Chat } from "../../../src/ports/chat.ts";
import { type FakeDiscord, startFakeDiscord } from "../../support/discord-fake.ts";
import { MANAGE_CHANNELS } from "../../support/discord-payloads.ts";
import { createTinyBot, type TinyBot } from "../../support/tiny-bot.ts";

let discord: FakeDiscord;
let bot: TinyBot;
let chats: Chat[];
let logged: string[];

beforeEach(async () => {
  discord = await startFakeDiscord();
  bot = createTinyBot();
  chats = [];
  logged = [];
});

afterEach(async () => {
  for (const chat of chats) await chat.stop();
  await discord.close();
  expect(discord.violations).toEqual([]);
  expect(logged.join("\n")).not.toContain("canary");
});

function createChat(options: Partial<DiscordOptions> = {}): Chat {
  const note = (event: string, details: unknown) => {
    logged.push(`${event} ${JSON.stringify(details)}`);
  };
  const chat = createDiscordChat({
    token: discord.token,
    apiUrl: discord.url,
    log: { info: note, warn: note, error: note },
    ...options,
  });
  chats.push(chat);
  return chat;
}

async function startChat(options: Partial<DiscordOptions> = {}): Promise<Chat> {
  const chat = createChat(options);
  await chat.start(bot);
  return chat;
}

describe("connecting to Discord", () => {
  it("asks for the Guilds intent alone", async () => {
    await startChat();
    expect(discord.gateway.identified).toEqual([{ intents: 1 }]);
  });

  it("takes an address with a version, and a token with its scheme", async () => {
    await startChat({ apiUrl: `${discord.url}/v10/`, token: `Bot ${discord.token}` });
    expect(discord.gateway.identified).toHaveLength(1);
  });

  it.each(["wrong-canary", "can\nary", ""])(
    "names DISCORD_TOKEN and where the right one is when it is wrong (%j), never the value",
    async (token) => {
      const fault = await createChat({ token })
        .start(bot)
        .catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(BotError);
      expect(fault).toMatchObject({ code: "bad-config" });
      expect(String(fault)).toContain("DISCORD_TOKEN");
      expect(String(fault)).toContain("https://discord.com/developers/applications");
      expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain("canary");
    },
  );

  it("says which setting is wrong when the server is not the bot's", async () => {
    discord.fail("GET", /guilds\/\d+\/commands/, {
      status: 403,
      body: { message: "Missing Access", code: 50001 },
    });
    await expect(createChat({ guildId: discord.guildId }).start(bot)).rejects.toMatchObject({
      code: "bad-config",
      message: expect.stringContaining("DISCORD_GUILD_ID"),
    });
  });

  it("says where it looked when nobody is there", async () => {
    const chat = createChat({ apiUrl: "http://127.0.0.1:1/api" });
    await expect(chat.start(bot)).rejects.toMatchObject({
      code: "platform-failed",
      message: expect.stringContaining("http://127.0.0.1:1"),
    });
  });

  it("gives up on a gateway that says nothing", async () => {
    discord.gateway.silent = true;
    const chat = createChat({ connectTimeoutMs: 200 });
    await expect(chat.start(bot)).rejects.toMatchObject({ code: "platform-failed" });
  });
});

describe("registering commands", () => {
  it.each([
    ["global", undefined],
    ["guild", "1300000000000000002"],
  ] as const)(
    "writes %s commands once, and not again at the next start",
    async (scope, guildId) => {
      await startChat({ guildId });
      expect(discord.commands(scope).map(({ name }) => name)).toEqual([
        "quote",
        "announce",
        "digest",
      ]);

      await startChat({ guildId });
      expect(discord.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
    },
  );

  it("goes on with the commands there are when Discord lets it write no more today", async () => {
    discord.fail("PUT", /commands$/, {
      status: 429,
      body: { message: "Max number of daily application command creates", code: 30034 },
      headers: { "retry-after": "3600" },
    });
    await startChat();
    expect(discord.commands("global")).toEqual([]);
    expect(logged.join("\n")).toContain("discord.commands-not-registered");
  });
});

describe("a command on Discord", () => {
  it("is acknowledged privately before any work, and answered privately", async () => {
    await startChat();
    let acknowledged = false;
    bot.pause = async () => {
      acknowledged = discord.messages.some(({ thinking, ephemeral }) => thinking && ephemeral);
    };
    const options = { speaker: "tisch", days: 7 };
    const answer = await discord.sendCommand({ name: "quote", options });

    expect(acknowledged).toBe(true);
    expect(answer.ephemeral).toBe(true);
    expect(answer.embeds[0]?.description).toContain("tisch");
    expect(discord.messages).toHaveLength(1);
    expect(bot.asked).toMatchObject([
      {
        ask: { command: "quote", subcommand: null, options },
        asker: { name: "A Reader", mayManageDigests: false },
        conversation: { platform: "discord", tenant: discord.guildId, channel: discord.channelId },
      },
    ]);
  });

  it("passes on a subcommand with its options", async () => {
    await startChat();
    await discord.sendCommand({
      name: "digest",
      subcommand: "remove",
      options: { which: "morning" },
    });
    await discord.sendCommand({ name: "digest", subcommand: "list" });
    expect(bot.asked.map(({ ask }) => ask)).toEqual([
      { command: "digest", subcommand: "remove", options: { which: "morning" } },
      { command: "digest", subcommand: "list", options: {} },
    ]);
  });

  it("is answered in public when the answer is for everyone", async () => {
    await startChat();
    await discord.sendCommand({ name: "announce" });
    await expect
      .poll(() => discord.messages.map(({ ephemeral }) => ephemeral))
      .toEqual([true, false]);
    expect(discord.messages[1]?.embeds[0]?.description).toContain("announce");
  });

  it.each([
    ["may not", { permissions: "0" }, false],
    ["may with Manage Channels", { permissions: MANAGE_CHANNELS }, true],
    ["may as an administrator", { permissions: "8" }, true],
    ["may alone with the bot", { in: "dm" }, true],
  ] as const)("comes from someone who %s manage digests", async (_, where, allowed) => {
    await startChat();
    await discord.sendCommand({ name: "digest", subcommand: "list", ...where });
    expect(bot.asked[0]?.asker.mayManageDigests).toBe(allowed);
    expect(bot.asked[0]?.conversation.tenant).toBe("in" in where ? "dm" : discord.guildId);
  });

  it("is answered although Discord fails at the first try", async () => {
    await startChat();
    discord.fail("PATCH", /@original$/, { status: 502, body: "<html>bad gateway</html>" });
    const answer = await discord.sendCommand({ name: "quote", options: { speaker: "tisch" } });
    expect(answer.embeds[0]?.description).toContain("tisch");
  });

  it("that Discord no longer knows is logged, and does no work", async () => {
    await startChat();
    discord.fail("POST", /callback$/, {
      status: 404,
      body: { message: "Unknown interaction", code: 10062 },
    });
    void discord.sendCommand({ name: "announce" }).catch(() => {});
    await expect.poll(() => logged.join("\n")).toContain("10062");
    expect(bot.asked).toEqual([]);
  });
});

describe("completing an option on Discord", () => {
  it("answers from the bot within Discord's 25 choices of 100 characters", async () => {
    await startChat();
    const choices = await discord.autocomplete({
      name: "quote",
      option: "speaker",
      value: "ad",
    });
    expect(choices).toHaveLength(25);
    expect(choices[0]?.value).toBe("ada-0");
    expect(choices.every(({ name }) => name.length <= 100)).toBe(true);
    expect(bot.completed).toMatchObject([
      { typed: { command: "quote", subcommand: null, option: "speaker", value: "ad" } },
    ]);
  });

  it("names the subcommand", async () => {
    await startChat();
    const typing = { name: "digest", subcommand: "remove", option: "which", value: "" };
    await discord.autocomplete(typing);
    expect(bot.completed[0]?.typed).toMatchObject({ subcommand: "remove", option: "which" });
  });
});

describe("a button on Discord", () => {
  it("turns the page of a private answer in place", async () => {
    await startChat();
    const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
    const turned = await discord.press(answer, "Next");
    expect(turned.id).toBe(answer.id);
    expect(turned.embeds[0]?.description).toBe("pressed by A Reader, page 2");
    expect(bot.pressed).toMatchObject([{ value: "page:2" }]);
  });

  it("shares an answer with everyone and leaves the private one", async () => {
    await startChat();
    const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
    const shared = await discord.press(answer, "Share here");
    expect(shared.ephemeral).toBe(false);
    expect(shared.id).not.toBe(answer.id);
    expect(answer.embeds[0]?.description).toContain("quote");
  });

  it("shares nothing twice when Discord's reply is lost", async () => {
    await startChat();
    const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
    discord.fail("POST", /^\/webhooks\//, "lose reply");
    await discord.press(answer, "Share here");
    await expect.poll(() => logged.join("\n")).toContain("discord.answer-failed");
    expect(discord.messages.filter(({ ephemeral }) => !ephemeral)).toHaveLength(1);
  });

  it("on a message everyone sees is answered to the one who pressed it", async () => {
    await startChat();
    const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
    const shared = await discord.press(answer, "Share here");
    const before = structuredClone(shared);
    const turned = await discord.press(shared, "Next");
    expect(turned.ephemeral).toBe(true);
    expect(turned.id).not.toBe(shared.id);
    expect(shared).toEqual(before);
  });

  it("works after a restart", async () => {
    const first = await startChat();
    const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
    await first.stop();
    await startChat();
    const turned = await discord.press(answer, "Next");
    expect(turned.embeds[0]?.description).toContain("page 2");
  });
});

describe("a broken connection to Discord", () => {
  it("is resumed, and what came meanwhile is answered", async () => {
    await startChat();
    const resumed = discord.gateway.cut();
    const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
    await resumed;
    expect(answer.embeds[0]?.description).toContain("quote");
    expect(discord.gateway.identified).toHaveLength(1);
  });
});

describe("stopping", () => {
  it("finishes the answers in hand", async () => {
    const chat = await startChat();
    let release = () => {};
    bot.pause = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const answer = discord.sendCommand({ name: "quote", options: { speaker: "x" } });
    await expect.poll(() => bot.asked).toHaveLength(1);

    const stopped = chat.stop();
    release();
    await stopped;
    expect((await answer).thinking).toBe(false);
  });
});
