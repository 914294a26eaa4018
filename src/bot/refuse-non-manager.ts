import type { Asker } from "../domain/conversation.ts";
import type { Platform } from "../domain/platform.ts";
import { type Reply, say } from "../domain/reply.ts";

interface Refused {
  readonly asker: Asker;
  readonly platform: Platform;
}

/** Tells whoever may not do this who may. */
export function refuseNonManager(what: string, { asker, platform }: Refused): Reply {
  return say(
    asker.whyUnclear === undefined
      ? `Sorry, only ${platform.managers} may ${what} here. Ask one of them.`
      : `Only ${platform.managers} may ${what} here. ${asker.whyUnclear}`,
  );
}
