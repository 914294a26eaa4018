import type { Analysis } from "../../analyse-text.ts";
import { itemAt } from "../../text/lookup.ts";
import { TOLD_BEHIND, TOLD_OF, TOLD_SO } from "./telling-words.ts";

/** Characters looked at before the words and behind them. */
const BEFORE = 120;
const BEHIND = 200;

/**
 * "Low’s remarks about “lazy” staff", "her “lazy” remark", "thanked them for what he called “honest service”", "it was
 * a “mad” rush, a court heard": few as the words are, the sentence itself tells that somebody has said them.
 */
export function isToldPiece({ text, quoted }: Analysis, quote: number): boolean {
  const { start, end, closed } = itemAt(quoted, quote);
  if (!closed || !/^[\p{Ll}\d]/u.test(text.charAt(start))) return false;
  const before = text.slice(Math.max(0, start - BEFORE), start - 1);
  const behind = text.slice(end + 1, end + BEHIND);
  if (REMARK.test(behind)) return OWNED.test(before);
  if (WHAT_CALLED.test(before) || REMARK_AS.test(before)) return true;
  if (TOLD_OF.test(before) || TOLD_BEHIND.test(behind)) return true;
  if (DECISION.test(behind)) return DECIDED.test(before);
  if (LEFT_BY.test(behind) && LEFT.test(before)) return true;
  if (TOLD_SO.test(before) && ENDS_CLAUSE.test(behind)) return true;
  return /^ \p{Ll}/u.test(behind) && REMARK_ABOUT.test(before);
}

/** "Took the “painful” step" */
const DECISION = /^ (?:step|decision|choice|call)\b/;
const DECIDED =
  /\b(?:tak(?:e[ns]?|ing)|took|mak(?:es?|ing)|made|fac(?:e[sd]?|ing)) (?:the|an?|this) $/;
/** "Was left “in bits” by the loss" */
const LEFT_BY = /^,? (?:by|over|after|when|while)\b/;
const LEFT = /\b(?:was|were|been|is|are) left(?: feeling)? $/;

/** No noun that the words would only describe: "called it a “smart” road". */
const ENDS_CLAUSE =
  /^(?:[.,;:!?)]|\s?[\u2013\u2014-]|\s*$|\s*\n| (?:and|but|or|to|in|on|at|of|for|as|with|by|after|before|when|while|because|that|which|who|during|from|over|about|amid|against|into|since|if|adding|saying|yesterday|today|last)\b)/;

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
