import { hashedWords, hashWord } from "../text/hash-word.ts";

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

/** "Next Monday". */
export const BEFORE_NEXT = hashedWords("next coming");

/** "Last Monday". */
export const BEFORE_LAST = hashedWords("last past previous");

/** "is set to take office on", "will be sworn in": what these words govern lies ahead. */
export const POINTS_AHEAD = hashedWords(`
  will 'll shall be set due scheduled expected upcoming slated planned plans plan
`);

/** "By Friday", "until Jan. 1": right before a day. */
export const BEFORE_DEADLINE = hashedWords("until till by");

/** "The Sept. 11 attacks" name an event of another year. */
export const ATTACKS = hashedWords(
  "attack attacks terror terrorist terrorists hijackings hijackers",
);

/** "of the Nov. 4 vote", "since Monday": days of what is spoken about. */
export const BEFORE_OTHER_DAY = hashedWords(
  "of since until till before after by for next from between",
);

/** "Black Friday", "Super Tuesday". */
export const BEFORE_NAMED_WEEKDAY = hashedWords(
  "black super good ash cyber fat easter palm casual news bloody",
);

/** "Sunday Times", "Saturday Night Live". */
export const AFTER_WEEKDAY_IN_TITLE = hashedWords(
  "times mail express telegraph herald post mirror star night",
);
