import { describe, expect, it } from "vitest";
import { planNextPoll, planRetry } from "../../../src/sources/fetch/plan-next-poll.ts";

const now = new Date("2026-03-02T12:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function minutesTo(poll: Date): number {
  return (poll.getTime() - now.getTime()) / MINUTE;
}

describe("after an answer", () => {
  const next = (changes: Partial<Parameters<typeof planNextPoll>[0]> = {}) =>
    minutesTo(
      planNextPoll({
        source: { kind: "feed", newsAt: now, createdAt: now },
        now,
        freshForMs: null,
        ttlMs: null,
        random: 0,
        ...changes,
      }),
    );

  it("a feed with news is polled each half hour, a page each hour", () => {
    expect(next()).toBe(30);
    expect(next({ source: { kind: "page", newsAt: now, createdAt: now } })).toBe(60);
  });

  it("no sooner than Cache-Control or the feed's ttl allows, and at least once a day", () => {
    expect(next({ freshForMs: 2 * HOUR })).toBe(120);
    expect(next({ ttlMs: 3 * HOUR, freshForMs: 0 })).toBe(180);
    expect(next({ freshForMs: 90 * 24 * HOUR })).toBe(24 * 60);
  });

  it("one that has long been quiet is asked less often", () => {
    const newsAt = new Date(now.getTime() - 5 * 24 * HOUR);
    expect(next({ source: { kind: "feed", newsAt, createdAt: newsAt } })).toBe(6 * 60);
  });

  it("those added together are not asked together for ever", () => {
    expect(next({ random: 1 })).toBeCloseTo(33);
  });
});

describe("after a failure", () => {
  const retry = (failures: number, retryAfterMs: number | null = null) =>
    minutesTo(planRetry({ now, failures, retryAfterMs, random: 0 }));

  it("waits twice as long each time, up to half a day", () => {
    expect([1, 2, 3, 4].map((failures) => retry(failures))).toEqual([5, 10, 20, 40]);
    expect(retry(50)).toBe(12 * 60);
  });

  it("keeps to Retry-After, but not for ever", () => {
    expect(retry(1, 2 * HOUR)).toBe(120);
    expect(retry(1, 1_000)).toBe(5);
    expect(retry(1, 400 * 24 * HOUR)).toBe(7 * 24 * 60);
  });
});
