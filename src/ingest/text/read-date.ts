const NUMERIC_FORMS: readonly RegExp[] = [
  /^\D{0,12}(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  /(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일]/,
  /^\D{0,12}(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/,
  // A date with slashes counts only where no reading but one is a date.
  /^\D{0,12}(?<day>1[3-9]|2\d|3[01])[/-](?<month>\d{1,2})[/-](?<year>\d{4})(?!\d)/,
  /^\D{0,12}(?<month>\d{1,2})[/-](?<day>1[3-9]|2\d|3[01])[/-](?<year>\d{4})(?!\d)/,
];

const NAMED_FORMS: readonly RegExp[] = [
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de |d')?(?<name>\p{L}{3,12})\.?,?[\s-]+(?:de |del )?(?<year>\d{4}|\d{2})(?![\d:])/u,
  /(?<name>\p{L}{3,12})\.?[\s-]+(?<day>\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(?<year>\d{4})(?!\d)/u,
  /(?<name>\p{L}{3,12})\.?\s+(?<day>\d{1,2})\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?:[AP]M\s+)?(?:[A-Z]{2,5}\s+)?(?<year>\d{4})/u,
  /(?<year>\d{4})[-.\s]+(?<name>\p{L}{3,12})[-.\s]+(?<day>\d{1,2})(?!\d)/u,
];

/** Characters. Chosen by hand: a date with all that stands around it is shorter. */
const LONGEST = 200;

/**
 * Reads the calendar day in a date of whatever form feeds and pages have it, as ISO 8601; null
 * where there is none or more than one reading. The day is the one printed, which is the
 * publisher's own: moved to UTC, an evening's story would be tomorrow's.
 */
export function readDate(text: string): string | null {
  const trimmed = text.trim().slice(0, LONGEST);
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) return dayOfEpoch(trimmed);

  for (const form of NUMERIC_FORMS) {
    const { year, month, day } = form.exec(trimmed)?.groups ?? {};
    if (year && month && day) return calendarDay(Number(year), Number(month), Number(day));
  }
  for (const form of NAMED_FORMS) {
    const { year, name, day } = form.exec(trimmed)?.groups ?? {};
    const month = monthNamed(name ?? "");
    if (year && day && month) return calendarDay(wholeYear(year), month, Number(day));
  }
  return null;
}

function dayOfEpoch(digits: string): string {
  return new Date(Number(digits.padEnd(13, "0"))).toISOString().slice(0, 10);
}

/** RFC 822 feeds of the nineties write two digits. */
function wholeYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year > 1900 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}

const LOCALES = "en de fr es it pt nl sv da nb fi pl cs hu ro el ru uk tr".split(" ");
const ENGLISH = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

let months: ReadonlyMap<string, number> | undefined;

function monthNamed(name: string): number | undefined {
  const folded = fold(name);
  const english = ENGLISH.indexOf(folded.slice(0, 3));
  if (english >= 0 && /^[a-z]+$/.test(folded)) return english + 1;
  months ??= namesOfMonths();
  return months.get(folded) ?? months.get(folded.slice(0, 3));
}

/**
 * Names of months, long, short and inflected, as the runtime knows them; the first three letters
 * where these are unique.
 */
function namesOfMonths(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const locale of LOCALES) {
    for (const options of [
      { month: "long" },
      { month: "short" },
      { day: "numeric", month: "long" },
    ] as const) {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2023, month - 1, 15));
        const name = fold(parts.find((part) => part.type === "month")?.value ?? "");
        if (name && !names.has(name)) names.set(name, month);
      }
    }
  }
  return names;
}

function fold(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
}
