import type { FetchFunction } from "@slack/web-api";

/** 429. The SDK reads `Retry-After` as whole seconds, and where there is none loses the status. */
export class RateLimitedError extends Error {
  readonly retryAfterMs: number | null;

  constructor(retryAfterMs: number | null) {
    super("Slack limits the rate");
    this.name = "RateLimitedError";
    this.retryAfterMs = retryAfterMs;
  }
}

/** `fetch` for everything we ask of Slack: nothing waits for ever, and a 429 stays a 429. */
export function createSlackFetch(timeoutMs: number): FetchFunction {
  return async (url, init) => {
    const signal = init?.signal ?? AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { ...init, signal });
    if (response.status !== 429) return response;
    await response.body?.cancel();
    throw new RateLimitedError(toMilliseconds(response.headers.get("retry-after")));
  };
}

function toMilliseconds(retryAfter: string | null): number | null {
  const seconds = Number(retryAfter?.trim() || Number.NaN);
  return seconds >= 0 ? Math.ceil(seconds * 1000) : null;
}
