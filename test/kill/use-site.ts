import { onTestFinished } from "vitest";
import { momentOf } from "./articles-by.ts";
import { openSite } from "./open-site.ts";
import type { Order } from "./orders.ts";
import { startReplica } from "./replica.ts";

/** What is to become of one hour's digests, whatever happens. */
export const CLEAN = { messages: 4, repeated: [], lost: [], unknown: [], wrong: [] };

export const BEFORE: Order = { now: momentOf(-1).toISOString(), looks: 1, fatal: null };
export const FIRST_HOUR: Order = { now: momentOf(0).toISOString(), looks: 1, fatal: null };
/** Before the next hour’s articles come: an edition that is only written then tells the same. */
export const QUARTER_PAST: Order = { now: momentOf(0, 15).toISOString(), looks: 3, fatal: null };

/** A site and processes that work on it, all gone when the test is over. */
export async function useSite(options: Partial<Parameters<typeof openSite>[0]> = {}) {
  const site = await openSite({ databaseUrl: null, ...options });
  onTestFinished(() => site.close());
  const start = () => {
    const replica = startReplica(site.place);
    onTestFinished(() => replica.kill());
    return replica;
  };
  return { site, start };
}
