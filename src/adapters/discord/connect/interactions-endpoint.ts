import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";
import { BotError, codeOf } from "../../../domain/errors.ts";
import type { Log } from "../../../ports/log.ts";
import type { Connection } from "./connection.ts";
import { readInteraction } from "./read-interaction.ts";
import { isFromDiscord, readPublicKey } from "./verify-signature.ts";

interface EndpointOptions {
  readonly publicKey: string;
  readonly port: number;
  /** All addresses unless told, for it is Discord that has to reach it. */
  readonly host?: string | undefined;
  readonly log: Log;
}

const PATH = "/discord/interactions";
/** A press brings the whole message along, which is a few kilobytes. */
const MAX_BODY_BYTES = 256 * 1024;
const PATIENCE_MS = 10_000;
/** Answers itself: both have the same type. */
const PING = 1;
const PONG = "pong";
const pingSchema = z.object({ type: z.literal(PING) });

/**
 * Discord posts signed requests to `/discord/interactions`. All but its pings are acknowledged by a
 * request of our own, as over the gateway: Discord takes one acknowledgement, so that a request sent
 * a second time, to whichever process, is answered by nobody.
 */
export function createInteractionsEndpoint(options: EndpointOptions): Connection {
  const { publicKey, port, host, log } = options;
  const key = readPublicKey(publicKey);
  const server = createServer({ requestTimeout: PATIENCE_MS, headersTimeout: PATIENCE_MS });

  async function handle(request: IncomingMessage, answer: Parameters<Connection["open"]>[0]) {
    if (new URL(request.url ?? "/", "http://localhost").pathname !== PATH) return 404;
    if (request.method !== "POST") return 405;
    const body = await readBody(request);
    if (body === null) return 413;

    const signature = String(request.headers["x-signature-ed25519"]);
    const timestamp = String(request.headers["x-signature-timestamp"]);
    if (!isFromDiscord({ signature, timestamp, body }, { key, now: new Date() })) return 401;

    const payload = jsonOrNull(body);
    if (pingSchema.safeParse(payload).success) return PONG;
    const interaction = readInteraction(payload);
    if (!interaction) return 400;
    answer(interaction);
    return 202;
  }

  return {
    async open(answer) {
      server.on("request", (request: IncomingMessage, response: ServerResponse) => {
        handle(request, answer)
          .then((status) => {
            if (status !== PONG) return response.writeHead(status).end();
            response.writeHead(200, { "content-type": "application/json" });
            return response.end(JSON.stringify({ type: PING }));
          })
          // Cut off in the middle.
          .catch(() => response.destroy());
      });
      server.listen({ port, ...(host && { host }) });
      await once(server, "listening").catch(rethrow(port));
      log.info("discord listening", { address: server.address() });
    },

    async close() {
      if (!server.listening) return;
      server.close();
      server.closeIdleConnections();
      await once(server, "close");
    },
  };
}

/** `null` when it is too long. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Kept open on an early return, or the refusal could not be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function jsonOrNull(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}

function rethrow(port: number) {
  return (error: Error) => {
    const reason = codeOf(error) || error.message;
    throw new BotError(
      "bad-config",
      `DISCORD_PORT is ${port}, which cannot be listened on (${reason}). Choose a free port.`,
      error,
    );
  };
}
