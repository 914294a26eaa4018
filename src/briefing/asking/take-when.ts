import { type Days, daysInBoth } from "../../domain/time/days.ts";
import { inOrder, readWhen, SINCE_TO_COME, stillToCome } from "./read-when.ts";

export interface TakenWhen {
  /** What is left when the days are taken out. */
  readonly words: string;
  readonly days: Days;
}

/** With what stands before its marks: speaker:"Ann Lee". */
const WORD = /[^\s"“”„]*["“„][^"“”„]*["”“]?|[^\s"“”„]+|["“”„]/gu;
/** "From the 3rd of november 2025 to 9 march 2026" has ten. */
const MOST_WORDS = 11;
/** These say that days follow; "may" alone is also a verb, and "monday" a part of many names. */
const OPENERS = /^(?:since|until|till|before|after|on|in|during|between|from|over|within)$/i;
/** What stands for days by itself wherever it stands. */
const ALONE =
  /^(?:today|yesterday|(?:the )?day before yesterday|(?:this|last|past|previous) .+|.+ ago|\d.*\d|\d+(?:st|nd|rd|th)? [a-z]{3,}\.?|[a-z]{3,}\.? \d.*)$/i;

/**
 * Takes the days out of free words: "tisch since monday about ICE". Words in marks stay.
 *
 * @throws BotError `bad-input` where they leave no day.
 */
export function takeWhen(typed: string, today: string): TakenWhen {
  const words = [...typed.matchAll(WORD)].map(([word]) => word);
  const left: string[] = [];
  let days: Days = {};
  for (let from = 0; from < words.length; ) {
    const found = daysFrom(words, from, today);
    if (found) {
      days = daysInBoth(days, found.days);
      from = found.to;
    } else {
      left.push(words[from] ?? "");
      from += 1;
    }
  }
  return { words: left.join(" "), days: inOrder(days) };
}

/** "The 2024 election" was spoken of in other years too. */
const LONE_YEAR = /^(?:the )?\d{4}$/i;

/** The longest stretch that can be read decides: "in october 2025" rather than "in october". */
function daysFrom(words: readonly string[], from: number, today: string) {
  for (let to = Math.min(words.length, from + MOST_WORDS); to > from; to -= 1) {
    const stretch = words.slice(from, to);
    const phrase = stretch.join(" ");
    if (/["“”„]/.test(phrase) || !(OPENERS.test(stretch[0] ?? "") || ALONE.test(phrase))) continue;
    const { when } = SINCE_TO_COME.exec(phrase)?.groups ?? {};
    if (when !== undefined) stillToCome(when);
    const days = LONE_YEAR.test(phrase) ? null : readWhen(phrase, today);
    if (days) return { days, to };
  }
  return null;
}
