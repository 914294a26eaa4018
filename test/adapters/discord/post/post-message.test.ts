import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDiscordChat } from "../../../../src/adapters/discord/discord-chat.ts";
import { createClusterOfOne } from "../../../../src/delivery/run/single-process.ts";
import { say } from "../../../../src/domain/reply.ts";
import type { Chat, Post, PostOutcome } from "../../../../src/ports/chat.ts";
import { type FakeDiscord, startFakeDiscord } from "../../../support/discord/discord-fake.ts";
import type { Fault } from "../../../support/discord/discord-http.ts";
import { realClock } from "../../../support/real-clock.ts";

const MESSAGES = /^\/channels\/\d+\/messages$/;
const connection = { kind: "gateway", cluster: createClusterOfOne() } as const;
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

let discord: FakeDiscord;
let chat: Chat;
let digest: Post;

beforeEach(async () => {
  discord = await startFakeDiscord();
  chat = createChat(discord.token);
  digest = {
    key: "ab".repeat(32),
    conversation: { platform: "discord", tenant: discord.guildId, channel: discord.channelId },
    message: { ...say("The morning briefing, @everyone"), audience: "everyone" },
  };
});

afterEach(async () => {
  await chat.stop();
  await discord.close();
  expect(discord.violations).toEqual([]);
});

function createChat(token: string, timeoutMs = 10_000): Chat {
  return createDiscordChat({
    token,
    connection,
    apiUrl: discord.url,
    log: quiet,
    clock: realClock,
    timeoutMs,
  });
}

const attempts = () => discord.requests.filter(({ path }) => MESSAGES.test(path));

function answering(status: number, code: number, message = "No"): Fault {
  return { status, body: { message, code } };
}

describe("posting to Discord", () => {
  it("posts once, pinging nobody, with a nonce made from the key", async () => {
    const outcome = await chat.post(digest);
    expect(outcome).toEqual({ status: "sent", messageId: discord.messages[0]?.id });
    expect(attempts()).toMatchObject([
      {
        body: {
          nonce: Buffer.alloc(32, 0xab).toString("base64url").slice(0, 22),
          enforce_nonce: true,
          allowed_mentions: { parse: [] },
        },
      },
    ]);
  });

  it("gets the first message back when it posts again after a lost reply", async () => {
    discord.fail("POST", MESSAGES, "lose reply");
    expect(await chat.post(digest)).toMatchObject({ status: "unknown" });
    expect(await chat.post(digest)).toEqual({
      status: "sent",
      messageId: discord.messages[0]?.id,
    });
    expect(discord.messages).toHaveLength(1);
  });

  it("posts another message under another key", async () => {
    await chat.post(digest);
    await chat.post({ ...digest, key: "cd".repeat(32) });
    expect(discord.messages).toHaveLength(2);
  });

  it.each<[string, Fault]>([
    ["a reset connection", "reset"],
    ["a lost reply", "lose reply"],
    ["a 500", answering(500, 0)],
    ["a 503 of HTML", { status: 503, body: "<html>down</html>" }],
    ["a 200 of HTML", { status: 200, body: "<html>proxy</html>" }],
    ["a 200 without an id", { status: 200, body: {} }],
    [
      "a 200 of broken JSON",
      { status: 200, body: "{", headers: { "content-type": "application/json" } },
    ],
    ["a 403 of HTML", { status: 403, body: "<html>blocked</html>" }],
  ])("does not know what came of it after %s, and tries once", async (_, fault) => {
    discord.fail("POST", MESSAGES, fault);
    expect(await chat.post(digest)).toMatchObject({ status: "unknown" });
    expect(attempts()).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ["a hang", "hang"],
    ["a body that never ends", "drip"],
  ])("waits no longer than it was told after %s, and tries once", async (_, fault) => {
    const hasty = createChat(discord.token, 300);
    discord.fail("POST", MESSAGES, fault);
    expect(await hasty.post(digest)).toEqual({
      status: "unknown",
      reason: "no answer from Discord within 300 ms",
    });
    expect(attempts()).toHaveLength(1);
    await hasty.stop();
  });

  it.each([
    [
      "deleted",
      answering(404, 10003, "Unknown Channel"),
      "It was deleted, or Verbatim was removed",
    ],
    ["no access", answering(403, 50001, "Missing Access"), "Let Verbatim view it."],
    ["no permission", answering(403, 50013, "Missing Permissions"), "send messages in threads"],
    [
      "a forum",
      answering(400, 40058, "Cannot send a message"),
      "A forum takes digests in its posts",
    ],
    ["a voice channel", answering(400, 50008, "Cannot send messages"), "a text channel, a thread"],
    ["archived", answering(400, 50083, "Thread is archived"), "Open the thread again."],
  ])("is refused for good, with the mend: %s", async (_, fault, mend) => {
    discord.fail("POST", MESSAGES, fault);
    expect(await chat.post(digest)).toMatchObject({
      status: "refused",
      permanent: true,
      retryAfterMs: null,
      reason: expect.stringContaining(mend),
    });
    expect(attempts()).toHaveLength(1);
  });

  it("reaches a forum's post or another thread, also one that was archived, and finds it there", async () => {
    discord.closeThread("archived");
    const conversation = { ...digest.conversation, channel: discord.threadId };
    const inThread = { ...digest, conversation };
    const outcome = await chat.post(inThread);
    expect(outcome).toMatchObject({ status: "sent" });
    expect(discord.messages).toMatchObject([{ channelId: discord.threadId }]);

    const search = { since: new Date(0), others: new Set<string>() };
    const found = { status: "found", messageId: discord.messages[0]?.id };
    expect(await chat.findPosted?.({ ...inThread, ...search })).toEqual(found);
    expect(await chat.findPosted?.({ ...digest, ...search })).toEqual({ status: "absent" });
  });

  it("is refused for good by a thread that was locked, and says to unlock it", async () => {
    discord.closeThread("locked");
    const conversation = { ...digest.conversation, channel: discord.threadId };
    expect(await chat.post({ ...digest, conversation })).toMatchObject({
      status: "refused",
      permanent: true,
      reason: "Thread is locked (160005). Unlock the thread.",
    });
  });

  it("is refused everywhere, but not for good, while the token is not valid", async () => {
    discord.fail("POST", MESSAGES, answering(401, 0));
    expect(await chat.post(digest)).toMatchObject({
      status: "refused",
      permanent: false,
      retryAfterMs: 900_000,
      isEverywhere: true,
    });
  });

  it("is refused, but not for good, when it is this message Discord dislikes", async () => {
    discord.fail("POST", MESSAGES, answering(400, 200000, "blocked by automatic moderation"));
    expect(await chat.post(digest)).toEqual({
      status: "refused",
      permanent: false,
      reason: "blocked by automatic moderation (200000)",
      retryAfterMs: null,
    });
  });

  it.each([
    ["1.5", 1_500],
    ["3600", 3_600_000],
  ])("hands a Retry-After of %s s on instead of waiting", async (retryAfter, ms) => {
    discord.fail("POST", MESSAGES, { ...limited, headers: { "retry-after": retryAfter } });
    const outcome = await chat.post(digest);
    expect(outcome).toMatchObject({ status: "refused", permanent: false });
    const pause = outcome.status === "refused" ? outcome.retryAfterMs : null;
    expect(pause).toBeGreaterThanOrEqual(ms);
    expect(pause).toBeLessThan(ms + 100);
    expect(attempts()).toHaveLength(1);
  });

  it.each([{}, { "retry-after": "soon" }])(
    "copes with a 429 that names no time: %j",
    async (headers) => {
      discord.fail("POST", MESSAGES, { ...limited, headers });
      expect(await chat.post(digest)).toMatchObject({ status: "refused", retryAfterMs: null });
    },
  );

  it("does not let one channel's pause delay another", async () => {
    discord.fail("POST", MESSAGES, { ...limited, headers: { "retry-after": "3600" } });
    const elsewhere = { ...digest.conversation, channel: "1300000000000000099" };
    await chat.post({ ...digest, conversation: elsewhere });
    expect(await chat.post(digest)).toMatchObject({ status: "sent" });
  });

  it("goes on after a 401 that passes", async () => {
    discord.fail("POST", MESSAGES, answering(401, 0));
    await chat.post(digest);
    expect(await chat.post(digest)).toMatchObject({ status: "sent" });
  });

  it("knows that nothing was posted when there was no connection", async () => {
    const apiUrl = "http://127.0.0.1:1";
    const nowhere = createDiscordChat({
      token: "t",
      connection,
      apiUrl,
      log: quiet,
      clock: realClock,
    });
    expect(await nowhere.post(digest)).toMatchObject({ status: "refused", permanent: false });
    await nowhere.stop();
  });
});

describe("editing a message on Discord", () => {
  const corrected = {
    ...say("The morning briefing, corrected, @everyone"),
    audience: "everyone",
  } as const;

  async function posted() {
    const outcome = await chat.post(digest);
    return { ...digest, message: corrected, messageId: messageIdOf(outcome) };
  }

  it("puts the new words in its place, pinging nobody, however often", async () => {
    const edit = await posted();
    expect(await chat.edit?.(edit)).toEqual({ status: "sent", messageId: edit.messageId });
    expect(await chat.edit?.(edit)).toEqual({ status: "sent", messageId: edit.messageId });
    expect(discord.messages).toHaveLength(1);
    expect(JSON.stringify(discord.messages[0]?.embeds)).toContain("corrected");
    expect(discord.requests.at(-1)).toMatchObject({
      method: "PATCH",
      body: { allowed_mentions: { parse: [] }, attachments: [] },
    });
  });

  it("is refused for good where the message was deleted", async () => {
    const edit = { ...(await posted()), messageId: "1300000000000000123" };
    expect(await chat.edit?.(edit)).toEqual({
      status: "refused",
      permanent: true,
      reason: "Unknown Message (10008). It was deleted.",
      retryAfterMs: null,
    });
  });

  it("is to be tried again where the answer is a fault of Discord's", async () => {
    const edit = await posted();
    discord.fail("PATCH", /messages/, answering(500, 0));
    expect(await chat.edit?.(edit)).toMatchObject({ status: "unknown" });
  });
});

function messageIdOf(outcome: PostOutcome): string {
  return outcome.status === "sent" ? outcome.messageId : "";
}

const limited = { status: 429, body: { message: "You are being rate limited.", code: 0 } };
