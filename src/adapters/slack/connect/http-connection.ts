import { HTTPReceiver, type Logger } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { createEndpoint, refuse } from "../../endpoint/create-endpoint.ts";
import { isRecent } from "../../endpoint/is-recent.ts";
import type { Connection } from "./connection.ts";
import type { Installations } from "./installations.ts";

interface HttpConnectionOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly host?: string | undefined;
  readonly patienceMs?: number | undefined;
  /** Where any workspace may install the app. */
  readonly installer?: Installer | undefined;
  readonly logger: Logger;
  readonly log: Log;
  readonly clock: Clock;
}

export interface Installer {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  readonly installations: Installations;
  readonly clientOptions: WebClientOptions;
}

const PATH = "/slack/events";
/** The page "Add to Slack", and where Slack sends whoever has agreed. */
const PAGES = { installPath: "/slack/install", redirectUriPath: "/slack/oauth_redirect" };

/**
 * Slack posts signed requests to `/slack/events`; Bolt refuses those that are not. It would wait for
 * ever for a request's end and take one that is signed in the future, so that is seen to before.
 */
export function createHttpConnection(options: HttpConnectionOptions): Connection {
  const { signingSecret, installer, logger, clock, ...where } = options;
  const receiver = new HTTPReceiver({ signingSecret, endpoints: PATH, logger });
  // An app whose own receiver installs would also look up its tokens by itself.
  const forPeople =
    installer && new HTTPReceiver({ signingSecret, logger, ...installing(installer) });
  const endpoint = createEndpoint({
    ...where,
    platform: "slack",
    path: PATH,
    pages: installer ? Object.values(PAGES) : [],
    setting: "SLACK_PORT",
  });

  return {
    receiver,
    open: () =>
      endpoint.open((request, rawBody, response) => {
        if (forPeople && request.method === "GET") {
          return forPeople.requestListener(request, response);
        }
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

/** For Bolt's installer, which brings Slack's word, and sees that whoever comes back is who left. */
function installing({ scopes, installations, clientOptions, ...app }: Installer) {
  const { logger: _, ...forInstaller } = clientOptions;
  return {
    ...app,
    scopes: [...scopes],
    stateSecret: installations.stateSecret,
    installationStore: installations.asBoltStore,
    installerOptions: { ...PAGES, clientOptions: forInstaller },
  };
}
