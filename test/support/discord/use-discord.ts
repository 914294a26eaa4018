import { afterEach, beforeEach, expect, vi } from "vitest";
import {
  createDiscordChat,
  type DiscordOptions,
} from "../../../src/adapters/discord/discord-chat.ts";
import { createClusterOfOne } from "../../../src/delivery/run/single-process.ts";
import type { Chat } from "../../../src/ports/chat.ts";
import { freePort } from "../free-port.ts";
import { lineLog } from "../log/line-log.ts";
import { realClock } from "../real-clock.ts";
import { createTinyBot, type TinyBot } from "../tiny-bot.ts";
import { type FakeDiscord, startFakeDiscord } from "./discord-fake.ts";

export interface DiscordSession {
  readonly discord: FakeDiscord;
  readonly bot: TinyBot;
  readonly log: () => string;
  createChat(options?: Partial<DiscordOptions>): Chat;
  startChat(options?: Partial<DiscordOptions>): Promise<Chat>;
}

/** How Discord reaches the bot. */
export type Transport = "gateway" | "http";

/** A fake Discord and a bot for each test, of which Discord must have nothing to complain of. */
export function useDiscord(transport: Transport = "gateway"): () => DiscordSession {
  vi.setConfig({ testTimeout: 20_000 });
  let session: DiscordSession;
  let chats: Chat[];
  let logged: string[];

  beforeEach(async () => {
    const discord = await startFakeDiscord();
    chats = [];
    logged = [];
    session = open({ discord, transport, chats, logged });
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

interface Opening {
  readonly discord: FakeDiscord;
  readonly transport: Transport;
  readonly chats: Chat[];
  readonly logged: string[];
}

function open({ discord, transport, chats, logged }: Opening): DiscordSession {
  const bot = createTinyBot();

  const session: DiscordSession = {
    discord,
    bot,
    log: () => logged.join("\n"),

    createChat(options = {}) {
      const chat = createDiscordChat({
        token: discord.token,
        connection: { kind: "gateway", cluster: createClusterOfOne() },
        apiUrl: discord.url,
        log: lineLog(logged),
        clock: realClock,
        ...options,
      });
      chats.push(chat);
      return chat;
    },

    async startChat(options) {
      const connection = transport === "http" ? await httpConnection(discord) : null;
      const chat = session.createChat({ ...options, ...(connection && { connection }) });
      await chat.start(bot);
      return chat;
    },
  };
  return session;
}

/** On a port to which Discord sends from now on. */
async function httpConnection(discord: FakeDiscord) {
  const port = await freePort();
  discord.deliverTo(`http://127.0.0.1:${port}/discord/interactions`);
  return { kind: "http", publicKey: discord.publicKey, port, host: "127.0.0.1" } as const;
}
