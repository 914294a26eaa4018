import type { Fetcher } from "../../ports/fetcher.ts";
import type { Hosts } from "./create-hosts.ts";
import type { PollTools } from "./poll-tools.ts";

/** What people ask for while they wait is nobody's poll, and has turns of its own. */
const ASKED = "asked for";

/** Asks as a guest does: one thing at a time of each server, and nothing of one that said wait. */
export function politeFetch(fetch: Fetcher["fetch"], hosts: Hosts): PollTools["fetch"] {
  return async (request, workspace = ASKED) => {
    const { url } = request;
    const outcome = await hosts.take({ url, workspace }, () => fetch(request));
    if (outcome?.status === "failed" && outcome.retryAfterMs !== null) {
      hosts.pause(url, outcome.retryAfterMs);
    }
    return outcome;
  };
}
