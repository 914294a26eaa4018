import { HTTPReceiver, type Logger } from "@slack/bolt";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { createEndpoint, refuse } from "../../endpoint/create-endpoint.ts";
import { isRecent } from "../../endpoint/is-recent.ts";
import type { Connection } from "./connection.ts";

interface HttpConnectionOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly host?: string | undefined;
  readonly patienceMs?: number | undefined;
  readonly logger: Logger;
  readonly log: Log;
  readonly clock: Clock;
}

const PATH = "/slack/events";

/**
 * Slack posts signed requests to `/slack/events`; Bolt refuses those that are not. It would wait for
 * ever for a request's end and take one that is signed in the future, so that is seen to before.
 */
export function createHttpConnection(options: HttpConnectionOptions): Connection {
  const { signingSecret, logger, clock, ...where } = options;
  const receiver = new HTTPReceiver({ signingSecret, endpoints: PATH, logger });
  const endpoint = createEndpoint({
    ...where,
    platform: "slack",
    path: PATH,
    setting: "SLACK_PORT",
  });

  return {
    receiver,
    open: () =>
      endpoint.open((request, rawBody, response) => {
        // Slack's test of the certificate is not signed, and Bolt answers it.
        const signedAt = request.headers["x-slack-request-timestamp"];
        if (signedAt !== undefined && !isRecent(String(signedAt), clock.now())) {
          return refuse(response, 401);
        }
        receiver.requestListener(Object.assign(request, { rawBody }), response);
      }),
    close: endpoint.close,
  };
}
