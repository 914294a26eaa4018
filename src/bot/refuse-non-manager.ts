import type { Platform } from "../domain/platform.ts";
import { type Reply, say } from "../domain/reply.ts";

/** To whoever may not: who may. */
export function refuseNonManager(what: string, { managers }: Platform): Reply {
  return say(`Sorry, only ${managers} may ${what} here. Ask one of them.`);
}
