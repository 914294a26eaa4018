import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Asker, Conversation } from "../../domain/conversation.ts";
import type { Bot, PressReply } from "../../ports/bot.ts";
import type { Clock } from "../../ports/clock.ts";
import type { DrawPicture } from "../../ports/draw-picture.ts";
import { type PageFile, ROOM_PATH, SIGN_IN_PATH } from "./page-files.ts";
import { PICTURE_ADDRESS, readPicture } from "./picture-path.ts";
import { readJson } from "./read-json.ts";
import { refuseForeignHost, refuseForeignOrigin } from "./refuse-strangers.ts";
import { type RoomAnswer, type RoomRenderers, renderAnswer } from "./room-answer.ts";
import type { RoomBoard } from "./room-board.ts";
import { sendJson, sendProblem, sendSecurityHeaders } from "./send.ts";
import type { SignIn } from "./sign-in.ts";

export const ROOM: Conversation = { platform: "room", tenant: "local", channel: "room" };

/** Whoever can open the page runs the bot; where others can reach it they have to sign in. */
const OWNER: Asker = { id: "owner", name: "you", mayManageDigests: true };

const askBody = z.object({ text: z.string().trim().min(1).max(10_000) });
const signInBody = z.object({ key: z.string().max(100) });
const messageBody = z.object({
  command: z.string().max(40),
  words: z.string().trim().max(10_000),
});
const pressBody = z.object({ value: z.string().min(1).max(100) });

export interface RoomParts {
  readonly bot: Bot;
  readonly board: RoomBoard;
  readonly renderers: RoomRenderers;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly allowedHosts: readonly string[];
  readonly clock: Clock;
  readonly drawPicture: DrawPicture;
  /** `null` where only this machine can reach the room. */
  readonly signIn: () => SignIn | null;
  readonly onSignedIn: () => void;
  /** So that stopping can wait for the answers in hand. */
  track<T>(work: Promise<T>): Promise<T>;
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createRoomHandler(parts: RoomParts): Handle {
  const routes = createRoutes(parts);

  return async (request, response) => {
    sendSecurityHeaders(response);
    const stranger = refuseForeignHost(request.headers, parts.allowedHosts);
    if (stranger) return sendProblem(response, stranger.status, stranger.reason);

    const { pathname } = urlOf(request);
    const page = pageFor(pathname, request, parts);
    const route = page ?? routes[pathname];
    if (!route) return sendProblem(response, 404, "There is nothing at this address.");
    if (!route.methods.includes(request.method ?? "")) {
      response.setHeader("allow", route.methods.join(", "));
      return sendProblem(response, 405, `Use ${route.methods.join(" or ")} here.`);
    }

    // The page itself may be reached by a link from anywhere; what it talks to may not.
    const foreign = page ? null : refuseForeignOrigin(request.headers);
    if (foreign) return sendProblem(response, foreign.status, foreign.reason);
    if (!page && pathname !== SIGN_IN_PATH && isStranger(request, parts)) {
      return sendProblem(response, 401, SIGN_IN_FIRST);
    }
    await route.handle(request, response);
  };
}

const SIGN_IN_FIRST =
  "Sign in first: open the newest link that Verbatim printed where it was started.";

function isStranger({ headers }: IncomingMessage, { signIn }: RoomParts): boolean {
  return signIn()?.isSignedIn(headers) === false;
}

interface Route {
  readonly methods: readonly string[];
  readonly handle: Handle;
}

/** A stranger gets the page that says how to sign in. What else pages load is the same for all. */
function pageFor(pathname: string, request: IncomingMessage, parts: RoomParts): Route | null {
  const isPosted = request.method === "POST";
  if (pathname === SIGN_IN_PATH && (isPosted || parts.signIn() === null)) return null;
  const isRefused = pathname === ROOM_PATH && isStranger(request, parts);
  const file = parts.files.get(isRefused ? SIGN_IN_PATH : pathname);
  return file ? pageRoute(file, isRefused ? 401 : 200) : null;
}

function pageRoute({ type, bytes }: PageFile, status: 200 | 401): Route {
  return {
    methods: ["GET", "HEAD"],
    async handle(_request, response) {
      response.writeHead(status, { "content-type": type, "cache-control": "no-cache" }).end(bytes);
    },
  };
}

function signInRoute({ signIn, onSignedIn }: RoomParts): Route {
  return {
    methods: ["POST"],
    async handle(request, response) {
      const read = await readJson(request, signInBody);
      if (read.status === "unreadable") {
        return sendProblem(response, read.httpStatus, read.reason);
      }
      const cookie = signIn()?.redeem(read.body.key, request.headers);
      if (!cookie)
        return sendProblem(
          response,
          403,
          "This link is wrong, or was used already. Open the newest.",
        );
      response.setHeader("set-cookie", cookie);
      await sendJson(response, {});
      onSignedIn();
    },
  };
}

type Routes = Readonly<Record<string, Route | undefined>>;

function askingRoutes(parts: RoomParts): Routes {
  const { bot } = parts;
  const answering = <T>(schema: z.ZodType<T>, answer: (body: T) => Promise<PressReply>): Route => ({
    methods: ["POST"],
    async handle(request, response) {
      const read = await readJson(request, schema);
      if (read.status === "unreadable") {
        return sendProblem(response, read.httpStatus, read.reason);
      }
      await parts.track(
        answer(read.body)
          .then((reply) => shown(reply, parts))
          .then((shownAnswer) => sendJson(response, shownAnswer)),
      );
    },
  });

  return {
    "/ask": answering(askBody, ({ text }) =>
      bot.respond({ ask: text, asker: OWNER, conversation: ROOM }),
    ),
    "/on-message": answering(messageBody, ({ command, words }) =>
      bot.respond({
        ask: { onMessage: command, message: { words, isEdited: false } },
        asker: OWNER,
        conversation: ROOM,
      }),
    ),
    "/press": answering(pressBody, ({ value }) =>
      bot.press({ value, asker: OWNER, conversation: ROOM }),
    ),
  };
}

function createRoutes(parts: RoomParts): Routes {
  const { bot, board } = parts;
  return {
    [SIGN_IN_PATH]: signInRoute(parts),
    ...askingRoutes(parts),
    [PICTURE_ADDRESS]: {
      methods: ["GET"],
      async handle(request, response) {
        const picture = readPicture(urlOf(request));
        const png = picture && (await parts.drawPicture(picture));
        if (!png) return sendProblem(response, 404, "There is no picture at this address.");
        response.writeHead(200, { "content-type": "image/png", "cache-control": "max-age=86400" });
        response.end(png);
      },
    },
    "/complete": {
      methods: ["GET"],
      async handle(request, response) {
        const typed = urlOf(request).searchParams.get("typed") ?? "";
        await sendJson(response, await bot.complete({ typed, conversation: ROOM }));
      },
    },
    "/events": {
      methods: ["GET"],
      async handle(request, response) {
        response.writeHead(200, {
          "content-type": "text/event-stream",
          "cache-control": "no-store",
        });
        board.open(response, lastKeyOf(request));
      },
    },
  };
}

interface ShownAnswer extends RoomAnswer {
  readonly isBeside?: true;
  /** What the answer that was pressed shows from now on. */
  readonly inPlace?: RoomAnswer;
}

async function shown(
  { inPlace, isBeside, ...reply }: PressReply,
  { board, renderers, clock }: RoomParts,
): Promise<ShownAnswer> {
  const now = clock.now();
  if (reply.audience === "asker") {
    return { ...renderAnswer(reply, now, renderers), ...(isBeside && { isBeside }) };
  }
  const answer = await board.publish({ key: randomUUID(), kind: "shared", reply, postedAt: now });
  return inPlace ? { ...answer, inPlace: renderAnswer(inPlace, now, renderers) } : answer;
}

/** Browsers resend the id by themselves; a page that opens the stream anew says it in `after`. */
function lastKeyOf(request: IncomingMessage): string | null {
  const header = request.headers["last-event-id"];
  return typeof header === "string" ? header : urlOf(request).searchParams.get("after");
}

function urlOf({ url }: IncomingMessage): URL {
  // The base only completes the path: which host was asked for has been checked by then.
  return new URL(url?.startsWith("/") ? `http://room${url}` : "http://room/");
}
