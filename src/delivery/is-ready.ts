import type { Delivery } from "../domain/digest.ts";

export function isReady({ state, nextAttemptAt }: Delivery, now: Date): boolean {
  return state === "planned" && (!nextAttemptAt || nextAttemptAt <= now);
}
