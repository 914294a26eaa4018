import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { personIn } from "../../domain/conversation.ts";
import type { Reply } from "../../domain/reply.ts";
import type { Bot } from "../../ports/bot.ts";
import type { Chat, MessageEdit, Post, PostOutcome } from "../../ports/chat.ts";
import type { Clock } from "../../ports/clock.ts";
import { type DrawPicture, drawNothing } from "../../ports/draw-picture.ts";
import type { Log } from "../../ports/log.ts";
import type { RoomHistory } from "../../ports/room-history.ts";
import { addressOf, isOnLoopback, LOOPBACK, listen, ownNames } from "./listen.ts";
import { loadPageFiles, SIGN_IN_PATH } from "./page-files.ts";
import type { RoomRenderers } from "./room-answer.ts";
import { createRoomBoard, KEPT_MESSAGES, type RoomBoard } from "./room-board.ts";
import { createRoomHandler, ROOM } from "./room-handler.ts";
import { ROOM_PLATFORM } from "./room-platform.ts";
import { sendProblem } from "./send.ts";
import { createSignIn, type SignIn } from "./sign-in.ts";

export interface RoomOptions {
  readonly host?: string;
  /** The port to listen at; 0 takes any free one. */
  readonly port: number;
  /** Names the room also answers to, besides this machine's own and `host`. */
  readonly allowedHosts?: readonly string[];
  readonly history: RoomHistory;
  readonly renderers: RoomRenderers;
  /** Without it charts are said in words. */
  readonly drawPicture?: DrawPicture;
  /** Gets the next link when one was used to sign in. */
  readonly onNewLink?: (link: string) => void;
  /** How long a request may take to arrive. */
  readonly patienceMs?: number;
  readonly clock: Clock;
  readonly log: Log;
}

export interface RoomChat extends Chat {
  readonly address: string;
  /** What opens the room: its address, or where others can reach it a link that works once. */
  readonly link: string;
}

/** Chosen by hand: a question is some kilobytes, and strangers may send one where others can reach it. */
const PATIENCE_MS = 4_500;

/** A chat on a local web page, with the same answers and payloads as on Slack and Discord. */
export function createRoomChat(options: RoomOptions): RoomChat {
  const { host = LOOPBACK, port } = options;
  const board = createRoomBoard(options.history, options.renderers);
  const server = createPatientServer(options);
  const signIn = createSignIn(options.clock);
  const inHand = new Set<Promise<unknown>>();
  const address = () => addressOf(server, host, port);
  const link = () =>
    isOnLoopback(server) ? address() : `${address()}${SIGN_IN_PATH}#${signIn.key}`;
  const guard = {
    signIn: () => (isOnLoopback(server) ? null : signIn),
    onSignedIn: () => options.onNewLink?.(link()),
  };

  return {
    platform: ROOM_PLATFORM,

    get address() {
      return address();
    },
    get link() {
      return link();
    },

    async start(bot) {
      await board.load();
      server.on("request", await createListener(bot, { options, board, inHand, ...guard }));
      await listen(server, host, port);
      if (!isOnLoopback(server)) options.log.info("room-open-to-network", { host });
    },

    async stop() {
      board.close();
      server.close();
      await Promise.allSettled(inHand);
      server.closeAllConnections();
    },

    isOpen: async () => true,
    post: (post) => postToBoard(post, board, options),
    edit: (edit) => editOnBoard(edit, board, options),

    /** There is one person, and everyone in the room is it. */
    tellPerson: ({ message }) => tellRoom(message, board, options),

    /**
     * A message that is not found may be posted again without harm: the history keeps each key
     * once.
     */
    async findPosted({ key }) {
      const kept = await options.history.newest(KEPT_MESSAGES).catch((error: unknown) => {
        options.log.error("room-history-not-read", { key, error });
        return [];
      });
      return kept.some((message) => message.key === key)
        ? { status: "found", messageId: key }
        : { status: "absent" };
    },
  };
}

function createPatientServer({ patienceMs = PATIENCE_MS }: RoomOptions): Server {
  return createServer({
    requestTimeout: patienceMs,
    headersTimeout: patienceMs,
    // Node looks for late requests every 30 s unless told.
    connectionsCheckingInterval: patienceMs / 10,
  });
}

interface Listening {
  readonly options: RoomOptions;
  readonly board: RoomBoard;
  readonly inHand: Set<Promise<unknown>>;
  readonly signIn: () => SignIn | null;
  readonly onSignedIn: () => void;
}

async function createListener(bot: Bot, { options, board, inHand, ...guard }: Listening) {
  const { host = LOOPBACK, allowedHosts = [], renderers, clock, log } = options;
  const { drawPicture = drawNothing } = options;
  const handle = createRoomHandler({
    bot,
    board,
    renderers,
    files: await loadPageFiles(),
    allowedHosts: [...ownNames(host), ...allowedHosts],
    ...guard,
    clock,
    drawPicture,
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
        error: cause,
      });
      if (response.headersSent) response.destroy();
      else sendProblem(response, 500, "Something went wrong here; the log says what.");
    });
  };
}

async function postToBoard(
  { key, conversation, message: reply }: Post,
  board: RoomBoard,
  { clock, log }: RoomOptions,
): Promise<PostOutcome> {
  // There is one person, who is in the room.
  const isHere = conversation.channel === ROOM.channel || personIn(conversation) !== null;
  if (conversation.platform !== "room" || !isHere) {
    const reason = `The room has no channel "${conversation.channel}".`;
    return { status: "refused", permanent: true, reason, retryAfterMs: null };
  }

  try {
    await board.publish({ key, kind: "digest", reply, postedAt: clock.now() });
    return { status: "sent", messageId: key };
  } catch (cause) {
    // Trying again is safe even if it was kept: the history keeps each key once.
    return notWritten(key, cause, log);
  }
}

async function tellRoom(
  reply: Reply,
  board: RoomBoard,
  { clock, log }: RoomOptions,
): Promise<boolean> {
  const key = randomUUID();
  try {
    await board.publish({ key, kind: "shared", reply, postedAt: clock.now() });
    return true;
  } catch (cause) {
    notWritten(key, cause, log);
    return false;
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
  log.error("room-post-failed", { key, error: cause });
  const reason = "The room's history could not be written.";
  return { status: "refused", permanent: false, reason, retryAfterMs: null };
}
