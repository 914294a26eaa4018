/** Where the article proper starts, and the day its first line says it was published. */
export interface Body {
  readonly start: number;
  readonly publishedOn: string | null;
}

const DATE_LINE =
  /^\uFEFF?\s{0,20}(?:date|published|updated)?:?\s{0,5}(\d{4}-\d{2}-\d{2})\b[\s|,:—–-]{0,20}/i;

/** Some sources put the day before the lead: "date 2025-11-19 New York City Mayor-elect …". */
export function findBody(text: string, from = 0): Body {
  const prefix = DATE_LINE.exec(text.slice(from, from + 80));
  const day = prefix?.[1];
  if (!prefix || !day || !isCalendarDay(day)) return { start: from, publishedOn: null };
  return { start: from + prefix[0].length, publishedOn: day };
}

function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
