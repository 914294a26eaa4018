import { setTimeout as wait } from "node:timers/promises";
import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  type REST,
  SimpleShardingStrategy,
} from "discord.js";
import { BotError } from "../../domain/errors.ts";
import type { Log } from "../../ports/log.ts";
import { faultDetails } from "./discord-faults.ts";

type BuildStrategy = NonNullable<NonNullable<ClientOptions["ws"]>["buildStrategy"]>;

export interface Gateway {
  /** Tries a request again where Discord fails, and waits out its pauses. */
  readonly rest: REST;
  onInteraction(answer: (interaction: Interaction) => void): void;
  /** The application's id, once there is a session. */
  connect(token: string, timeoutMs: number): Promise<string>;
  /** Takes nothing new from now on. */
  shut(): void;
  leave(): Promise<void>;
}

/** Interactions wait until the servers are loaded, and nothing here needs them: not for long. */
const WAIT_FOR_SERVERS_MS = 1_000;
const GOODBYE_MS = 2_000;

export function createGateway(api: string, log: Log): Gateway {
  const left = new AbortController();
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    waitGuildTimeout: WAIT_FOR_SERVERS_MS,
    rest: { api },
    ws: { buildStrategy: strategyThatEnds(left.signal) },
  });
  logEvents(client, log);

  return {
    rest: client.rest,
    onInteraction: (answer) => void client.on(Events.InteractionCreate, answer),

    async connect(token, timeoutMs) {
      await Promise.race([client.login(token), giveUp(timeoutMs, left.signal)]);
      if (client.application === null) throw unanswered("names no application");
      return client.application.id;
    },

    shut: () => void client.removeAllListeners(Events.InteractionCreate),

    async leave() {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.ShardReconnecting); // A goodbye looks like a broken connection.
      left.abort();
      const gone = new AbortController();
      const patience = wait(GOODBYE_MS, undefined, { signal: gone.signal });
      await Promise.race([client.destroy(), patience]);
      gone.abort();
    },
  };
}

/**
 * discord.js 14.28, destroyed while it is still connecting, connects again and never says that it is
 * done. Before each connection it asks for its last session: here it asks in vain.
 */
function strategyThatEnds(left: AbortSignal): BuildStrategy {
  return (manager) => {
    const { retrieveSessionInfo } = manager.options;
    manager.options.retrieveSessionInfo = (shardId) =>
      left.aborted ? new Promise<never>(() => {}) : retrieveSessionInfo(shardId);
    return new SimpleShardingStrategy(manager);
  };
}

async function giveUp(timeoutMs: number, left: AbortSignal): Promise<never> {
  await wait(timeoutMs, undefined, { signal: left }).catch(() => {});
  if (left.aborted) throw new BotError("platform-failed", "Discord was left before it answered.");
  throw unanswered(`did not answer within ${timeoutMs / 1_000} s`);
}

function unanswered(what: string): BotError {
  return new BotError("platform-failed", `Discord's gateway ${what}.`);
}

function logEvents(client: Client, log: Log): void {
  // An "error" event that nobody listens to ends the process.
  client.on(Events.Error, (error) => log.error("discord.failed", faultDetails(error)));
  client.on(Events.ShardError, (error) =>
    log.warn("discord.connection-failed", faultDetails(error)),
  );
  client.on(Events.ShardReconnecting, () => log.warn("discord.reconnecting"));
  client.on(Events.ShardResume, () => log.info("discord.reconnected"));
  client.on(Events.ShardDisconnect, ({ code }) => log.error("discord.disconnected", { code }));
}
