import type { QuietHours } from "../../domain/digest.ts";

/** "22:00-07:00", "22-7"; `null` where they cannot be read. */
export function parseQuietHours(text: string): QuietHours | null {
  const [, from = "", to = ""] =
    /^([\d:.]+)\s*(?:-|–|to|until)\s*([\d:.]+)$/i.exec(text.trim()) ?? [];
  const quiet = { from: toTime(from), to: toTime(to) };
  return quiet.from && quiet.to && quiet.from !== quiet.to
    ? { from: quiet.from, to: quiet.to }
    : null;
}

function toTime(text: string): string | null {
  const [, hour, minute = "00"] = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}
