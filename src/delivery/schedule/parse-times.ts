interface Time {
  readonly hour: number;
  readonly minute: number;
}

type Times =
  | { readonly status: "read"; readonly times: readonly Time[]; readonly rest: readonly string[] }
  | { readonly status: "unreadable"; readonly problem: string; readonly rest: readonly string[] };

/** Every time of day among the words: "08:30", "8", "9:15 pm", "noon". */
export function parseTimes(words: readonly string[]): Times {
  const times: Time[] = [];
  const rest: string[] = [];
  let position = 0;

  while (position < words.length) {
    const [word = "", after = ""] = words.slice(position, position + 2);
    const hasHalf = HALF.test(after);
    const time = timeOf(hasHalf ? word + after : word);
    if (time === "no such time") return noSuchTime(hasHalf ? `${word} ${after}` : word);
    if (time) times.push(time);
    else rest.push(word);
    position += time && hasHalf ? 2 : 1;
  }
  return { status: "read", times, rest };
}

const HALF = /^[ap]\.?m\.?$/;
const NAMED: ReadonlyMap<string, Time> = new Map(
  Object.entries({
    noon: { hour: 12, minute: 0 },
    midday: { hour: 12, minute: 0 },
    midnight: { hour: 0, minute: 0 },
  }),
);

function timeOf(text: string): Time | "no such time" | null {
  const named = NAMED.get(text);
  if (named) return named;
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(?:([ap])\.?m\.?)?$/.exec(text);
  if (!match) return null;

  const [, hours, minutes = "0", half] = match;
  const time = { hour: hourOf(Number(hours), half), minute: Number(minutes) };
  return time.hour > 23 || time.minute > 59 ? "no such time" : time;
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

function noSuchTime(text: string): Times {
  const problem = `“${text}” is not a time of day. Give 00:00 to 23:59, or 12:00 am to 11:59 pm.`;
  return { status: "unreadable", problem, rest: [] };
}
