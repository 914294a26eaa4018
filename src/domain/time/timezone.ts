/** A timezone as the timezone database spells it, or what is wrong with its name. */
export type ReadTimezone =
  | { readonly status: "read"; readonly timezone: string }
  /** The name could be meant as a timezone; `place` could be the one meant, where there is one. */
  | { readonly status: "unreadable"; readonly why: string; readonly suggestion: string | null }
  | { readonly status: "no timezone" };

/**
 * A place, such as America/New_York, or UTC. The database also knows names such as EST, where the
 * clocks never change, and whoever gives one seldom means that.
 */
export function readTimezone(name: string): ReadTimezone {
  if (/^(utc|gmt|z)$/i.test(name)) return { status: "read", timezone: "UTC" };
  const abbreviated = ABBREVIATIONS.get(name.toUpperCase());
  if (abbreviated) {
    const why = "Abbreviations do not say when the clocks change.";
    return { status: "unreadable", why, suggestion: abbreviated };
  }
  // A cron step such as "*/5" has a digit after its slash.
  if (!/^[a-z_]+\/[a-z]/i.test(name)) return { status: "no timezone" };
  const timezone = canonicalTimezone(name);
  return timezone
    ? { status: "read", timezone }
    : { status: "unreadable", why: "", suggestion: null };
}

/** `null` if the timezone database has no such place. */
export function canonicalTimezone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
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
