import fc from "fast-check";
import { expect, it } from "vitest";
import { openSqliteStore } from "../../src/adapters/sqlite/open-sqlite-store.ts";
import { createDigestDesk } from "../../src/delivery/digest-desk.ts";
import type { Delivery } from "../../src/domain/digest.ts";
import type { Post, PostOutcome } from "../../src/ports/chat.ts";
import { dataDir } from "../support/data-dir.ts";
import { composeFrom, newSchedule, OTHER_ROOM, ROOM, slot } from "../support/digests.ts";
import { type Failing, failingChat, failingStore } from "../support/fail-points.ts";
import { journalChat } from "../support/journal-chat.ts";
import { setClock } from "../support/set-clock.ts";
import { silentLog } from "../support/silent-log.ts";

/** What the destination does with a message: whether it is there, and what we are told. */
const ANSWERS = {
  sent: { isThere: true, outcome: { status: "sent", messageId: "m" } },
  "reply lost": { isThere: true, outcome: { status: "unknown", reason: "no answer" } },
  "request lost": { isThere: false, outcome: { status: "unknown", reason: "no answer" } },
  busy: { isThere: false, outcome: refused(false, 90_000) },
  down: { isThere: false, outcome: refused(false, null) },
  gone: { isThere: false, outcome: refused(true, null) },
} satisfies Record<string, { isThere: boolean; outcome: PostOutcome }>;

type Answer = keyof typeof ANSWERS;

type Event =
  | { readonly kind: "tick"; readonly answers: readonly Answer[] }
  /** The process is gone at its nth step, and another one starts. */
  | { readonly kind: "crash"; readonly step: number; readonly answers: readonly Answer[] }
  /** The store or the chat fails once, at the nth step; the process lives on. */
  | { readonly kind: "fault"; readonly step: number; readonly answers: readonly Answer[] }
  | { readonly kind: "now"; readonly answers: readonly Answer[] }
  | { readonly kind: "news" }
  | { readonly kind: "wait"; readonly minutes: number };

const answers = fc.array(fc.constantFrom(...(Object.keys(ANSWERS) as Answer[])), { maxLength: 6 });
const step = fc.integer({ min: 1, max: 40 });
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant("tick" as const), answers }),
  fc.record({ kind: fc.constant("crash" as const), step, answers }),
  fc.record({ kind: fc.constant("fault" as const), step, answers }),
  fc.record({ kind: fc.constant("now" as const), answers }),
  fc.constant({ kind: "news" as const }),
  fc.record({ kind: fc.constant("wait" as const), minutes: fc.integer({ min: -60, max: 600 }) }),
);

it("whatever fails and whenever: no message twice, none without an account of it", {
  timeout: 120_000,
}, async () => {
  const folder = dataDir();
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 25 }), async (events) => {
      runs += 1;
      const world = await createWorld(`${folder}/${runs}`);
      for (const each of events) await world.live(each);
      await world.settle();
      await world.check();
    }),
    { numRuns: 40 },
  );
});

/** One newsroom with two channels, a bot that keeps being restarted, and a record of what arrived. */
async function createWorld(folder: string) {
  const clock = setClock("2026-03-02T07:00:00Z");
  const arrived: string[] = [];
  const articles = ["a0"];
  const script: Answer[] = [];
  let bot = await start();

  async function start() {
    const store = await openSqliteStore({ dataDir: folder });
    // Each process has fail points of its own: a dead one stays dead.
    const point: { fail: Failing } = { fail: () => {} };
    const fail: Failing = (at) => point.fail(at);
    const desk = createDigestDesk({
      store: failingStore(store, fail),
      compose: (request) => composeFrom(articles)(request),
      clock,
      chats: [failingChat({ ...journalChat("room"), post }, fail)],
      log: silentLog,
      defaultTimezone: "UTC",
    });
    return { store, desk, point };
  }

  async function post({ key }: Post): Promise<PostOutcome> {
    const { isThere, outcome } = ANSWERS[script.shift() ?? "sent"];
    if (isThere) arrived.push(key);
    return outcome;
  }

  await addSchedules();

  async function addSchedules(): Promise<void> {
    const { store } = bot;
    await store.addSchedule(newSchedule(), slot("2026-03-02T08:30:00Z"));
    const hourly = { cron: "0 * * * *", words: "every hour", timezone: "UTC" };
    const other = newSchedule({ timing: hourly, conversation: OTHER_ROOM, whenEmpty: "say-so" });
    await store.addSchedule(other, slot("2026-03-02T08:00:00Z"));
  }

  async function restart(): Promise<void> {
    await bot.store.close();
    bot = await start();
  }

  async function live(each: Event): Promise<void> {
    switch (each.kind) {
      case "wait":
        return clock.advance(each.minutes * 60_000);
      case "news":
        return void articles.push(`a${articles.length}`);
      case "now":
        script.push(...each.answers);
        return void (await bot.desk.now(ROOM));
      case "tick":
        script.push(...each.answers);
        return void (await bot.desk.runDue());
      case "fault":
        script.push(...each.answers);
        bot.point.fail = failOnceAt(each.step);
        await bot.desk.runDue().catch(() => {});
        bot.point.fail = () => {};
        return;
      case "crash":
        script.push(...each.answers);
        bot.point.fail = dieAt(each.step);
        await bot.desk.runDue().catch(() => {});
        return restart();
    }
  }

  /** All is well again for two days, and paused digests stay paused. */
  async function settle(): Promise<void> {
    bot.point.fail = () => {};
    script.length = 0;
    for (let tick = 0; tick < 8; tick += 1) {
      await bot.desk.runDue();
      clock.advance(6 * 60 * 60_000);
    }
    await bot.desk.runDue();
    await restart();
    await bot.desk.runDue();
  }

  async function check(): Promise<void> {
    const rows = await bot.store.deliveries({});
    const schedules = await bot.store.listSchedules();
    await bot.store.close();

    expect(new Set(arrived).size, "no message arrives twice").toBe(arrived.length);
    for (const row of rows) expectAccount(row, arrived.includes(row.key));
    const known = new Set(rows.map(({ key }) => key));
    expect(
      arrived.filter((key) => !known.has(key)),
      "nothing arrives unplanned",
    ).toEqual([]);
    for (const { id, state, timing } of schedules) {
      if (state === "active")
        expectEveryHour(
          rows.filter(({ digest }) => digest === id),
          timing.cron,
        );
    }
  }

  return { live, settle, check };
}

function refused(permanent: boolean, retryAfterMs: number | null) {
  return { status: "refused", permanent, reason: "no", retryAfterMs } as const;
}

function failOnceAt(fatal: number): Failing {
  let steps = 0;
  return () => {
    steps += 1;
    if (steps === fatal) throw new Error("fault");
  };
}

function dieAt(fatal: number): Failing {
  let steps = 0;
  return () => {
    steps += 1;
    if (steps >= fatal) throw new Error("dead");
  };
}

/** Each ends in a state that says what became of it, and the state is true. */
function expectAccount({ state, reason, messageId }: Delivery, hasArrived: boolean): void {
  expect(["sent", "unknown", "dead", "skipped"]).toContain(state);
  if (state === "sent")
    expect({ hasArrived, hasId: messageId !== null }).toEqual({ hasArrived: true, hasId: true });
  else expect(reason, `why it is ${state}`).toBeTruthy();
  if (state === "dead" || state === "skipped")
    expect(hasArrived, `${state} has not arrived`).toBe(false);
}

/** From the first slot on each has a row: posted, or skipped with a reason. */
function expectEveryHour(rows: readonly Delivery[], cron: string): void {
  const stepMs = (cron.startsWith("0 *") ? 1 : 24) * 60 * 60_000;
  const due = [...new Set(rows.map(({ dueAt }) => dueAt.getTime()))].sort(
    (one, other) => one - other,
  );
  const gaps = due.slice(1).filter((time, index) => time - (due[index] ?? 0) !== stepMs);
  expect(due.length).toBeGreaterThan(0);
  expect(gaps, "no slot without a row").toEqual([]);
}
