import { closest, distance } from "fastest-levenshtein";

type Place =
  | { readonly status: "read"; readonly timezone: string; readonly rest: readonly string[] }
  | { readonly status: "unreadable"; readonly problem: string };

const MAX_TYPOS = 3;

/** Takes a timezone off the end: "America/New_York", "new york", "UTC". */
export function splitTimezone(tokens: readonly string[], defaultTimezone: string): Place {
  const last = tokens.at(-1) ?? "";
  const before = tokens.slice(0, -1);

  if (/^(utc|gmt|z)$/i.test(last)) return place("UTC", before);
  const abbreviated = ABBREVIATIONS.get(last.toUpperCase());
  if (abbreviated)
    return unreadable(last, `Abbreviations do not say when the clocks change. `, abbreviated);
  // A cron step such as "*/5" has a digit after its slash.
  if (/^[a-z_]+\/[a-z]/i.test(last)) {
    const timezone = canonical(last);
    return timezone ? place(timezone, before) : unreadable(last, "", nearest(last));
  }
  return citySplit(tokens) ?? { status: "read", timezone: defaultTimezone, rest: tokens };
}

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ET: "America/New_York",
    EST: "America/New_York",
    EDT: "America/New_York",
    CT: "America/Chicago",
    CST: "America/Chicago",
    CDT: "America/Chicago",
    MT: "America/Denver",
    MST: "America/Denver",
    MDT: "America/Denver",
    PT: "America/Los_Angeles",
    PST: "America/Los_Angeles",
    PDT: "America/Los_Angeles",
    BST: "Europe/London",
    CET: "Europe/Paris",
    CEST: "Europe/Paris",
    IST: "Asia/Kolkata",
    JST: "Asia/Tokyo",
  }),
);

function place(timezone: string, before: readonly string[]): Place {
  const rest = before.at(-1)?.toLowerCase() === "in" ? before.slice(0, -1) : before;
  return { status: "read", timezone, rest };
}

function unreadable(given: string, why: string, suggestion: string): Place {
  return {
    status: "unreadable",
    problem: `“${given}” is not a timezone I know. ${why}Give the place, such as ${suggestion}.`,
  };
}

/** As the timezone database spells it; `null` if it has no such place. */
function canonical(name: string): string | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return timeZone;
  } catch {
    return null;
  }
}

function nearest(given: string): string {
  const zones = Intl.supportedValuesOf("timeZone");
  const zone = closest(
    given.toLowerCase(),
    zones.map((name) => name.toLowerCase()),
  );
  const isNear = distance(given.toLowerCase(), zone) <= MAX_TYPOS;
  return (isNear && canonical(zone)) || "America/New_York";
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
