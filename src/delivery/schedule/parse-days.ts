interface Days {
  /** The cron field. */
  readonly cron: string;
  readonly words: string;
  readonly rest: readonly string[];
}

/** The days of the week that are named; every day when none is. */
export function parseDays(words: readonly string[]): Days {
  const days = new Set<number>();
  const rest: string[] = [];
  let position = 0;

  while (position < words.length) {
    const { named, taken } = daysAt(words, position);
    for (const day of named) days.add(day);
    if (named.length === 0) rest.push(...words.slice(position, position + 1));
    position += taken;
  }
  return { ...inWords([...days].sort((one, other) => one - other)), rest };
}

const NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const GROUPS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    daily: EVERY_DAY,
    everyday: EVERY_DAY,
    day: EVERY_DAY,
    days: EVERY_DAY,
    weekday: [1, 2, 3, 4, 5],
    weekdays: [1, 2, 3, 4, 5],
    workdays: [1, 2, 3, 4, 5],
    weekend: [0, 6],
    weekends: [0, 6],
  }),
);

function daysAt(words: readonly string[], position: number) {
  const [word = "", link = "", end = ""] = words.slice(position, position + 3);
  const group = GROUPS.get(word);
  if (group) return { named: group, taken: 1 };

  const joined = /^([a-z]+)[-–]([a-z]+)$/.exec(word);
  if (joined) return { named: range(joined[1] ?? "", joined[2] ?? ""), taken: 1 };
  if (link === "to" || link === "through") {
    const named = range(word, end);
    if (named.length > 0) return { named, taken: 3 };
  }
  const day = dayOf(word);
  return { named: day === null ? [] : [day], taken: 1 };
}

/** "fri-mon" goes round the end of the week. */
function range(from: string, to: string): readonly number[] {
  const first = dayOf(from);
  const last = dayOf(to);
  if (first === null || last === null) return [];
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (first + step) % 7);
}

/** "mon", "tues", "thurs", "monday", "mondays". */
function dayOf(word: string): number | null {
  if (word.length < 3) return null;
  const singular = word.endsWith("days") ? word.slice(0, -1) : word;
  const day = NAMES.findIndex((name) => name.toLowerCase().startsWith(singular));
  return day === -1 ? null : day;
}

function inWords(days: readonly number[]): { cron: string; words: string } {
  const cron = days.join(",");
  if (days.length === 0 || days.length === 7) return { cron: "*", words: "every day" };
  if (cron === "1,2,3,4,5") return { cron: "1-5", words: "weekdays" };
  if (cron === "0,6") return { cron, words: "weekends" };

  const mondayFirst = [...days].sort((one, other) => ((one + 6) % 7) - ((other + 6) % 7));
  const names = mondayFirst.map((day) => `${NAMES[day]}s`);
  const last = names.pop();
  return { cron, words: names.length === 0 ? `${last}` : `${names.join(", ")} and ${last}` };
}
