import { hashWord } from "../text/hash-word.ts";

/** Sunday is 0, as in `Date`. Short forms count only with their full stop: "Wed." */
export const WEEKDAYS = numbered([
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
]);

export const SHORT_WEEKDAYS = numbered([
  "sun",
  "mon",
  "tue tues",
  "wed",
  "thu thur thurs",
  "fri",
  "sat",
]);

/** January is 0, as in `Date`. */
export const MONTHS = numbered([
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sep sept",
  "october oct",
  "november nov",
  "december dec",
]);

/** Days from the day of publication. */
export const RELATIVE_DAYS: ReadonlyMap<number, number> = new Map([
  [hashWord("yesterday"), -1],
  [hashWord("today"), 0],
  [hashWord("tonight"), 0],
  [hashWord("tomorrow"), 1],
]);

function numbered(words: readonly string[]): ReadonlyMap<number, number> {
  return new Map(
    words.flatMap((forms, number) =>
      forms.split(" ").map((form) => [hashWord(form), number] as const),
    ),
  );
}
