import { hashedWords } from "../../text/hash-word.ts";
import { endOf, isAmong, startOf } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";
import type { Name } from "../name.ts";

/** Nobody under sixteen is called so. */
const OF_THE_GROWN = hashedWords("mr mr. mrs mrs. messrs");

/** Letters beside a name. Chosen by hand. */
const LONGEST = 40;

const YEARS =
  "(?:1[0-5]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)";
/** "Jess Low, 10, left", "Jess Low (10)", "Jess Low, aged nine." */
const AGE_BEHIND = new RegExp(`^(?:, (?:aged )?${YEARS}(?:,|\\.\\s| and )| \\(${YEARS}\\))`, "u");
/** "Ten-year-old Jess Low", "schoolgirl Jess Low" */
const AGE_BEFORE = new RegExp(
  `(?:\\b${YEARS}-year-old|\\b(?:schoolboy|schoolgirl|toddler)) (?:[\\p{Ll}-]+ ){0,2}$`,
  "iu",
);

/** "Jess Low, 10, was sent home. Mrs Low said": somebody else of the family, whom nothing else may name. */
export function isTooYoung(
  words: Words,
  { first, last }: Pick<Name, "first" | "last">,
  { opening, first: surname }: Name,
): boolean {
  if (opening === surname || !isAmong(words, surname - 1, OF_THE_GROWN)) return false;
  const { text } = words;
  const end = endOf(words, last - 1);
  const start = startOf(words, first);
  return (
    AGE_BEHIND.test(text.slice(end, end + LONGEST)) ||
    AGE_BEFORE.test(text.slice(Math.max(0, start - LONGEST), start))
  );
}
