import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { BotError, codeOf } from "../../domain/errors.ts";
import type { Log } from "../../ports/log.ts";

export interface EndpointOptions {
  /** The platform's name, as the log says it. */
  readonly platform: string;
  /** Requests are taken here; there is nothing at any other address. */
  readonly path: string;
  /** But for these pages, for people. */
  readonly pages?: readonly string[];
  /** The setting that the port is from. */
  readonly setting: string;
  readonly port: number;
  /** All addresses unless told, for it is the platform that has to reach it. */
  readonly host?: string | undefined;
  /** How long a request may take to arrive. */
  readonly patienceMs?: number | undefined;
  readonly log: Log;
}

/** Answers a request that has arrived whole. */
export type AnswerRequest = (
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
) => void | Promise<void>;

export interface Endpoint {
  /** Rejects with a `BotError` that names the setting. */
  open(answer: AnswerRequest): Promise<void>;
  /** Takes nothing new and waits for the requests that are being answered. */
  close(): Promise<void>;
}

/** A press brings the whole message along, which is at most some tens of kilobytes. */
const MAX_BODY_BYTES = 256 * 1024;
/** Both platforms give up on an answer after 3 s, so no request of theirs takes longer to arrive. */
const PATIENCE_MS = 4_500;

/**
 * Where a platform posts its requests. Until its signature has been checked a request may come from
 * anybody, so each is cut off when it takes too long or is too large.
 */
export function createEndpoint(options: EndpointOptions): Endpoint {
  const { platform, path, pages = [], setting, port } = options;
  const { host, log, patienceMs = PATIENCE_MS } = options;
  const server = createServer({
    requestTimeout: patienceMs,
    headersTimeout: patienceMs,
    // Node looks for late requests every 30 s unless told.
    connectionsCheckingInterval: patienceMs / 10,
  });

  const closeIdle = () => server.closeIdleConnections();

  async function handle(
    request: IncomingMessage,
    response: ServerResponse,
    answer: AnswerRequest,
  ): Promise<void> {
    // The path is not read by `URL`, which takes what follows "//" for a host and throws where it
    // is none.
    const asked = request.url?.split("?")[0] ?? "";
    if (request.method === "GET" && pages.includes(asked)) {
      return answer(request, Buffer.alloc(0), response);
    }
    if (asked !== path) return refuse(response, 404);
    if (request.method !== "POST") return refuse(response, 405);
    const body = await readBody(request);
    if (body === null) return refuse(response, 413);
    await answer(request, body, response);
  }

  return {
    async open(answer) {
      server.on("request", (request: IncomingMessage, response: ServerResponse) => {
        // A server that closes would stay open as long as a connection that is kept alive.
        response.on("finish", () => server.listening || setImmediate(closeIdle));
        handle(request, response, answer).catch((error: unknown) => {
          if (request.errored || response.headersSent) return response.destroy();
          log.error("endpoint-failed", { platform, error });
          return refuse(response, 500);
        });
      });
      server.listen({ port, ...(host && { host }) });
      await once(server, "listening").catch((error: Error) => {
        throw portProblem(error, setting, port);
      });
      log.info(`${platform} listening`, { address: server.address() });
    },

    async close() {
      if (!server.listening) return;
      server.close();
      closeIdle();
      await once(server, "close");
    },
  };
}

/** An answer without a body. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

/** `null` when it is too long. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The connection is kept open on an early return, or the refusal could not be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function portProblem(error: Error, setting: string, port: number): BotError {
  const reason = codeOf(error) || error.message;
  return new BotError(
    "bad-config",
    `${setting} is ${port}, which cannot be listened on (${reason}). Choose a free port.`,
    error,
  );
}
