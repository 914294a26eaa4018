import { inOrder, readTypedWhen } from "../briefing/asking/read-when.ts";
import type { Within } from "../briefing/asking/view.ts";
import type { TextOption } from "../domain/command.ts";
import { type Days, daysInBoth, describeDays } from "../domain/time/days.ts";
import { count, longDate } from "../domain/wording.ts";
import type { CommandContext } from "./command.ts";

export type { Within } from "../briefing/asking/view.ts";

/** Where and when to look. They are taken by their colon only: "in" and "on" are words as well. */
export const WITHIN = {
  since: option("From that day on: monday, 24 november, last week, 2026-11-24"),
  until: option("Up to that day"),
  on: option("That day, week, month or year only: yesterday, in october, 2025"),
  in: option("That outlet only, by its name or its site"),
} as const;

function option(about: string) {
  return { type: "text", about, maxLength: 24, isNamedOnly: true } as const satisfies TextOption;
}

export type TypedWithin = Readonly<Partial<Record<keyof typeof WITHIN, string | undefined>>>;

/** @throws BotError `bad-input` with what can be written instead. */
export function readWithin(typed: TypedWithin, today: string, days: Days = {}): Within {
  const all = inOrder(daysInBoth(readTypedWhen(typed, today), days));
  return { ...all, ...(typed.in !== undefined && { outlet: typed.in }) };
}

/** As it was typed, for a button that asks for something else in the same place. */
export function whereTyped({ since, until, on, in: outlet }: TypedWithin) {
  const typed = { since, until, on, in: outlet };
  const given = Object.entries(typed).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(given);
}

/** "of “bbc” since 23 November 2026"; `null` where nothing is left out. */
export function describeWithin({ outlet, ...days }: Within): string | null {
  const parts = [outlet === undefined ? null : `of “${outlet}”`, describeDays(days)];
  return parts.filter((part) => part !== null).join(" ") || null;
}

/** What was looked through, and never more than that: what isn't found may have been said elsewhere. */
export async function reachOf(
  briefing: CommandContext["briefing"],
  within: Within = {},
): Promise<string> {
  const filter = describeWithin(within);
  const all = await briefing.extent(within);
  if (filter !== null && all.articles === 0) {
    return `There is no article here ${filter}. ${await reachOf(briefing)}`;
  }
  const looked = `Looked through ${count(all.articles, "article")}${filter ? ` ${filter}` : ""}`;
  const { from, to } = all;
  if (from === null || to === null) return `${looked}.`;
  const days = from === to ? `of ${longDate(from)}` : `from ${longDate(from)} to ${longDate(to)}`;
  return filter ? `${looked}: ${days}.` : `${looked} ${days}.`;
}
