import { z } from "zod";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { type AnswerRequest, createEndpoint, refuse } from "../../endpoint/create-endpoint.ts";
import { INTERACTION } from "../render/wire.ts";
import type { Connection, Listener } from "./connection.ts";
import { isFromDiscord, readPublicKey } from "./verify-signature.ts";

interface EndpointOptions {
  readonly publicKey: string;
  readonly port: number;
  readonly host?: string | undefined;
  readonly patienceMs?: number | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

const pingSchema = z.object({ type: z.literal(INTERACTION.ping) });

/**
 * Discord posts signed requests to `/discord/interactions`. All but its pings are acknowledged by a
 * request of our own, as over the gateway: Discord takes one acknowledgement, so that a request sent
 * a second time, to whichever process, is answered by nobody.
 */
export function createInteractionsEndpoint(options: EndpointOptions): Connection {
  const { publicKey, clock, ...where } = options;
  const key = readPublicKey(publicKey);
  const endpoint = createEndpoint({
    ...where,
    platform: "discord",
    path: "/discord/interactions",
    setting: "DISCORD_PORT",
  });

  const answerWith =
    (take: Listener["take"]): AnswerRequest =>
    (request, body, response) => {
      const signature = String(request.headers["x-signature-ed25519"]);
      const timestamp = String(request.headers["x-signature-timestamp"]);
      const signed = { signature, timestamp, body };
      if (!isFromDiscord(signed, { key, now: clock.now() })) return refuse(response, 401);

      const payload = jsonOrNull(body);
      if (pingSchema.safeParse(payload).success) {
        response.writeHead(200, { "content-type": "application/json" });
        // A ping is answered by one.
        response.end(JSON.stringify({ type: INTERACTION.ping }));
        return;
      }
      if (!take(payload)) return refuse(response, 400);
      response.writeHead(202).end();
    };

  return { open: ({ take }) => endpoint.open(answerWith(take)), close: endpoint.close };
}

function jsonOrNull(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
