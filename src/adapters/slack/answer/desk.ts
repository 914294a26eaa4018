import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { Clock } from "../../../ports/clock.ts";
import type { DrawPicture } from "../../../ports/draw-picture.ts";
import type { Log } from "../../../ports/log.ts";
import { createPoster } from "../post/create-poster.ts";
import { createManagerCheck } from "./create-manager-check.ts";
import { createObstacleCheck } from "./create-obstacle-check.ts";
import { createOpenCheck } from "./create-open-check.ts";

export interface DeskOptions {
  readonly clientOptions: WebClientOptions;
  /** User ids that may manage digests, besides the workspace's admins and owners. */
  readonly admins: readonly string[];
  readonly drawPicture: DrawPicture;
  readonly clock: Clock;
  readonly log: Log;
}

export type Desk = ReturnType<typeof createDesk>;

/** All that is said and asked with one token, which is good for one workspace or organisation. */
export function createDesk(
  { token, user }: { readonly token: string; readonly user: string },
  { clientOptions, admins, drawPicture, clock, log }: DeskOptions,
) {
  const client = new WebClient(token, clientOptions);
  const clientOnce = new WebClient(token, { ...clientOptions, retryConfig: { retries: 0 } });
  return {
    /** The bot's user there. */
    user,
    client,
    /** A client that tries once: a message sent again may be there twice. */
    clientOnce,
    standingOf: createManagerCheck({ client, admins, clock, log }),
    obstacleIn: createObstacleCheck({ client, log }),
    isOpen: createOpenCheck({ client, clock, log }),
    poster: createPoster({ client: clientOnce, drawPicture, clock, log }),
  };
}
