import { setTimeout as sleep } from "node:timers/promises";
import { type Logger, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import type { BotError } from "../../../domain/errors.ts";
import type { Log } from "../../../ports/log.ts";
import type { Connection } from "./connection.ts";
import { describeFault, toSlackFault } from "./slack-fault.ts";
import { APP_TOKEN, toStartError } from "./to-start-error.ts";

interface SocketConnectionOptions {
  readonly appToken: string;
  readonly clientOptions: WebClientOptions;
  readonly logger: Logger;
  readonly log: Log;
}

type OnGone = (fault: BotError) => void;

interface SocketConnection {
  /** Resolves when the connection is no more. */
  readonly lost: Promise<void>;
}

/** Chosen by hand: nobody waits longer than this for the bot after Slack is back. */
const LONGEST_WAIT_MS = 30_000;
/** Chosen by hand: a connection that Slack refuses is cut within a second or two. */
const STEADY_AFTER_MS = 10_000;
/** Chosen by hand: Slack says goodbye at once, or not at all. */
const CLOSE_WITHIN_MS = 2_000;

/**
 * Socket Mode, so the bot needs no public URL.
 *
 * Staying connected is our own doing: the SDK waits 5 s before it replaces a socket that Slack
 * recycles, and a failure while it reconnects ends the process with an unhandled rejection.
 */
export function createSocketConnection(options: SocketConnectionOptions): Connection {
  const { appToken, clientOptions, logger, log } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
    logger,
    logLevel: LogLevel.WARN,
  });
  const { client } = receiver;
  const closing = new AbortController();
  let onLost = () => {};
  client.on("disconnected", () => onLost());

  async function connect(): Promise<SocketConnection> {
    const lost = new Promise<void>((resolve) => {
      onLost = resolve;
    });
    await client.start();
    return { lost };
  }

  return {
    receiver,
    async open(onGone) {
      const first = await connect().catch((error: unknown) => {
        throw toStartError(error, APP_TOKEN);
      });
      void stayConnected(first, { connect, onGone, closing: closing.signal, log });
    },
    async close() {
      closing.abort();
      const closed = client.disconnect();
      const late = sleep(CLOSE_WITHIN_MS, "late", { ref: false });
      // A second time the SDK no longer waits for Slack to say goodbye.
      if ((await Promise.race([closed, late])) === "late") await client.disconnect();
    },
  };
}

interface Staying {
  readonly connect: () => Promise<SocketConnection>;
  readonly onGone: OnGone;
  readonly closing: AbortSignal;
  readonly log: Log;
}

async function stayConnected(
  { lost }: SocketConnection,
  { connect, onGone, closing, log }: Staying,
): Promise<void> {
  let isGone = false;
  await lost;
  for (let failures = 0; !closing.aborted; failures++) {
    await sleep(waitMs(failures), null, { signal: closing }).catch(() => {});
    try {
      const connection = await connect();
      log.info("slack reconnected");
      const steady = setTimeout(() => {
        failures = -1;
      }, STEADY_AFTER_MS);
      await connection.lost;
      clearTimeout(steady);
    } catch (error) {
      log.warn("slack unreachable", { reason: describeFault(toSlackFault(error)) });
      const fault = toStartError(error, APP_TOKEN);
      if (fault.code !== "bad-config" || isGone) continue;
      isGone = true;
      onGone(fault);
    }
  }
}

/**
 * It waits for nothing after a connection that was steady, as when Slack recycles it, and then ever
 * longer.
 */
function waitMs(failures: number): number {
  return failures === 0 ? 0 : Math.min(250 * 2 ** failures, LONGEST_WAIT_MS);
}
