import { expect, it } from "vitest";
import { createIsFirstTime } from "../../src/bot/create-is-first-time.ts";
import { BotError } from "../../src/domain/errors.ts";
import type { IdempotencyKeys } from "../../src/ports/idempotency-keys.ts";
import { silentLog } from "../support/log/silent-log.ts";
import { setClock } from "../support/set-clock.ts";
import { memoryKeys } from "../support/store/memory-keys.ts";

const clock = setClock("2026-11-25T07:00:00Z");

it("is the first time once, in whichever process", async () => {
  const keys = memoryKeys();
  const [one, other] = [keys, keys].map((kept) =>
    createIsFirstTime({ keys: kept, clock, log: silentLog }),
  );
  expect(await one?.("slack:a")).toBe(true);
  expect(await other?.("slack:a")).toBe(false);
  expect(await other?.("slack:b")).toBe(true);
});

it("remembers by itself while the store is out of order, and no longer than it has to", async () => {
  const keys: IdempotencyKeys = {
    take: () => Promise.reject(new BotError("store-failed", "The disk is full.")),
  };
  const isFirstTime = createIsFirstTime({ keys, clock, log: silentLog });
  expect(await isFirstTime("slack:a")).toBe(true);
  clock.advance(14 * 60_000);
  expect(await isFirstTime("slack:a")).toBe(false);
  clock.advance(60_000);
  expect(await isFirstTime("slack:a")).toBe(true);
});
