import {
  addDays,
  addMonths,
  dayOf,
  isRealDay,
  lastOfMonth,
  partsOf,
  weekdayOf,
} from "../../domain/time/days.ts";

/** Both days are in it. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const WEEKDAY =
  "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const NUMBER = String.raw`\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve`;
const YEAR = String.raw`(?:19|20)\d\d`;
const DATE = String.raw`(?:[0-2]?\d|3[01])`;

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS = "mon tue wed thu fri sat sun".split(" ");
/** The month in which each begins, in the northern half of the world. */
const SEASONS: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
};

type Groups = Readonly<Record<string, string | undefined>>;
type Read = (groups: Groups, today: string) => Period | null;

/** In each the words of a period that has ended or goes on, as people write them. */
const FORMS: readonly (readonly [RegExp, Read])[] = [
  [
    form(String.raw`(?<y>\d{4})[-/.](?<m>\d\d?)[-/.](?<d>\d\d?)`),
    ({ y, m, d }) => realDay(y, m, d),
  ],
  [form(String.raw`(?<d>\d\d?)\.(?<m>\d\d?)\.(?<y>\d{4})`), ({ y, m, d }) => realDay(y, m, d)],
  [form(String.raw`(?<a>\d\d?)/(?<b>\d\d?)/(?<y>\d{4})`), ({ y, a, b }) => eitherWay(y, a, b)],
  [form(String.raw`(?<y>\d{4})-(?<m>\d\d)`), ({ y, m }) => month(Number(y), Number(m))],
  [form(`(?:year )?(?<y>${YEAR})`), ({ y }) => ({ start: `${y}-01-01`, end: `${y}-12-31` })],
  [form("today|tonight|now"), (_, today) => only(today)],
  [form("yesterday"), (_, today) => only(addDays(today, -1))],
  [form("day before yesterday"), (_, today) => only(addDays(today, -2))],
  [
    form(`(?<n>${NUMBER}) (?<unit>day|week|month|year)s? ago`),
    ({ n, unit }, today) => only(before(today, n, unit)),
  ],
  [
    form(`(?:last|past|previous) (?:(?<n>${NUMBER}) (?<unit>day|week|month|year)s?|24 hours)`),
    ({ n = "one", unit = "day" }, today) => ({ start: before(today, n, unit), end: today }),
  ],
  [
    form("past (?<unit>week|month|year)"),
    ({ unit }, today) => ({ start: before(today, "1", unit), end: today }),
  ],
  [form("(?<which>this|last|previous) (?<unit>week|month|year)"), wholeUnit],
  [form("(?:(?<which>this|last|previous) )?weekend"), ({ which }, today) => weekend(which, today)],
  [form(`(?:(?<which>this|last|past|previous) )?(?<w>${WEEKDAY})`), weekday],
  [form(`(?<d>${DATE}) (?:of )?(?<m>${MONTH})(?: (?<y>${YEAR}))?`), dayOfMonth],
  [form(`(?<m>${MONTH}) (?<d>${DATE})(?: (?<y>${YEAR}))?`), dayOfMonth],
  [form(`(?:(?<which>this|last) )?(?<m>${MONTH})(?: (?<y>${YEAR}))?`), wholeMonth],
  [
    form(
      `(?:(?<which>this|last) )?(?<s>spring|summer|autumn|fall|winter)(?: (?:of )?(?<y>${YEAR}))?`,
    ),
    season,
  ],
];

/**
 * Reads one day or several: "monday", "24 november", "october 2025", "last week". Without a year it
 * is the latest that has begun, since nobody quotes what is still to come.
 */
export function readPeriod(words: string, today: string): Period | null {
  const plain = plainWords(words);
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(plain);
    if (match) return read(match.groups ?? {}, today);
  }
  return null;
}

/** The month as it was written, for "between 3 and 9 march". */
export function monthIn(words: string): string | null {
  const [found = null] =
    new RegExp(`\\b(?:${MONTH})\\b(?: ${YEAR}\\b)?`).exec(plainWords(words)) ?? [];
  return found;
}

function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/(?<=\d)(?:st|nd|rd|th)\b|[,"“”„]|(?<=[a-z])\./g, "")
    .replace(/\bthe\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function form(source: string): RegExp {
  return new RegExp(`^(?:${source})$`);
}

function only(day: string): Period {
  return { start: day, end: day };
}

function realDay(year = "", month = "", date = ""): Period | null {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isRealDay(day) ? only(day) : null;
}

/** 3/4/2026 is in March for some and in April for others, so it is not read. */
function eitherWay(year = "", one = "", other = ""): Period | null {
  const ways = [realDay(year, one, other), realDay(year, other, one)].filter((way) => way !== null);
  return ways.length === 1 || one === other ? (ways[0] ?? null) : null;
}

function month(year: number, number: number): Period | null {
  if (number < 1 || number > 12) return null;
  return { start: dayOf(year, number, 1), end: lastOfMonth(year, number) };
}

function before(today: string, number = "", unit = ""): string {
  const word = NUMBERS.indexOf(number.replace(/^an?$/, "one"));
  const times = word < 0 ? Number(number) : word;
  if (unit === "day" || unit === "week") return addDays(today, -times * (unit === "week" ? 7 : 1));
  return addMonths(today, -times * (unit === "year" ? 12 : 1));
}

function wholeUnit({ which, unit }: Groups, today: string): Period | null {
  const [year, number] = partsOf(today);
  const back = which === "this" ? 0 : 1;
  if (unit === "week") {
    const start = addDays(today, -weekdayOf(today) - 7 * back);
    return { start, end: addDays(start, 6) };
  }
  if (unit === "month")
    return { start: dayOf(year, number - back, 1), end: lastOfMonth(year, number - back) };
  return { start: `${year - back}-01-01`, end: `${year - back}-12-31` };
}

/** The one that has begun; the "last" one has ended. */
function weekend(which: string | undefined, today: string): Period {
  const saturday = addDays(today, -((weekdayOf(today) + 2) % 7));
  const start = which === "last" && weekdayOf(today) > 4 ? addDays(saturday, -7) : saturday;
  return { start, end: addDays(start, 1) };
}

function weekday({ which, w = "" }: Groups, today: string): Period {
  const back = (weekdayOf(today) - WEEKDAYS.indexOf(w.slice(0, 3)) + 7) % 7;
  return only(addDays(today, -(back === 0 && which !== undefined && which !== "this" ? 7 : back)));
}

function dayOfMonth({ d = "", m = "", y }: Groups, today: string): Period | null {
  const number = String(monthNumber(m));
  const [year] = partsOf(today);
  if (y !== undefined) return realDay(y, number, d);
  // 29 February may be up to eight years back.
  const years = Array.from({ length: 9 }, (_, back) => String(year - back));
  return (
    years.map((each) => realDay(each, number, d)).find((day) => day && day.start <= today) ?? null
  );
}

function wholeMonth({ which, m = "", y }: Groups, today: string): Period | null {
  const [year, now] = partsOf(today);
  const number = monthNumber(m);
  const isPast = number < now || (number === now && which !== "last");
  return month(y === undefined ? year - (isPast ? 0 : 1) : Number(y), number);
}

function season({ which, s = "", y }: Groups, today: string): Period {
  const first = SEASONS[s] ?? 1;
  const [year] = partsOf(today);
  const of = (each: number): Period => ({
    start: dayOf(each, first, 1),
    end: lastOfMonth(each, first + 2),
  });
  if (y !== undefined) return of(Number(y));
  const years = [year, year - 1, year - 2].map(of);
  const fits = ({ start, end }: Period) => (which === "last" ? end < today : start <= today);
  return years.find(fits) ?? of(year - 1);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}
