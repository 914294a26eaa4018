import { describe, expect, it } from "vitest";
import type { StoreUnderTest } from "./store.contract.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const LATER = new Date("2026-03-02T12:15:00Z");
const key = "slack:0f3a";

export function idempotencyKeysContract(name: string, { open, reopen }: StoreUnderTest): void {
  describe(`${name} store: idempotency keys`, () => {
    it("gives each key to the first who takes it, also after a restart", async () => {
      const store = await open();
      const taking = { key, now: NOON, until: LATER };
      expect(await store.idempotencyKeys.take(taking)).toBe(true);
      expect(await store.idempotencyKeys.take(taking)).toBe(false);
      expect(await store.idempotencyKeys.take({ ...taking, key: "slack:0f3b" })).toBe(true);
      expect(await (await reopen(store)).idempotencyKeys.take(taking)).toBe(false);
    });

    it("gives it to one of many who race for it", async () => {
      const { idempotencyKeys } = await open();
      const race = Array.from({ length: 20 }, () =>
        idempotencyKeys.take({ key, now: NOON, until: LATER }),
      );
      expect((await Promise.all(race)).filter(Boolean)).toHaveLength(1);
    });

    it("gives it anew once its time is over, and to one again", async () => {
      const { idempotencyKeys } = await open();
      await idempotencyKeys.take({ key, now: NOON, until: LATER });
      const justBefore = new Date(LATER.getTime() - 1);
      const nextDay = new Date("2026-03-03T12:00:00Z");
      expect(await idempotencyKeys.take({ key, now: justBefore, until: nextDay })).toBe(false);
      expect(await idempotencyKeys.take({ key, now: LATER, until: nextDay })).toBe(true);
      expect(await idempotencyKeys.take({ key, now: LATER, until: nextDay })).toBe(false);
    });
  });
}
