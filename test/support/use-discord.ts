import { afterEach, beforeEach, expect, vi } from "vitest";
import { createDiscordChat, type DiscordOptions } from "../../src/adapters/discord/discord-chat.ts";
import type { Chat } from "../../src/ports/chat.ts";
import { type FakeDiscord, startFakeDiscord } from "./discord-fake.ts";
import { createTinyBot, type TinyBot } from "./tiny-bot.ts";

export interface DiscordSession {
  readonly discord: FakeDiscord;
  readonly bot: TinyBot;
  readonly log: () => string;
  createChat(options?: Partial<DiscordOptions>): Chat;
  startChat(options?: Partial<DiscordOptions>): Promise<Chat>;
}

/** A fake Discord and a bot for each test, of which Discord must have nothing to complain of. */
export function useDiscord(): () => DiscordSession {
  vi.setConfig({ testTimeout: 20_000 });
  let session: DiscordSession;
  let chats: Chat[];
  let logged: string[];

  beforeEach(async () => {
    const discord = await startFakeDiscord();
    chats = [];
    logged = [];
    session = open(discord, chats, logged);
  });

  afterEach(async () => {
    for (const chat of chats) await chat.stop();
    await session.discord.close();
    expect(session.discord.violations).toEqual([]);
    expect(session.log()).not.toContain("canary");
    expect(session.log()).not.toContain("interaction-token");
  });

  return () => session;
}

function open(discord: FakeDiscord, chats: Chat[], logged: string[]): DiscordSession {
  const bot = createTinyBot();
  const note = (event: string, details: unknown) => {
    logged.push(`${event} ${JSON.stringify(details)}`);
  };

  const session: DiscordSession = {
    discord,
    bot,
    log: () => logged.join("\n"),

    createChat(options = {}) {
      const chat = createDiscordChat({
        token: discord.token,
        apiUrl: discord.url,
        log: { info: note, warn: note, error: note },
        ...options,
      });
      chats.push(chat);
      return chat;
    },

    async startChat(options) {
      const chat = session.createChat(options);
      await chat.start(bot);
      return chat;
    },
  };
  return session;
}
