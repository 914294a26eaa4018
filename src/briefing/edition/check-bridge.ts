import { foldedWords } from "../words/fold.ts";
import { NUMBER_WORDS } from "../words/number-words.ts";
import { stemWord } from "../words/stem-word.ts";

const LONGEST = 160;
const SHORTEST = 10;
/** Of its longer words; the others are of any sentence. */
const LEAST_SHARED = 0.7;
const LONGER = 4;

/** Quotation marks would claim that someone said it; the others are markup, links and mentions. */
const FORBIDDEN = /["“”„«»<>*_`|~@#[\]{}\\]|:\/\/|\bwww\.|\p{L}\.\p{L}{2}|[\p{Cc}\p{Cf}]/u;

/** Each turns a sentence into another, so it has to be said by the source itself. */
const TURNS =
  "not no never none nobody nothing without denied denies deny refused refuses dead died killed arrested charged guilty resigned resigns".split(
    " ",
  );
const MUST_BE_PRINTED = new Set([...TURNS, ...NUMBER_WORDS]);

/**
 * What is wrong with a line that an editor wrote of its own; `null` where it says nothing that the
 * source doesn't: no name, no number, and hardly a word.
 */
export function bridgeProblem(bridge: string, source: string): string | null {
  if (bridge.length > LONGEST || bridge.length < SHORTEST) return "its bridge is no short line";
  if (FORBIDDEN.test(bridge)) return "its bridge has quotation marks, markup or a link";
  const printed = new Set(foldedWords(source));
  const foreign = bridge.match(/[\p{L}\p{N}'’-]+/gu)?.find((word) => isForeign(word, printed));
  if (foreign) return `its bridge has “${foreign}”, which the articles lack`;
  const stems = new Set([...printed].map(stemWord));
  const longer = foldedWords(bridge).filter((word) => word.length >= LONGER);
  const shared = longer.filter((word) => stems.has(stemWord(word))).length;
  return shared < LEAST_SHARED * longer.length ? "its bridge is about something else" : null;
}

/** A name, a number or a word that turns the sense, and printed nowhere. */
function isForeign(word: string, printed: ReadonlySet<string>): boolean {
  const parts = foldedWords(word);
  const isName = /^\p{Lu}/u.test(word);
  const isNumber = /\p{N}/u.test(word);
  const isNegated = /n['’]t$/i.test(word);
  const matters =
    isName || isNumber || isNegated || parts.some((part) => MUST_BE_PRINTED.has(part));
  return matters && !parts.every((part) => printed.has(part));
}
