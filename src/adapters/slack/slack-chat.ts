import { App, LogLevel } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import { BotError } from "../../domain/errors.ts";
import type { Chat } from "../../ports/chat.ts";
import type { Clock } from "../../ports/clock.ts";
import { type DrawPicture, drawNothing } from "../../ports/draw-picture.ts";
import type { Log } from "../../ports/log.ts";
import { createAccess } from "./answer/access.ts";
import { answerEvents } from "./answer/answer-events.ts";
import { answerShortcuts } from "./answer/answer-shortcuts.ts";
import { answerSlack } from "./answer/answer-slack.ts";
import { createPosts } from "./answer/create-posts.ts";
import { NOT_INSTALLED } from "./answer/desks.ts";
import type { Connection } from "./connect/connection.ts";
import { createSdkLogger } from "./connect/create-sdk-logger.ts";
import { createHttpConnection, type Installer } from "./connect/http-connection.ts";
import type { Installing } from "./connect/installations.ts";
import { createSlackFetch } from "./connect/slack-fetch.ts";
import { createSocketConnection } from "./connect/socket-connection.ts";
import { SLACK } from "./slack-platform.ts";

type SlackOptions = Access & {
  /** Slack itself unless told. */
  readonly apiUrl: string | null;
  /** User ids that may manage digests, besides the workspace's admins and owners. */
  readonly admins: readonly string[];
  readonly log: Log;
  readonly clock: Clock;
  /** Without it charts are said in words. */
  readonly drawPicture?: DrawPicture;
  readonly timeoutMs?: number;
};

type Access =
  /** One workspace. */
  | { readonly botToken: string; readonly connection: SocketMode | HttpMode }
  /** Any number of them, each of which installs the app for itself. */
  | { readonly installing: Installing; readonly connection: HttpMode };

interface SocketMode {
  readonly kind: "socket";
  readonly appToken: string;
}

interface HttpMode {
  readonly kind: "http";
  readonly signingSecret: string;
  readonly port: number;
  readonly host?: string;
  /** How long a request may take to arrive. */
  readonly patienceMs?: number;
}

/** Chosen by hand: Slack answers within a second, and a post that takes longer is looked for. */
const TIMEOUT_MS = 10_000;

export function createSlackChat(options: SlackOptions): Chat {
  const { apiUrl, log, timeoutMs = TIMEOUT_MS, drawPicture = drawNothing } = options;
  const clientOptions: WebClientOptions = {
    ...(apiUrl && { slackApiUrl: apiUrl }),
    fetch: createSlackFetch(timeoutMs),
    timeout: timeoutMs,
    retryConfig: { retries: 1, minTimeout: 250 },
    logger: createSdkLogger(log, secretsOf(options)),
  };
  const access = createAccess(options, { ...options, clientOptions, drawPicture });
  const inHand = new Set<Promise<void>>();
  let connection: Connection | null = null;
  let isLeft = false;

  return {
    platform: SLACK,

    async start(bot, onGone = () => {}, onLost = async () => {}) {
      const { desks, name, forget } = await access.open(onGone);
      const opening = createConnection(options, { clientOptions, installer: access.installer });
      const app = createApp(opening, clientOptions);
      const answering = { app, bot, desks, inHand, drawPicture, log };
      answerSlack(answering);
      answerShortcuts(answering);
      answerEvents({
        ...answering,
        onLost,
        async onRemoved(tenant) {
          for (const lost of await forget(tenant)) {
            await onLost({ platform: "slack", tenant: lost, channel: null, reason: NOT_INSTALLED });
          }
        },
      });
      await opening.open(onGone);
      connection = opening;
      if (isLeft) await closeLeft(opening);
      log.info("slack connected", { team: name });
    },

    async stop() {
      isLeft = true;
      await Promise.allSettled(inHand);
      await connection?.close();
      // Those that came in while the connection closed.
      await Promise.allSettled(inHand);
    },

    examine: access.examine,
    ...createPosts(access),
  };
}

async function closeLeft(connection: Connection): Promise<never> {
  await connection.close();
  throw new BotError("platform-failed", "Slack was left before it answered.");
}

function secretsOf(options: SlackOptions): readonly string[] {
  const { connection } = options;
  return [
    "botToken" in options ? options.botToken : options.installing.clientSecret,
    connection.kind === "socket" ? connection.appToken : connection.signingSecret,
  ];
}

interface ConnectionTools {
  readonly clientOptions: WebClientOptions;
  readonly installer: Installer | undefined;
}

function createConnection(
  options: SlackOptions,
  { clientOptions, installer }: ConnectionTools,
): Connection {
  const { connection, log, clock } = options;
  const logger = createSdkLogger(log, secretsOf(options));
  return connection.kind === "socket"
    ? createSocketConnection({ ...connection, clientOptions, logger, log })
    : createHttpConnection({ ...connection, installer, logger, log, clock });
}

function createApp({ receiver }: Connection, clientOptions: WebClientOptions): App {
  return new App({
    receiver,
    clientOptions,
    logLevel: LogLevel.WARN,
    ...(clientOptions.logger && { logger: clientOptions.logger }),
    // Each answer finds its own token, where it needs one.
    authorize: async () => ({}),
    ignoreSelf: false,
    convoStore: false,
  });
}
