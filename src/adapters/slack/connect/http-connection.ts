import { HTTPReceiver, type Logger } from "@slack/bolt";
import { BotError, codeOf } from "../../../domain/errors.ts";
import type { Log } from "../../../ports/log.ts";
import type { Connection } from "./connection.ts";

interface HttpConnectionOptions {
  readonly signingSecret: string;
  readonly port: number;
  /** All addresses unless told, for it is Slack that has to reach it. */
  readonly host?: string | undefined;
  readonly logger: Logger;
  readonly log: Log;
}

/** Slack posts signed requests to `/slack/events`; Bolt refuses those that are not. */
export function createHttpConnection(options: HttpConnectionOptions): Connection {
  const { signingSecret, port, host, logger, log } = options;
  const receiver = new HTTPReceiver({ signingSecret, logger });

  return {
    receiver,
    async open() {
      const server = await receiver.start({ port, ...(host && { host }) }).catch(rethrow(port));
      const address = server.address();
      log.info("slack listening", { address: typeof address === "object" ? address : null });
    },
    close: () => receiver.stop(),
  };
}

function rethrow(port: number) {
  return (error: Error) => {
    const reason = codeOf(error) || error.message;
    throw new BotError(
      "bad-config",
      `SLACK_PORT is ${port}, which cannot be listened on (${reason}). Choose a free port.`,
      error,
    );
  };
}
