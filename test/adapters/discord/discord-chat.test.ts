import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { BotError } from "../../../src/domain/errors.ts";
import { useDiscord } from "../../support/discord/use-discord.ts";

const session = useDiscord();
/** The SDK connects again half a second after it lost a connection. */
const RECONNECT_MS = 700;
const patience = { timeout: 5_000 };

describe("connecting to Discord", () => {
  it("asks for no privileged intent, only for commands, buttons and words written to it", async () => {
    const { discord, startChat } = session();
    await startChat();
    expect(discord.gateway.identified).toEqual([
      { intents: (1 << 0) | (1 << 9) | (1 << 12), shard: [0, 1] },
    ]);
  });

  it("takes an address with a version, and a token with its scheme", async () => {
    const { discord, startChat } = session();
    await startChat({ apiUrl: `${discord.url}/v10/`, token: `Bot ${discord.token}` });
    expect(discord.gateway.identified).toHaveLength(1);
  });

  it.each(["wrong-canary", "can\nary", ""])(
    "names DISCORD_TOKEN and where the right one is when it is wrong (%j), never the value",
    async (token) => {
      const { bot, createChat } = session();
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
    const { discord, bot, createChat } = session();
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
    const { bot, createChat } = session();
    const chat = createChat({ apiUrl: "http://127.0.0.1:1/api" });
    await expect(chat.start(bot)).rejects.toMatchObject({
      code: "platform-failed",
      message: expect.stringContaining("http://127.0.0.1:1"),
    });
  });

  it("gives up on a gateway that says nothing, and leaves it alone then", async () => {
    const { discord, bot, createChat } = session();
    discord.gateway.silent = true;
    const chat = createChat({ connectTimeoutMs: 200 });
    await expect(chat.start(bot)).rejects.toMatchObject({
      code: "platform-failed",
      message: expect.stringContaining("0.2 s"),
    });
    await wait(RECONNECT_MS);
    expect(discord.gateway.connections()).toBe(1);
  });

  it("can be left before it is connecting", async () => {
    const { discord, bot, createChat } = session();
    const chat = createChat();
    const started = chat.start(bot).catch((error: unknown) => error);
    await chat.stop();
    expect(await started).toMatchObject({ code: "platform-failed" });
    expect(discord.gateway.connections()).toBe(0);
  });

  it("can be left while it is still connecting", async () => {
    const { discord, bot, createChat } = session();
    discord.gateway.silent = true;
    const chat = createChat();
    const started = chat.start(bot).catch((error: unknown) => error);
    await expect.poll(() => discord.gateway.connections(), patience).toBe(1);
    await chat.stop();
    expect(await started).toMatchObject({ code: "platform-failed" });
    await wait(RECONNECT_MS);
    expect(discord.gateway.connections()).toBe(1);
  });
});

const FINAL_CODES = [
  [4004, /^DISCORD_TOKEN is not a token that Discord accepts/],
  [4012, /Install a newer Verbatim/],
  [4013, /Install a newer Verbatim/],
  [4014, /Privileged Gateway Intents/],
] as const;

describe("a connection that Discord ends for good", () => {
  it.each(FINAL_CODES)("with %i ends the start with what mends it", async (code, message) => {
    const { discord, bot, createChat } = session();
    discord.gateway.refusesWith = code;
    await expect(createChat().start(bot)).rejects.toMatchObject({
      code: "bad-config",
      message: expect.stringMatching(message),
    });
  });

  it.each(FINAL_CODES)("with %i is told once, with what mends it", async (code, message) => {
    const { discord, bot, createChat } = session();
    const told: BotError[] = [];
    await createChat().start(bot, (fault) => told.push(fault));
    discord.gateway.refuse(code);
    await expect.poll(() => told, patience).toHaveLength(1);
    expect(told[0]).toMatchObject({
      code: "bad-config",
      message: expect.stringMatching(message),
    });
  });
});

describe("a connection that Discord ends for now", () => {
  it.each([1000, 1001, 4000, 4007, 4009])("with %i is made again", async (code) => {
    const { discord, bot, createChat } = session();
    const told: BotError[] = [];
    await createChat().start(bot, (fault) => told.push(fault));
    discord.gateway.refuse(code);
    await expect.poll(() => discord.gateway.connections(), patience).toBe(2);
    await expect.poll(() => discord.gateway.held(), patience).toEqual([0]);
    const answer = await discord.sendCommand({ name: "quote", options: { speaker: "x" } });
    expect(answer.embeds[0]?.description).toContain("quote");
    expect(told).toEqual([]);
  });
});

describe("registering commands", () => {
  it.each([
    ["global", undefined],
    ["guild", "1300000000000000002"],
  ] as const)(
    "writes %s commands once, and not again at the next start",
    async (scope, guildId) => {
      const { discord, startChat } = session();
      await startChat({ guildId });
      expect(discord.commands(scope).map(({ name }) => name)).toEqual([
        "quote",
        "announce",
        "digest",
        "Find its quotes",
      ]);

      await startChat({ guildId });
      expect(discord.requests.filter(({ method }) => method === "PUT")).toHaveLength(1);
    },
  );

  it("offers them to persons too once the application may be installed by one", async () => {
    const { discord, startChat } = session();
    const writes = () => discord.requests.filter(({ method }) => method === "PUT");
    await startChat();
    discord.mayBeInstalledBy(0, 1);
    await startChat();
    expect(
      writes().map(({ body }) => (body as { integration_types: number[] }[])[0]),
    ).toMatchObject([
      { integration_types: [0] },
      { integration_types: [0, 1], contexts: [0, 1, 2] },
    ]);
    await startChat();
    expect(writes()).toHaveLength(2);
  });

  it("goes on with the commands there are when Discord lets it write no more today", async () => {
    const { discord, startChat } = session();
    discord.fail("PUT", /commands$/, {
      status: 429,
      body: { message: "Max number of daily application command creates", code: 30034 },
      headers: { "retry-after": "3600" },
    });
    await startChat();
    expect(discord.commands("global")).toEqual([]);
    expect(session().log()).toContain("discord.commands-not-registered");
  });
});

describe("a broken connection to Discord", () => {
  it("is resumed, and what came meanwhile is answered", async () => {
    const { discord, startChat } = session();
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
    const { discord, bot, startChat } = session();
    const chat = await startChat();
    let release = () => {};
    bot.pause = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const answer = discord.sendCommand({ name: "quote", options: { speaker: "x" } });
    await expect.poll(() => bot.asked, patience).toHaveLength(1);

    const stopped = chat.stop();
    release();
    await stopped;
    expect((await answer).thinking).toBe(false);
  });
});
