import type { IncomingHttpHeaders } from "node:http";

const SECOND_MS = 1_000;

export function header(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() || null;
}

/** Tells how long the answer may be taken for the latest; null where the server does not say. */
export function readFreshness(headers: IncomingHttpHeaders, now: Date): number | null {
  const control = header(headers, "cache-control") ?? "";
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;

  const [, seconds] = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(control) ?? [];
  if (seconds !== undefined) {
    const age = Number(/^\d{1,9}$/.exec(header(headers, "age") ?? "")?.[0] ?? 0);
    return Math.max(0, Number(seconds) - age) * SECOND_MS;
  }
  const expires = Date.parse(header(headers, "expires") ?? "");
  return Number.isNaN(expires) ? null : Math.max(0, expires - now.getTime());
}

/** Reads `Retry-After`, which comes in seconds or as a date. */
export function readRetryAfter(headers: IncomingHttpHeaders, now: Date): number | null {
  const value = header(headers, "retry-after") ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * SECOND_MS;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
