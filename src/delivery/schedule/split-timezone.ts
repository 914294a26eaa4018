import { closest, distance } from "fastest-levenshtein";
import { canonicalTimezone, readTimezone } from "../../domain/timezone.ts";

type Place =
  | { readonly status: "read"; readonly timezone: string; readonly rest: readonly string[] }
  | { readonly status: "unreadable"; readonly problem: string };

const MAX_TYPOS = 3;

/** Takes a timezone off the end: "America/New_York", "new york", "UTC". */
export function splitTimezone(tokens: readonly string[], defaultTimezone: string): Place {
  const last = tokens.at(-1) ?? "";
  const before = tokens.slice(0, -1);

  const read = readTimezone(last);
  switch (read.status) {
    case "read":
      return place(read.timezone, before);
    case "unreadable":
      return unreadable(last, read.why, read.suggestion ?? nearest(last));
    case "no timezone":
      return citySplit(tokens) ?? { status: "read", timezone: defaultTimezone, rest: tokens };
  }
}

function place(timezone: string, before: readonly string[]): Place {
  const rest = before.at(-1)?.toLowerCase() === "in" ? before.slice(0, -1) : before;
  return { status: "read", timezone, rest };
}

function unreadable(given: string, why: string, suggestion: string): Place {
  return {
    status: "unreadable",
    problem: `“${given}” is not a timezone I know. ${why && `${why} `}Give the place, such as ${suggestion}.`,
  };
}

function nearest(given: string): string {
  const zones = Intl.supportedValuesOf("timeZone");
  const zone = closest(
    given.toLowerCase(),
    zones.map((name) => name.toLowerCase()),
  );
  const isNear = distance(given.toLowerCase(), zone) <= MAX_TYPOS;
  return (isNear && canonicalTimezone(zone)) || "America/New_York";
}

function citySplit(tokens: readonly string[]): Place | null {
  const longestFirst = [3, 2, 1].filter((count) => count < tokens.length);
  for (const count of longestFirst) {
    const city = tokens.slice(-count).join("_").toLowerCase();
    const zone = zoneOfCity(city);
    if (zone) return place(zone, tokens.slice(0, -count));
  }
  return null;
}

function zoneOfCity(city: string): string | undefined {
  return Intl.supportedValuesOf("timeZone").find((name) => name.toLowerCase().endsWith(`/${city}`));
}
