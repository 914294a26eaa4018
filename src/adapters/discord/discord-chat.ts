import { type Interaction, REST } from "discord.js";
import type { Chat } from "../../ports/chat.ts";
import type { Log } from "../../ports/log.ts";
import { type AnswerTools, answerInteraction } from "./answer-interactions.ts";
import { faultDetails, refusedToken, startError } from "./discord-faults.ts";
import { findPosted } from "./find-posted.ts";
import { createGateway } from "./gateway.ts";
import { postMessage } from "./post-message.ts";
import { registerCommands } from "./register-commands.ts";
import { tellPerson } from "./tell-person.ts";

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
/** "A few minutes", says Discord of how long it knows a nonce. */
const NONCE_KEPT_MS = 120_000;
const CONNECT_TIMEOUT_MS = 30_000;

export function createDiscordChat(options: DiscordOptions): Chat {
  const { guildId, log, timeoutMs = TIMEOUT_MS, connectTimeoutMs = CONNECT_TIMEOUT_MS } = options;
  const token = options.token.trim().replace(/^(Bot|Bearer)\s+/i, "");
  const api = (options.apiUrl ?? DISCORD_API).replace(/\/+(v\d+\/*)?$/, "");
  const gateway = createGateway(api, log);
  // Apart from the gateway's own, where one channel's pause is everyone's.
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
        const tools = { bot, patient: gateway.rest, once: once.setToken(token) };
        gateway.onInteraction((interaction) => {
          void finish(answerAndLog(interaction, tools, log));
        });
        const applicationId = await gateway.connect(token, connectTimeoutMs);
        await registerCommands(bot.commands, { rest: once, applicationId, guildId, log });
      } catch (error) {
        await gateway.leave();
        throw startError(error, api, guildId);
      }
    },

    async stop() {
      gateway.shut();
      await Promise.allSettled(inHand);
      await gateway.leave();
      once.clearHashSweeper();
      once.clearHandlerSweeper();
    },

    async post(post) {
      // A 401 makes the SDK forget the token, and later posts then fail as if they had not been tried.
      return finish(postMessage(once.setToken(token), post, timeoutMs));
    },

    findPosted: (search) => finish(findPosted(once.setToken(token), search)),
    repeatsSafelyForMs: NONCE_KEPT_MS,
    tellPerson: (notice) => finish(tellPerson(once.setToken(token), notice)),
  };
}

async function answerAndLog(interaction: Interaction, tools: AnswerTools, log: Log) {
  try {
    await answerInteraction(interaction, tools);
  } catch (error) {
    log.error("discord.answer-failed", { interaction: interaction.id, ...faultDetails(error) });
  }
}
