import { count } from "./count.ts";

const MINUTE_MS = 60_000;
const UNITS = [
  { name: "day", ms: 24 * 60 * MINUTE_MS },
  { name: "hour", ms: 60 * MINUTE_MS },
  { name: "minute", ms: MINUTE_MS },
] as const;

/** Milliseconds of "30m", "90 min", "6 hours", "2d"; `null` where it cannot be read. */
export function readDuration(text: string): number | null {
  const [, number = "", unit = ""] =
    /^(\d{1,4})\s*(m|min|minute|h|hour|d|day)s?$/i.exec(text.trim()) ?? [];
  const found = UNITS.find(({ name }) => name.startsWith(unit.toLowerCase()));
  return number && found ? Number(number) * found.ms : null;
}

/** "6 hours", "90 minutes": in the largest unit of which it is a whole number. */
export function formatDuration(milliseconds: number): string {
  const unit = UNITS.find(({ ms }) => milliseconds % ms === 0) ?? UNITS[2];
  return count(Math.round(milliseconds / unit.ms), unit.name);
}
