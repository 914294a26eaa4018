import type { Fetcher } from "../../ports/fetcher.ts";
import type { Hosts } from "./create-hosts.ts";
import type { PollTools } from "./poll-tools.ts";

/** Asks as a guest does: one thing at a time of each server, and nothing of one that said wait. */
export function politeFetch(fetch: Fetcher["fetch"], hosts: Hosts): PollTools["fetch"] {
  return async (request) => {
    const outcome = await hosts.take(request.url, () => fetch(request));
    if (outcome?.status === "failed" && outcome.retryAfterMs !== null) {
      hosts.pause(request.url, outcome.retryAfterMs);
    }
    return outcome;
  };
}
