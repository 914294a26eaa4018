import type { ChartBar, ChartBlock } from "../../domain/reply.ts";
import { addDays, addMonths, weekdayOf } from "../../domain/time/days.ts";
import { longDate, monthName } from "../../domain/wording.ts";

/** All chosen by hand: two years of weeks are as many as can be told apart in a picture. */
const MOST_BARS = 105;
const FEWEST_BARS = 2;
/** Of more, each told in words is more than anybody listens to. */
const MOST_TOLD = 14;
const DAYS_OF_A_WEEK = 7;

/**
 * Charts on how many of the days, in their order, something was said: by the week, or by the month
 * where these are of more than two years.
 */
export function howOften(days: readonly string[]): ChartBlock | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const weeks = weeksBetween(first, last);
  const isByWeek = weeks.length <= MOST_BARS;
  const months = barsOf(days, monthsBetween(first, last));
  const bars = isByWeek ? barsOf(days, weeks) : months.slice(-MOST_BARS);
  if (bars.length < FEWEST_BARS) return null;
  const told = isByWeek && bars.length > MOST_TOLD ? months : bars;
  return {
    kind: "chart",
    title: `Quotations a ${isByWeek ? "week" : "month"}`,
    bars,
    text: `Quotations a ${told === bars && isByWeek ? "week" : "month"}: ${inWords(told)}.`,
  };
}

interface Stretch extends Pick<ChartBar, "label" | "tick"> {
  readonly from: string;
  /** The first day after it. */
  readonly to: string;
}

function barsOf(days: readonly string[], stretches: readonly Stretch[]): readonly ChartBar[] {
  return stretches.map(({ from, to, ...named }) => ({
    ...named,
    value: days.filter((day) => day >= from && day < to).length,
  }));
}

/** From Monday to Sunday; the first that ends in a month says which one it is. */
function weeksBetween(first: string, last: string): readonly Stretch[] {
  const weeks: Stretch[] = [];
  let from = addDays(first, -weekdayOf(first));
  let before = "";
  while (from <= last) {
    const to = addDays(from, DAYS_OF_A_WEEK);
    const month = addDays(to, -1).slice(0, 7);
    const tick = month === before ? {} : { tick: shortMonth(month, before === "") };
    weeks.push({ from, to, label: `from ${longDate(from)}`, ...tick });
    [from, before] = [to, month];
  }
  return weeks;
}

function monthsBetween(first: string, last: string): readonly Stretch[] {
  const months: Stretch[] = [];
  let from = `${first.slice(0, 7)}-01`;
  while (from <= last) {
    const to = addMonths(from, 1);
    const month = from.slice(0, 7);
    const tick = isJanuary(month) || months.length === 0 ? { tick: month.slice(0, 4) } : {};
    months.push({ from, to, label: `in ${monthName(month)}`, ...tick });
    from = to;
  }
  return months;
}

/** "Sep 2026", "Oct", and the year for January. */
function shortMonth(month: string, isFirst: boolean): string {
  const name = monthName(month).slice(0, 3);
  if (isFirst) return `${name} ${month.slice(0, 4)}`;
  return isJanuary(month) ? month.slice(0, 4) : name;
}

function isJanuary(month: string): boolean {
  return month.endsWith("-01");
}

/** Without those that have none, which the others leave. */
function inWords(bars: readonly ChartBar[]): string {
  return bars
    .filter(({ value }) => value > 0)
    .map(({ label, value }) => `${value} ${label}`)
    .join(", ");
}
