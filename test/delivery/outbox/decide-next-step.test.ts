import { describe, expect, it } from "vitest";
import { decideNextStep, isTooLate } from "../../../src/delivery/outbox/decide-next-step.ts";
import { DEFAULT_GRACE_MS } from "../../../src/domain/digest.ts";

const plannedAt = new Date("2026-03-02T08:30:00Z");
const replayedAt = null;
const dueAt = plannedAt;
const now = new Date("2026-03-02T08:30:10Z");
const graceMs = DEFAULT_GRACE_MS;
const at = { now, graceMs };
const busy = { status: "refused", permanent: false, reason: "busy", retryAfterMs: null } as const;

function pauseAfter(attempts: number, retryAfterMs: number | null = null): number {
  const step = decideNextStep(
    { attempts, plannedAt, dueAt, replayedAt },
    { ...busy, retryAfterMs },
    at,
  );
  if (step.state !== "planned") throw new Error(`${step.state} instead of planned`);
  return step.nextAttemptAt.getTime() - now.getTime();
}

describe("after an attempt", () => {
  it("what was sent is sent", () => {
    const outcome = { status: "sent", messageId: "m1" } as const;
    const step = { state: "sent", messageId: "m1" };
    expect(decideNextStep({ attempts: 1, plannedAt, dueAt, replayedAt }, outcome, at)).toEqual(
      step,
    );
  });

  it("a permanent refusal is the end", () => {
    const outcome = { ...busy, permanent: true, reason: "no such channel" };
    const step = { state: "dead", reason: "no such channel" };
    expect(decideNextStep({ attempts: 1, plannedAt, dueAt, replayedAt }, outcome, at)).toEqual(
      step,
    );
  });

  it("a passing refusal is tried again, after a pause that doubles up to 15 minutes", () => {
    expect([1, 2, 3, 4].map((attempt) => pauseAfter(attempt))).toEqual([
      5_000, 10_000, 20_000, 40_000,
    ]);
    expect(pauseAfter(50)).toBe(15 * 60 * 1000);
  });

  it("no sooner than the platform asks for, and no sooner than its turn either", () => {
    expect(pauseAfter(1, 60_000)).toBe(60_000);
    expect(pauseAfter(3, 1_000)).toBe(20_000);
    expect(pauseAfter(1, 60 * 60 * 1000)).toBe(60 * 60 * 1000);
  });

  it("is not tried again when the news would be old by then", () => {
    const outcome = { ...busy, retryAfterMs: 6 * 60 * 60 * 1000 };
    expect(decideNextStep({ attempts: 2, plannedAt, dueAt, replayedAt }, outcome, at)).toEqual({
      state: "dead",
      reason: "Given up after 2 attempts: busy",
    });
  });
});

it("an edition is too late when it is older than the grace window", () => {
  const isLateAt = (time: string) =>
    isTooLate({ plannedAt, dueAt, replayedAt }, new Date(`2026-03-02T${time}Z`), graceMs);
  expect(isLateAt("14:30:00")).toBe(false);
  expect(isLateAt("14:30:01")).toBe(true);
});

it("an edition that someone asks for again is not too late", () => {
  const replayed = { plannedAt, dueAt, replayedAt: new Date("2026-03-09T08:30:00Z") };
  expect(isTooLate(replayed, new Date("2026-03-09T08:31:00Z"), graceMs)).toBe(false);
});

it("an edition that was planned before its time grows old from its time on", () => {
  const held = { plannedAt, dueAt: new Date("2026-03-02T20:30:00Z"), replayedAt };
  expect(isTooLate(held, new Date("2026-03-03T02:30:00Z"), graceMs)).toBe(false);
  expect(isTooLate(held, new Date("2026-03-03T02:30:01Z"), graceMs)).toBe(true);
});
