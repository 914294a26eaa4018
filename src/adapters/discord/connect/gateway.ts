import { setTimeout as wait } from "node:timers/promises";
import {
  DefaultWebSocketManagerOptions,
  GatewayIntentBits,
  type IContextFetchingStrategy,
  type REST,
  Routes,
} from "discord.js";
import { z } from "zod";
import { BotError } from "../../../domain/errors.ts";
import type { Cluster } from "../../../ports/cluster.ts";
import type { Log } from "../../../ports/log.ts";
import type { Connection, Listener } from "./connection.ts";
import { leftError } from "./discord-faults.ts";
import { openShard, type Shard } from "./open-shard.ts";

interface GatewayOptions {
  readonly rest: REST;
  readonly token: string;
  /** Those that share the shards out among them. */
  readonly cluster: Cluster;
  readonly log: Log;
  readonly connectTimeoutMs: number;
}

const gatewaySchema = z.object({
  url: z.string(),
  /** One for each 2,500 servers or less, as Discord counts them. */
  shards: z.int().min(1),
  session_start_limit: z.object({
    total: z.number(),
    remaining: z.number(),
    reset_after: z.number(),
    max_concurrency: z.int().min(1),
  }),
});

/**
 * Commands and buttons come without any; messages are for those that name the bot, whose words
 * Discord shows without a privileged intent, as it does those written to it alone; and without the
 * servers' own it would not say that the bot was removed from one, or that a channel was deleted.
 */
const INTENTS =
  GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

/** Chosen by hand: Discord counts the servers anew within seconds. */
const ASK_AGAIN_AFTER_MS = 5_000;

/**
 * Connects by sockets, so that the bot needs no public address: one for each shard that is this
 * process's part.
 */
export function createGateway(options: GatewayOptions): Connection {
  const { rest, token, cluster, log, connectTimeoutMs } = options;
  const shards = new Map<number, Shard>();
  const left = new AbortController();

  async function shareOut(listener: Listener): Promise<void> {
    const gatewayInformation = gatewaySchema.parse(await rest.get(Routes.gatewayBot()));
    if (left.signal.aborted) throw leftError();
    const onWrongCount = once(() => shareOutAgain(listener));

    await cluster.shareOut(gatewayInformation.shards, async (ours, shardCount) => {
      await closeAllBut(shards, ours);
      const session = sessionOptions({ token, gatewayInformation, shardCount });
      for (const id of ours.filter((shard) => !shards.has(shard))) {
        const shard = openShard({ ...listener, id, session, cluster, onWrongCount, log });
        shard.ready.catch((error: unknown) => {
          log.warn("discord.shard-failed", { shard: id, error });
          if (error instanceof BotError) listener.onGone(error);
        });
        shards.set(id, shard);
      }
      log.info("discord.shards", { ours, of: shardCount });
    });
  }

  /**
   * The bot is in more servers than when it started, so all processes change to as many shards as
   * that takes.
   */
  async function shareOutAgain(listener: Listener): Promise<void> {
    await wait(ASK_AGAIN_AFTER_MS, undefined, { signal: left.signal }).catch(() => {});
    if (left.signal.aborted) return;
    await shareOut(listener).catch((error: unknown) => {
      log.warn("discord.shards-not-counted", { error });
      return shareOutAgain(listener);
    });
  }

  return {
    async open({ onGone, ...listener }) {
      let isOpen = false;
      const tellOnce = once(onGone);
      await shareOut({ ...listener, onGone: (fault) => isOpen && tellOnce(fault) });
      // The others wait their turn to identify; without a part there is nothing to wait for.
      const ready = [...shards.values()].map((shard) => shard.ready);
      if (ready.length > 0) {
        await Promise.race([...ready, giveUp(connectTimeoutMs, left.signal)]);
      }
      isOpen = true;
    },

    async close() {
      left.abort();
      await closeAllBut(shards, []);
      await cluster.withdraw();
    },
  };
}

function once<Given extends readonly unknown[]>(work: (...given: Given) => unknown) {
  let isBegun = false;
  return (...given: Given): void => {
    if (!isBegun) void work(...given);
    isBegun = true;
  };
}

async function closeAllBut(shards: Map<number, Shard>, ours: readonly number[]): Promise<void> {
  const others = [...shards].filter(([id]) => !ours.includes(id));
  for (const [id] of others) shards.delete(id);
  await Promise.all(others.map(([, shard]) => shard.close()));
}

type SessionOptions = IContextFetchingStrategy["options"];

function sessionOptions(
  own: Pick<SessionOptions, "token" | "gatewayInformation" | "shardCount">,
): SessionOptions {
  const { buildIdentifyThrottler, buildStrategy, shardIds, ...defaults } =
    DefaultWebSocketManagerOptions;
  const { retrieveSessionInfo, updateSessionInfo, ...shared } = defaults;
  return { ...shared, intents: INTENTS, ...own };
}

async function giveUp(timeoutMs: number, left: AbortSignal): Promise<never> {
  await wait(timeoutMs, undefined, { signal: left }).catch(() => {});
  if (left.aborted) throw leftError();
  throw new BotError(
    "platform-failed",
    `Discord's gateway did not answer within ${timeoutMs / 1_000} s.`,
  );
}
