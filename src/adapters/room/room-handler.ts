import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Asker, Conversation } from "../../domain/conversation.ts";
import type { Reply } from "../../domain/reply.ts";
import type { Bot } from "../../ports/bot.ts";
import type { Clock } from "../../ports/clock.ts";
import type { DrawChart } from "../../ports/draw-chart.ts";
import { CHART_ADDRESS, readChart } from "./chart-path.ts";
import type { PageFile } from "./page-files.ts";
import { readJson } from "./read-json.ts";
import { refuseForeignHost, refuseForeignOrigin } from "./refuse-strangers.ts";
import { type RoomAnswer, type RoomRenderers, renderAnswer } from "./room-answer.ts";
import type { RoomBoard } from "./room-board.ts";
import { sendJson, sendProblem, sendSecurityHeaders } from "./send.ts";

export const ROOM: Conversation = { platform: "room", tenant: "local", channel: "room" };

/** Whoever can open the page runs the bot: it answers on this machine only unless told otherwise. */
const OWNER: Asker = { id: "owner", name: "you", mayManageDigests: true };

const askBody = z.object({ text: z.string().trim().min(1).max(10_000) });
const pressBody = z.object({ value: z.string().min(1).max(100) });

export interface RoomDesk {
  readonly bot: Bot;
  readonly board: RoomBoard;
  readonly renderers: RoomRenderers;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly allowedHosts: readonly string[];
  readonly clock: Clock;
  readonly drawChart: DrawChart;
  /** So that stopping can wait for the answers in hand. */
  track<T>(work: Promise<T>): Promise<T>;
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createRoomHandler(desk: RoomDesk): Handle {
  const routes = createRoutes(desk);

  return async (request, response) => {
    sendSecurityHeaders(response);
    const stranger = refuseForeignHost(request.headers, desk.allowedHosts);
    if (stranger) return sendProblem(response, stranger.status, stranger.reason);

    const { pathname } = urlOf(request);
    const file = desk.files.get(pathname);
    const route = file ? pageRoute(file) : routes[pathname];
    if (!route) return sendProblem(response, 404, "There is nothing at this address.");
    if (!route.methods.includes(request.method ?? "")) {
      response.setHeader("allow", route.methods.join(", "));
      return sendProblem(response, 405, `Use ${route.methods.join(" or ")} here.`);
    }

    // The page itself may be reached by a link from anywhere; what it talks to may not.
    const foreign = file ? null : refuseForeignOrigin(request.headers);
    if (foreign) return sendProblem(response, foreign.status, foreign.reason);
    await route.handle(request, response);
  };
}

interface Route {
  readonly methods: readonly string[];
  readonly handle: Handle;
}

function pageRoute({ type, bytes }: PageFile): Route {
  return {
    methods: ["GET", "HEAD"],
    async handle(_request, response) {
      response.writeHead(200, { "content-type": type, "cache-control": "no-cache" }).end(bytes);
    },
  };
}

function createRoutes(desk: RoomDesk): Readonly<Record<string, Route | undefined>> {
  const { bot, board } = desk;
  const answering = <T>(schema: z.ZodType<T>, answer: (body: T) => Promise<Reply>): Route => ({
    methods: ["POST"],
    async handle(request, response) {
      const read = await readJson(request, schema);
      if (read.status === "unreadable") {
        return sendProblem(response, read.httpStatus, read.reason);
      }
      await desk.track(
        answer(read.body)
          .then((reply) => shown(reply, desk))
          .then((shownAnswer) => sendJson(response, shownAnswer)),
      );
    },
  });

  return {
    "/ask": answering(askBody, ({ text }) =>
      bot.respond({ ask: text, asker: OWNER, conversation: ROOM }),
    ),
    "/press": answering(pressBody, ({ value }) =>
      bot.press({ value, asker: OWNER, conversation: ROOM }),
    ),
    [CHART_ADDRESS]: {
      methods: ["GET"],
      async handle(request, response) {
        const chart = readChart(urlOf(request));
        const png = chart && (await desk.drawChart(chart));
        if (!png) return sendProblem(response, 404, "There is no chart at this address.");
        response.writeHead(200, { "content-type": "image/png", "cache-control": "max-age=86400" });
        response.end(png);
      },
    },
    "/complete": {
      methods: ["GET"],
      async handle(request, response) {
        const typed = urlOf(request).searchParams.get("typed") ?? "";
        await sendJson(response, bot.complete({ typed, conversation: ROOM }));
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

async function shown(reply: Reply, { board, renderers, clock }: RoomDesk): Promise<RoomAnswer> {
  if (reply.audience === "asker") return renderAnswer(reply, clock.now(), renderers);
  return board.publish({ key: randomUUID(), kind: "shared", reply, postedAt: clock.now() });
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
