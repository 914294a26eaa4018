import { App, LogLevel } from "@slack/bolt";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import { BotError } from "../../domain/errors.ts";
import type { Chat } from "../../ports/chat.ts";
import type { Clock } from "../../ports/clock.ts";
import { type DrawChart, drawNothing } from "../../ports/draw-chart.ts";
import type { Log } from "../../ports/log.ts";
import { answerEvents } from "./answer/answer-events.ts";
import { answerSlack } from "./answer/answer-slack.ts";
import { createManagerCheck } from "./answer/create-manager-check.ts";
import { createObstacleCheck } from "./answer/create-obstacle-check.ts";
import { createOpenCheck } from "./answer/create-open-check.ts";
import { examineSlack } from "./answer/examine-slack.ts";
import { ownWorkspace } from "./answer/own-workspace.ts";
import type { Connection } from "./connect/connection.ts";
import { createSdkLogger } from "./connect/create-sdk-logger.ts";
import { createHttpConnection } from "./connect/http-connection.ts";
import { createSlackFetch } from "./connect/slack-fetch.ts";
import { createSocketConnection } from "./connect/socket-connection.ts";
import { BOT_TOKEN, toStartError } from "./connect/to-start-error.ts";
import { createPoster } from "./post/create-poster.ts";
import { SLACK } from "./slack-platform.ts";

interface SlackOptions {
  readonly botToken: string;
  readonly connection: SocketMode | HttpMode;
  /** Slack itself unless told. */
  readonly apiUrl: string | null;
  /** User ids that may manage digests, besides the workspace's admins and owners. */
  readonly admins: readonly string[];
  readonly log: Log;
  readonly clock: Clock;
  /** Without it charts are said in words. */
  readonly drawChart?: DrawChart;
  readonly timeoutMs?: number;
}

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
  const { botToken, apiUrl, admins, log, clock, timeoutMs = TIMEOUT_MS } = options;
  const { drawChart = drawNothing } = options;
  const clientOptions: WebClientOptions = {
    ...(apiUrl && { slackApiUrl: apiUrl }),
    fetch: createSlackFetch(timeoutMs),
    timeout: timeoutMs,
    retryConfig: { retries: 1, minTimeout: 250 },
    logger: createSdkLogger(log, secretsOf(options)),
  };
  const client = new WebClient(botToken, clientOptions);
  const clientOnce = new WebClient(botToken, { ...clientOptions, retryConfig: { retries: 0 } });
  const standingOf = createManagerCheck({ client, admins, clock, log });
  const obstacleIn = createObstacleCheck({ client, log });
  const inHand = new Set<Promise<void>>();
  let connection: Connection | null = null;
  let isLeft = false;

  return {
    platform: SLACK,

    async start(bot, onGone = () => {}) {
      const own = await client.auth.test().then(ownWorkspace, (error: unknown) => {
        throw toStartError(error, BOT_TOKEN);
      });
      const opening = createConnection(options, clientOptions);
      const app = createApp(opening, clientOptions);
      const tools = { client, clientOnce, drawChart, log };
      const answering = { app, bot, own, standingOf, obstacleIn, inHand, ...tools };
      answerSlack(answering);
      answerEvents({ ...answering, onGone });
      await opening.open(onGone);
      connection = opening;
      if (isLeft) await closeLeft(opening);
      log.info("slack connected", { team: own.name });
    },

    async stop() {
      isLeft = true;
      await Promise.allSettled(inHand);
      await connection?.close();
      // Those that came in while the connection closed.
      await Promise.allSettled(inHand);
    },

    examine: (places) =>
      examineSlack(places, { client, clientOptions, connection: options.connection, obstacleIn }),
    isOpen: createOpenCheck({ client, clock, log }),
    ...createPoster({ client: clientOnce, drawChart, clock, log }),
  };
}

async function closeLeft(connection: Connection): Promise<never> {
  await connection.close();
  throw new BotError("platform-failed", "Slack was left before it answered.");
}

function secretsOf({ botToken, connection }: SlackOptions): readonly string[] {
  return [botToken, connection.kind === "socket" ? connection.appToken : connection.signingSecret];
}

function createConnection(options: SlackOptions, clientOptions: WebClientOptions): Connection {
  const { connection, log, clock } = options;
  const logger = createSdkLogger(log, secretsOf(options));
  return connection.kind === "socket"
    ? createSocketConnection({ ...connection, clientOptions, logger, log })
    : createHttpConnection({ ...connection, logger, log, clock });
}

function createApp({ receiver }: Connection, clientOptions: WebClientOptions): App {
  return new App({
    receiver,
    clientOptions,
    logLevel: LogLevel.WARN,
    ...(clientOptions.logger && { logger: clientOptions.logger }),
    // Answers go through `respond`, which needs no token; the token has been tried already.
    authorize: async () => ({}),
    ignoreSelf: false,
    convoStore: false,
  });
}
