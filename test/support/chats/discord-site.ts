import { expect } from "vitest";
import { createDiscordChat } from "../../../src/adapters/discord/discord-chat.ts";
import { createClusterOfOne } from "../../../src/delivery/run/single-process.ts";
import type { ChatSite, ShownAnswer } from "../../contracts/chat.contract.ts";
import { startFakeDiscord } from "../discord/discord-fake.ts";
import { readDiscordMarkdown } from "../discord/discord-markdown.ts";
import type { FakeMessage } from "../discord/discord-messages.ts";
import { freePort } from "../free-port.ts";
import { silentLog } from "../log/silent-log.ts";
import { realClock } from "../real-clock.ts";

const MESSAGES = /^\/channels\/\d+\/messages$/;

export async function openDiscordSite(): Promise<ChatSite> {
  const discord = await startFakeDiscord();
  const closedPort = await freePort();
  const openChat = (token = discord.token, apiUrl = discord.url) =>
    createDiscordChat({
      token,
      connection: { kind: "gateway", cluster: createClusterOfOne() },
      apiUrl,
      log: silentLog,
      clock: realClock,
      // Long enough for the first post of a busy machine.
      timeoutMs: 4_000,
    });
  const here = {
    platform: "discord",
    tenant: discord.guildId,
    channel: discord.channelId,
  } as const;
  const forAll = () => discord.messages.filter(({ ephemeral }) => !ephemeral);
  const fail = discord.fail.bind(null, "POST", MESSAGES);
  const shown = (message: FakeMessage, pressed?: unknown): ShownAnswer => ({
    words: wordsOf(message),
    isPrivate: message.ephemeral,
    isInPlace: message === pressed,
    message,
  });

  return {
    chat: openChat(),
    here,
    nowhere: { ...here, channel: "1300000000000009999" },
    posted: async () => forAll().map(wordsOf),
    openAgain: () => openChat(),
    openRefused: () => openChat("not.this.one"),
    people: {
      async ask(command, word) {
        const answer = await discord.sendCommand({
          name: command,
          options: word === undefined ? {} : { speaker: word },
        });
        if (command === "quote") return shown(answer);
        await expect.poll(forAll, { timeout: 5_000 }).toHaveLength(1);
        return shown(forAll().at(-1) ?? answer);
      },
      press: async ({ message }, label) =>
        shown(await discord.press(message as FakeMessage, label), message),
      async changed({ message, words }) {
        const now = () => wordsOf(message as FakeMessage);
        await expect.poll(now, { timeout: 5_000 }).not.toBe(words);
        return now();
      },
      async deliverAgain() {
        const asked = () =>
          discord.requests.filter(({ path }) => path.endsWith("/callback")).length;
        const before = asked();
        discord.sendAgain();
        await expect.poll(asked, { timeout: 5_000 }).toBe(before + 1);
      },
    },
    wire: {
      loseReply: () => fail("lose reply"),
      hang: () => fail("hang"),
      limitRate: (seconds) =>
        fail({
          status: 429,
          headers: { "retry-after": String(seconds) },
          body: { message: "You are being rate limited.", retry_after: seconds, global: false },
        }),
      attempts: () =>
        discord.requests.filter(({ method, path }) => method === "POST" && MESSAGES.test(path))
          .length,
      openNowhere: () => openChat(discord.token, `http://127.0.0.1:${closedPort}`),
    },
    async close() {
      await discord.close();
      expect(discord.violations).toEqual([]);
    },
  };
}

function wordsOf({ embeds }: FakeMessage): string {
  return embeds
    .flatMap(({ title, description }) => [title, description])
    .map((text) => readDiscordMarkdown(text).text)
    .join("\n");
}
