import type { Analysis } from "../../analyse-text.ts";
import { itemAt } from "../../text/lookup.ts";

/** Characters looked at before the words and behind them. */
const BEFORE = 120;
const BEHIND = 30;

/**
 * "Low’s remarks about “lazy” staff", "her “lazy” remark", "thanked them for what he called “honest service”": few as the
 * words are, the sentence itself tells that somebody has said them.
 */
export function isToldPiece({ text, quoted }: Analysis, quote: number): boolean {
  const { start, end, closed } = itemAt(quoted, quote);
  if (!closed || !/^[\p{Ll}\d]/u.test(text.charAt(start))) return false;
  const before = text.slice(Math.max(0, start - BEFORE), start - 1);
  const behind = text.slice(end + 1, end + BEHIND);
  if (REMARK.test(behind)) return OWNED.test(before);
  if (WHAT_CALLED.test(before) || REMARK_AS.test(before)) return true;
  return /^ \p{Ll}/u.test(behind) && REMARK_ABOUT.test(before);
}

const NOUNS =
  "remarks?|comments?|claims?|jibes?|quips?|jokes?|outbursts?|rants?|gaffe|slurs?|digs?|boasts?|taunts?|insults?|tweets?|posts?";
const OWNER = "(?:(?<=\\p{L})['’]s?|\\b(?:his|her|their))";
/** "Lazy” remark" */
const REMARK = new RegExp(`^ (?:${NOUNS})\\b`, "u");
const OWNED = new RegExp(`${OWNER} (?:\\p{Ll}+ ){0,2}$`, "u");
/** Neither a stop nor a mark, nor a verb of speech that would lead into the words. */
const ON_WHAT = "(?: (?!(?:said|says|that|and|but|was|were|is|are)\\b)[\\p{L}’'-]+){0,8}";
const REMARK_ABOUT = new RegExp(
  `${OWNER} (?:\\p{Ll}+ ){0,2}(?:${NOUNS}) (?:about|on|over|against)(?: the| some| his| her| their)? $`,
  "u",
);
const REMARK_AS = new RegExp(
  `${OWNER} (?:\\p{Ll}+ ){0,2}(?:(?:${NOUNS}|descriptions?|depiction|portrayal|dismissal)${ON_WHAT} as|(?:claims?|talk|warnings?|accusations?|prediction|promise) of)(?: an?| the)? $`,
  "u",
);
const WHAT_CALLED =
  /\b[Ww]hat (?:he|she|they|it|we|I|(?:\p{Lu}\S* ?){1,3}) ?(?:has |have |had |would |then )?(?:calls?|called|terms?|termed|describes? as|described as|dubbed|branded|labelled|sees? as|saw as)(?: an?| the| his| her| their)? $/u;
