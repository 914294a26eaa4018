import type { IdempotencyKeys } from "../../../src/ports/idempotency-keys.ts";

/** As long as the test lasts, whatever they were taken for. */
export function memoryKeys(): IdempotencyKeys {
  const taken = new Set<string>();
  return {
    async take({ key }) {
      const isFirst = !taken.has(key);
      taken.add(key);
      return isFirst;
    },
  };
}

/** For a bot that a test makes by hand. */
export function isFirstTime(): (asking: string) => Promise<boolean> {
  const { take } = memoryKeys();
  const now = new Date(0);
  return (key) => take({ key, now, until: now });
}
