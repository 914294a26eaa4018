const HOUR_MS = 3_600_000;

/** When the first digest is due; one comes each hour. */
const FIRST_HOUR = Date.UTC(2026, 2, 2, 8);

/** Articles come so long before their hour, so that a draft has them. */
const EARLY_MS = 40 * 60_000;

/** Two articles for each hour so far, so that each edition has two messages. */
export function articlesBy(now: Date): readonly string[] {
  return hoursBy(new Date(now.getTime() + EARLY_MS)).flatMap((hour) => [
    `hour ${hour}, first`,
    `hour ${hour}, second`,
  ]);
}

/** Those that have begun, from 0. */
export function hoursBy(now: Date): readonly number[] {
  const hours = Math.floor((now.getTime() - FIRST_HOUR) / HOUR_MS) + 1;
  return Array.from({ length: Math.max(0, hours) }, (_, hour) => hour);
}

/** On the hour, or so many minutes from it. */
export function momentOf(hour: number, minutes = 0): Date {
  return new Date(FIRST_HOUR + hour * HOUR_MS + minutes * 60_000);
}
