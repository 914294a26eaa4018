/** "Tue 24 Nov 2026, 08:30", on the clock of that timezone. */
export function formatLocalTime(date: Date, timezone: string): string {
  const part = localParts(date, timezone);
  return `${part("weekday")} ${Number(part("day"))} ${part("month")} ${part("year")}, ${part("hour")}:${part("minute")}`;
}

/** "2026-11-24 08:30": sorts as time passes there, but for the hour that is repeated in autumn. */
export function localTimeLabel(date: Date, timezone: string): string {
  const part = localParts(date, timezone, "2-digit");
  return `${part("year")}-${part("month")}-${part("day")} ${part("hour")}:${part("minute")}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localParts(date: Date, timezone: string, month: "short" | "2-digit" = "short") {
  const parts = formatOf(timezone, month).formatToParts(date);
  return (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? "";
}

function formatOf(timeZone: string, month: "short" | "2-digit"): Intl.DateTimeFormat {
  const key = `${timeZone} ${month}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      weekday: "short",
      day: "2-digit",
      month,
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  formats.set(key, format);
  return format;
}
