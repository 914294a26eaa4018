import type { Fetcher } from "../../ports/fetcher.ts";
import type { Timer } from "../../ports/timer.ts";
import { createFairQueue, type FairQueue } from "./create-fair-queue.ts";
import { createFairSemaphore } from "./create-fair-semaphore.ts";
import type { PollTools } from "./poll-tools.ts";

/**
 * Sends a server one request at a time, with a pause between, and only so many requests overall.
 */
export interface HostLimiter {
  /**
   * Resolves to the work's result when its server's turn has come; `null` where the server is not
   * to be asked now.
   */
  take<Result>(request: HostRequest, work: () => Promise<Result>): Promise<Result | null>;
  /** Leaves a server alone that asked for a pause. */
  pause(url: string, milliseconds: number): void;
}

interface HostRequest {
  readonly url: string;
  /** Each workspace gets its turns, however much another one wants. */
  readonly workspace: string;
}

interface HostLimiterOptions {
  readonly timer: Timer;
  readonly signal: AbortSignal;
  /** The pause between the end of one request and the next to the same server. */
  readonly gapMs: number;
  /** The most requests under way at a time, over all servers. */
  readonly mostAtOnce: number;
}

interface Host {
  readonly waiting: FairQueue<() => Promise<void>>;
  isBusy: boolean;
  freeAt: number;
}

/**
 * A poll that would have to wait longer is put off, and frees its place for others. Chosen by hand:
 * a queue of 60 at a pause of a second.
 */
const PATIENCE_MS = 60_000;
const MOST_REMEMBERED = 5_000;
/** Chosen by hand: one in eight requests under way is kept for workspaces that have few. */
const FOR_OTHERS = 1 / 8;

export function createHostLimiter(options: HostLimiterOptions): HostLimiter {
  const { timer, signal, gapMs, mostAtOnce } = options;
  const known = new Map<string, Host>();
  const mostOfOne = Math.max(1, Math.ceil(mostAtOnce * (1 - FOR_OTHERS)));
  const semaphore = createFairSemaphore({ count: mostAtOnce, mostOfOne });

  async function inTurn<Result>(
    host: Host,
    workspace: string,
    work: () => Promise<Result>,
  ): Promise<Result | null> {
    const waitMs = host.freeAt - timer.elapsedMs();
    if (waitMs > PATIENCE_MS) return null;
    if (waitMs > 0) await timer.wait(waitMs, signal);
    if (signal.aborted) return null;
    return semaphore.hold(workspace, work).finally(() => {
      host.freeAt = Math.max(host.freeAt, timer.elapsedMs() + gapMs);
    });
  }

  return {
    async take({ url, workspace }, work) {
      const host = hostOf(url, { known, timer });
      if (signal.aborted || expectedMs(host, workspace, options) > PATIENCE_MS) return null;
      return new Promise((resolve, reject) => {
        host.waiting.push(workspace, () => inTurn(host, workspace, work).then(resolve, reject));
        serveNext(host);
      });
    },

    pause(url, milliseconds) {
      const host = hostOf(url, { known, timer });
      host.freeAt = Math.max(host.freeAt, timer.elapsedMs() + milliseconds);
    },
  };
}

function hostOf(url: string, { known, timer }: { known: Map<string, Host>; timer: Timer }): Host {
  const name = URL.parse(url)?.host ?? url;
  const before = known.get(name);
  if (before) return before;
  if (known.size >= MOST_REMEMBERED) forgetIdle(known, timer.elapsedMs());
  const host = { waiting: createFairQueue<() => Promise<void>>(), isBusy: false, freeAt: 0 };
  known.set(name, host);
  return host;
}

function forgetIdle(known: Map<string, Host>, now: number): void {
  for (const [name, { isBusy, freeAt }] of known) {
    if (!isBusy && freeAt <= now) known.delete(name);
  }
}

/**
 * Estimates the wait. Before each turn of its own a workspace waits for a turn of each other one.
 */
function expectedMs(
  { waiting, isBusy, freeAt }: Host,
  workspace: string,
  { timer, gapMs }: HostLimiterOptions,
): number {
  const own = waiting.sizeOf(workspace);
  const others = waiting.workspaces() - (own > 0 ? 1 : 0);
  const turns = own * (1 + others) + (isBusy ? 1 : 0);
  return freeAt - timer.elapsedMs() + turns * gapMs;
}

function serveNext(host: Host): void {
  if (host.isBusy) return;
  const next = host.waiting.shift();
  if (!next) return;
  host.isBusy = true;
  void next.item().finally(() => {
    host.isBusy = false;
    serveNext(host);
  });
}

/**
 * Requests that a person waits for have turns of their own, since they are no workspace's polls.
 */
const ASKED = "asked for";

/**
 * Fetches politely: one request at a time to each server, and none to a server that asked for a
 * pause.
 */
export function politeFetch(fetch: Fetcher["fetch"], hosts: HostLimiter): PollTools["fetch"] {
  return async (request, workspace = ASKED) => {
    const { url } = request;
    const outcome = await hosts.take({ url, workspace }, () => fetch(request));
    if (outcome?.status === "failed" && outcome.retryAfterMs !== null) {
      hosts.pause(url, outcome.retryAfterMs);
    }
    return outcome;
  };
}
