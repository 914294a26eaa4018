import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { BotError } from "../../domain/errors.ts";
import type { Bot } from "../../ports/bot.ts";
import type { Chat, MessageEdit, Post, PostOutcome } from "../../ports/chat.ts";
import type { Clock } from "../../ports/clock.ts";
import { type DrawChart, drawNothing } from "../../ports/draw-chart.ts";
import type { Log } from "../../ports/log.ts";
import type { RoomHistory } from "../../ports/room-history.ts";
import { loadPageFiles } from "./page-files.ts";
import type { RoomRenderers } from "./room-answer.ts";
import { createRoomBoard, KEPT_MESSAGES, type RoomBoard } from "./room-board.ts";
import { createRoomHandler, ROOM } from "./room-handler.ts";
import { sendProblem } from "./send.ts";

export interface RoomOptions {
  readonly host?: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Names the room also answers to, besides this machine's own and `host`. */
  readonly allowedHosts?: readonly string[];
  readonly history: RoomHistory;
  readonly renderers: RoomRenderers;
  /** Without it charts are said in words. */
  readonly drawChart?: DrawChart;
  readonly clock: Clock;
  readonly log: Log;
}

export type RoomChat = Chat & { readonly address: string };

const LOOPBACK = "127.0.0.1";

/** A chat on a local web page, with the same answers and payloads as on Slack and Discord. */
export function createRoomChat(options: RoomOptions): RoomChat {
  const { host = LOOPBACK, port } = options;
  const board = createRoomBoard(options.history, options.renderers);
  const server = createServer();
  const inHand = new Set<Promise<unknown>>();

  return {
    platform: "room",

    get address() {
      return addressOf(server, host, port);
    },

    async start(bot) {
      await board.load();
      server.on("request", await createListener(bot, { options, board, inHand }));
      await listen(server, host, port);
      if (!isLoopback(host)) options.log.warn("room-open-to-network", { host });
    },

    async stop() {
      board.close();
      server.close();
      await Promise.allSettled(inHand);
      server.closeAllConnections();
    },

    post: (post) => postToBoard(post, board, options),
    edit: (edit) => editOnBoard(edit, board, options),

    /** One not found may be posted again without harm: the history keeps each key once. */
    async findPosted({ key }) {
      const kept = await options.history.newest(KEPT_MESSAGES).catch(() => []);
      return kept.some((message) => message.key === key)
        ? { status: "found", messageId: key }
        : { status: "absent" };
    },
  };
}

interface Listening {
  readonly options: RoomOptions;
  readonly board: RoomBoard;
  readonly inHand: Set<Promise<unknown>>;
}

async function createListener(bot: Bot, { options, board, inHand }: Listening) {
  const { host = LOOPBACK, allowedHosts = [], renderers, clock, log } = options;
  const { drawChart = drawNothing } = options;
  const handle = createRoomHandler({
    bot,
    board,
    renderers,
    files: await loadPageFiles(),
    allowedHosts: [host, ...allowedHosts],
    clock,
    drawChart,
    track(work) {
      inHand.add(work);
      return work.finally(() => inHand.delete(work));
    },
  });

  return (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch((cause: unknown) => {
      if (request.errored) return; // The reader left in the middle of a question.
      log.error("room-request-failed", {
        path: request.url?.split("?")[0],
        reason: reasonOf(cause),
      });
      if (response.headersSent) return response.destroy();
      sendProblem(response, 500, "Something went wrong here; the log says what.");
    });
  };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  await once(server, "listening").catch((cause: NodeJS.ErrnoException) => {
    throw new BotError("bad-config", listenProblem(cause, host, port), cause);
  });
}

function listenProblem({ code, message }: NodeJS.ErrnoException, host: string, port: number) {
  if (code === "EADDRINUSE") {
    return `PORT: ${port} on ${host} is in use. Stop what uses it, or set PORT to another number, 0 for any free one.`;
  }
  if (code === "EACCES") {
    return `PORT: ${port} needs rights this process lacks. Set PORT to a number from 1024 up.`;
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "EADDRNOTAVAIL") {
    return `VERBATIM_HOST: ${host} is no address of this machine. Set it to 127.0.0.1 for this machine alone, or to 0.0.0.0 for its network.`;
  }
  return `The room cannot listen on ${host} (VERBATIM_HOST), port ${port} (PORT): ${message}`;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

function addressOf(server: Server, host: string, configuredPort: number): string {
  const bound = server.address();
  const port = bound && typeof bound === "object" ? bound.port : configuredPort;
  const name = host === LOOPBACK ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

async function postToBoard(
  { key, conversation, message: reply }: Post,
  board: RoomBoard,
  { clock, log }: RoomOptions,
): Promise<PostOutcome> {
  if (conversation.platform !== "room" || conversation.channel !== ROOM.channel) {
    const reason = `The room has no channel "${conversation.channel}".`;
    return { status: "refused", permanent: true, reason, retryAfterMs: null };
  }

  try {
    await board.publish({ key, kind: "digest", reply, postedAt: clock.now() });
    return { status: "sent", messageId: key };
  } catch (cause) {
    // Safe to try again even if it was kept: the history keeps each key once.
    return notWritten(key, cause, log);
  }
}

async function editOnBoard(
  { key, messageId, message: reply }: MessageEdit,
  board: RoomBoard,
  { clock, log }: RoomOptions,
): Promise<PostOutcome> {
  try {
    await board.change({ key, kind: "digest", reply, postedAt: clock.now() });
    return { status: "sent", messageId };
  } catch (cause) {
    return notWritten(key, cause, log);
  }
}

function notWritten(key: string, cause: unknown, log: Log): PostOutcome {
  log.error("room-post-failed", { key, reason: reasonOf(cause) });
  const reason = "The room's history could not be written.";
  return { status: "refused", permanent: false, reason, retryAfterMs: null };
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
