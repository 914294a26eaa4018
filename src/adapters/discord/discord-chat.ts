import { setTimeout as wait } from "node:timers/promises";
import { Client, Events, GatewayIntentBits, type Interaction, REST } from "discord.js";
import { BotError } from "../../domain/errors.ts";
import type { Chat } from "../../ports/chat.ts";
import type { Log } from "../../ports/log.ts";
import { type AnswerTools, answerInteraction } from "./answer-interactions.ts";
import { faultDetails, refusedToken, startError } from "./discord-faults.ts";
import { postMessage } from "./post-message.ts";
import { registerCommands } from "./register-commands.ts";

export interface DiscordOptions {
  readonly token: string;
  /** Where Discord's REST API is, without its version; the gateway's address comes from there. */
  readonly apiUrl?: string | undefined;
  /** Registers the commands in this server only. */
  readonly guildId?: string | undefined;
  readonly log: Log;
  /** How long a post may take. */
  readonly timeoutMs?: number;
  readonly connectTimeoutMs?: number;
}

const DISCORD_API = "https://discord.com/api";
const TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 30_000;
const GOODBYE_MS = 2_000;
/** Interactions wait until the servers are loaded, and nothing here needs them: not for long. */
const WAIT_FOR_SERVERS_MS = 1_000;

export function createDiscordChat(options: DiscordOptions): Chat {
  const { guildId, log, timeoutMs = TIMEOUT_MS } = options;
  const token = options.token.trim().replace(/^(Bot|Bearer)\s+/i, "");
  const api = (options.apiUrl ?? DISCORD_API).replace(/\/+(v\d+\/*)?$/, "");
  const client = createClient(api, log);
  // Apart from the client's own, which tries again and makes one channel's pause everyone's wait.
  const once = new REST({ api, retries: 0, timeout: timeoutMs, rejectOnRateLimit: () => true });
  const inHand = new Set<Promise<unknown>>();

  function finish<T>(work: Promise<T>): Promise<T> {
    inHand.add(work);
    return work.finally(() => inHand.delete(work));
  }

  return {
    platform: "discord",

    async start(bot) {
      try {
        // Anything else cannot go into a header, and the error of the SDK would quote it.
        if (!/^[!-~]+$/.test(token)) throw refusedToken();
        const tools = { bot, patient: client.rest, once: once.setToken(token) };
        client.on(Events.InteractionCreate, (interaction) => {
          void finish(answerAndLog(interaction, tools, log));
        });
        const applicationId = await connect(client, token, options.connectTimeoutMs);
        await registerCommands(bot.commands, { rest: once, applicationId, guildId, log });
      } catch (error) {
        await disconnect(client);
        throw startError(error, api, guildId);
      }
    },

    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      await Promise.allSettled(inHand);
      await disconnect(client);
      once.clearHashSweeper();
      once.clearHandlerSweeper();
    },

    async post(post) {
      // A 401 makes the SDK forget the token, and later posts then fail as if they had not been tried.
      return finish(postMessage(once.setToken(token), post, timeoutMs));
    },
  };
}

function createClient(api: string, log: Log): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    waitGuildTimeout: WAIT_FOR_SERVERS_MS,
    rest: { api },
  });
  // An "error" event that nobody listens to ends the process.
  client.on(Events.Error, (error) => log.error("discord.failed", faultDetails(error)));
  client.on(Events.ShardError, (error) =>
    log.warn("discord.connection-failed", faultDetails(error)),
  );
  client.on(Events.ShardReconnecting, () => log.warn("discord.reconnecting"));
  client.on(Events.ShardResume, () => log.info("discord.reconnected"));
  client.on(Events.ShardDisconnect, ({ code }) => log.error("discord.disconnected", { code }));
  return client;
}

async function connect(
  client: Client,
  token: string,
  timeoutMs = CONNECT_TIMEOUT_MS,
): Promise<string> {
  const timer = new AbortController();
  const tooLate = wait(timeoutMs, undefined, { signal: timer.signal }).then(() => {
    throw new BotError(
      "platform-failed",
      `Discord's gateway did not answer within ${timeoutMs / 1_000} s`,
    );
  });

  try {
    await Promise.race([client.login(token), tooLate]);
  } finally {
    timer.abort();
  }
  if (client.application === null) throw new BotError("platform-failed", "Discord named no app");
  return client.application.id;
}

/**
 * discord.js 14.28 never finishes leaving while it is still connecting, and connects again: then
 * only the end of the process ends it.
 */
async function disconnect(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting); // A goodbye looks like a broken connection.
  const timer = new AbortController();
  const patience = wait(GOODBYE_MS, undefined, { signal: timer.signal });
  await Promise.race([client.destroy(), patience]);
  timer.abort();
}

async function answerAndLog(interaction: Interaction, tools: AnswerTools, log: Log) {
  try {
    await answerInteraction(interaction, tools);
  } catch (error) {
    log.error("discord.answer-failed", { interaction: interaction.id, ...faultDetails(error) });
  }
}
