import type { Timer } from "../../ports/timer.ts";
import { createPlaces } from "./create-places.ts";

/** Sees to it that no server is asked for two things at once, nor one right after the other. */
export interface Hosts {
  /** The work's result when its server's turn has come; `null` where it is not to be asked now. */
  take<Result>(url: string, work: () => Promise<Result>): Promise<Result | null>;
  /** Leaves a server alone that asked for it. */
  pause(url: string, milliseconds: number): void;
}

interface HostsOptions {
  readonly timer: Timer;
  readonly signal: AbortSignal;
  /** Between the end of one request and the next to the same server. */
  readonly gapMs: number;
  /** Requests under way, over all servers. */
  readonly mostAtOnce: number;
}

interface Host {
  last: Promise<unknown>;
  waiting: number;
  freeAt: number;
}

/** Whoever would have to wait longer comes again at a later poll, and frees a place for others. */
const PATIENCE_MS = 60_000;
const MOST_REMEMBERED = 5_000;

export function createHosts({ timer, signal, gapMs, mostAtOnce }: HostsOptions): Hosts {
  const hosts = new Map<string, Host>();
  const places = createPlaces(mostAtOnce);

  async function inTurn<Result>(host: Host, work: () => Promise<Result>): Promise<Result | null> {
    const waitMs = host.freeAt - timer.elapsedMs();
    if (waitMs > PATIENCE_MS) return null;
    if (waitMs > 0) await timer.wait(waitMs, signal);
    if (signal.aborted) return null;
    return places.hold(work).finally(() => {
      host.freeAt = Math.max(host.freeAt, timer.elapsedMs() + gapMs);
    });
  }

  function forgetIdle(): void {
    const now = timer.elapsedMs();
    for (const [name, { waiting, freeAt }] of hosts) {
      if (waiting === 0 && freeAt <= now) hosts.delete(name);
    }
  }

  function hostOf(url: string): Host {
    const name = URL.parse(url)?.host ?? url;
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= MOST_REMEMBERED) forgetIdle();
    const host = { last: Promise.resolve(), waiting: 0, freeAt: 0 };
    hosts.set(name, host);
    return host;
  }

  return {
    async take(url, work) {
      const host = hostOf(url);
      const expectedMs = host.freeAt - timer.elapsedMs() + host.waiting * gapMs;
      if (expectedMs > PATIENCE_MS || signal.aborted) return null;
      host.waiting += 1;
      const turn = host.last.then(() => inTurn(host, work));
      host.last = turn.catch(() => {});
      return turn.finally(() => {
        host.waiting -= 1;
      });
    },

    pause(url, milliseconds) {
      const host = hostOf(url);
      host.freeAt = Math.max(host.freeAt, timer.elapsedMs() + milliseconds);
    },
  };
}
