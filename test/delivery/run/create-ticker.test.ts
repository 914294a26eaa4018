import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTicker } from "../../../src/delivery/run/create-ticker.ts";
import type { Log } from "../../../src/ports/log.ts";
import { silentLog } from "../../support/log/silent-log.ts";

const stop = async () => {};

describe("the ticker", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-03-02T08:30:01Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("looks at once, then every five seconds until it is stopped", async () => {
    let looks = 0;
    const runDue = async () => {
      looks += 1;
      return [];
    };
    const ticker = createTicker({ service: { runDue, stop }, log: silentLog });
    ticker.start();
    expect(looks).toBe(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks).toBe(5);

    await ticker.stop();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks).toBe(5);
  });

  it("does not wait for a tick that hangs, and finishes it before it has stopped", async () => {
    const gate = Promise.withResolvers<void>();
    const ended: string[] = [];
    let looks = 0;
    const runDue = async () => {
      looks += 1;
      if (looks === 1) await gate.promise.then(() => ended.push("tick"));
      return [];
    };
    const ticker = createTicker({ service: { runDue, stop }, log: silentLog });
    ticker.start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks).toBe(3);

    const stopped = ticker.stop().then(() => ended.push("stop"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ended).toEqual([]);
    gate.resolve();
    await stopped;
    expect(ended).toEqual(["tick", "stop"]);
  });

  it("goes on after a tick that fails, and logs it", async () => {
    const events: string[] = [];
    const log: Log = { ...silentLog, error: (event) => events.push(event) };
    let looks = 0;
    const runDue = async () => {
      looks += 1;
      throw new Error("disk full");
    };
    const ticker = createTicker({ service: { runDue, stop }, log });
    ticker.start();
    await vi.advanceTimersByTimeAsync(5_000);
    await ticker.stop();
    expect(looks).toBe(2);
    expect(events).toEqual(["tick failed", "tick failed"]);
  });
});
