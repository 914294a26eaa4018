import { describe, expect, it } from "vitest";
import { say } from "../../../../src/domain/reply.ts";
import { useDiscord } from "../../../support/discord/use-discord.ts";

const session = useDiscord();
const patience = { timeout: 5_000 };

/** Begins with a chat that is connected; gives what the bot said once it said so much. */
async function begin() {
  const { discord, bot, startChat, log } = session();
  await startChat();
  const said = async (count: number) => {
    await expect.poll(() => discord.messages, patience).toHaveLength(count);
    return discord.messages;
  };
  return { discord, bot, said, log, name: `<@${discord.applicationId}>` };
}

describe("a mention", () => {
  it("is a command like any other, answered as a message to that one", async () => {
    const { discord, bot, said, name } = await begin();
    const id = discord.write(`${name} quote tisch`);
    const [answer] = await said(1);
    expect(answer).toMatchObject({
      channelId: discord.channelId,
      ephemeral: false,
      message_reference: { message_id: id },
    });
    expect(bot.asked).toEqual([
      {
        ask: "quote tisch",
        asker: expect.objectContaining({ id: discord.readerId, name: "A Reader" }),
        conversation: {
          platform: "discord",
          tenant: discord.guildId,
          channel: discord.channelId,
        },
      },
    ]);
  });

  it("in a thread is answered there", async () => {
    const { discord, said, name } = await begin();
    discord.write(`${name} quote tisch`, {}, { channel_id: discord.threadId });
    expect((await said(1))[0]?.channelId).toBe(discord.threadId);
  });

  it("may manage nothing, and hears that a slash command may", async () => {
    const { discord, bot, said, name } = await begin();
    discord.write(`${name} digest list`);
    await said(1);
    expect(bot.asked[0]?.asker).toMatchObject({
      mayManageDigests: false,
      whyUnclear: expect.stringContaining("slash command"),
    });
  });

  it.each([
    ["NAME", "/help"],
    ["  NAME  ", "/help"],
    ["quote tisch NAME", "quote tisch"],
    ["<@!ID> quote tisch, NAME", "quote tisch,"],
  ])("is read as it was typed: %s", async (content, ask) => {
    const { discord, bot, said, name } = await begin();
    const written = content.replace("ID", discord.applicationId).replace("NAME", name);
    discord.write(written, {}, { content: written });
    await said(1);
    expect(bot.asked[0]?.ask).toBe(ask);
  });

  it("that comes again, as after a lost connection, is answered once", async () => {
    const { discord, bot, said, name } = await begin();
    discord.write(`${name} quote tisch`);
    discord.sendAgain();
    await said(1);
    discord.sendAgain();
    discord.write(`${name} quote adams`);
    await said(2);
    expect(bot.asked.map(({ ask }) => ask)).toEqual(["quote tisch", "quote adams"]);
  });

  it("whose answer's receipt is lost is answered once", async () => {
    const { discord, said, name } = await begin();
    discord.fail("POST", /messages$/, "lose reply");
    discord.write(`${name} quote tisch`);
    const tries = () =>
      discord.requests.filter(({ method, path }) => method === "POST" && path.endsWith("messages"));
    await expect.poll(tries, patience).toHaveLength(2);
    await said(1);
  });

  it("where the bot may not write is answered to the asker alone, with what mends it", async () => {
    const { discord, log, name } = await begin();
    const body = { message: "Missing Permissions", code: 50013 };
    discord.fail("POST", /messages$/, { status: 403, body });
    discord.fail("POST", /users\/@me\/channels$/, { status: 200, body: { id: discord.threadId } });
    discord.write(`${name} quote tisch`);
    await expect
      .poll(() => discord.messages.map(({ channelId }) => channelId), patience)
      .toEqual([discord.threadId]);
    expect(JSON.stringify(discord.messages)).toContain("Let Verbatim view it");
    expect(log()).toContain("Missing Permissions (50013). Let Verbatim view it");
  });
});

describe("a direct message", () => {
  it("is a command from someone who may manage, and answered", async () => {
    const { discord, bot, said } = await begin();
    discord.write("quote tisch", { in: "dm" });
    await said(1);
    expect(bot.asked[0]).toMatchObject({
      ask: "quote tisch",
      asker: { mayManageDigests: true },
      conversation: { tenant: "dm", channel: discord.channelId },
    });
  });
});

describe("a message", () => {
  it.each([
    ["of others' talk", "quote tisch", {}],
    [
      "of a bot, such as our own answer",
      "NAME quote tisch",
      { author: { id: "1", username: "b", bot: true } },
    ],
    ["of a webhook", "NAME quote tisch", { webhook_id: "1" }],
    ["that says that somebody joined", "NAME quote tisch", { type: 7 }],
    ["that only answers one of ours", "thanks", { type: 19, content: "thanks" }],
  ])("%s is not answered", async (_, content, more) => {
    const { discord, bot, said, name } = await begin();
    discord.write(content.replace("NAME", name), {}, more);
    discord.write(`${name} quote adams`);
    await said(1);
    expect(bot.asked.map(({ ask }) => ask)).toEqual(["quote adams"]);
  });
});

it("an answer by a message is not taken for the digest that is looked for", async () => {
  const { discord, startChat } = session();
  const chat = await startChat();
  discord.write(`<@${discord.applicationId}> quote tisch`);
  await expect.poll(() => discord.messages, patience).toHaveLength(1);
  const conversation = {
    platform: "discord",
    tenant: discord.guildId,
    channel: discord.channelId,
  } as const;
  const message = { ...say("The morning briefing"), audience: "everyone" } as const;
  const search = {
    key: "ab".repeat(32),
    conversation,
    message,
    since: new Date(0),
    others: new Set<string>(),
  };
  expect(await chat.findPosted?.(search)).toEqual({ status: "absent" });
});
