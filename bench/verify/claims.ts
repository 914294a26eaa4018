import type { Quotation } from "../../src/domain/article.ts";
import type { PastedVerification } from "../../src/domain/verification.ts";
import { paraphrase, SAID_AGAIN } from "./paraphrase.ts";

/** What is claimed that somebody said, and what may be told of it. */
export interface Claim {
  readonly kind: string;
  readonly words: string;
  readonly speaker?: string;
  readonly right: readonly string[];
}

/** Fewer words are anybody's. */
const FEWEST_WORDS = 7;

/** Whose words are known well enough that it can be told what is right. */
export function isClaimable({ type, text, confidence, speaker }: Quotation): boolean {
  return (
    type === "direct" &&
    confidence > 0.8 &&
    speaker !== null &&
    wordsOf(text).length >= FEWEST_WORDS &&
    // Words in other marks would be read as the only ones that are meant.
    !/["“”„«»‘]|[—–]|--|\.\.\.|…/.test(`${text} ${speaker}`) &&
    // Leaving out a lone mark leaves out nothing.
    text.split(/\s+/).every((word) => /[\p{L}\p{N}]/u.test(word))
  );
}

/** A quotation as it is, and with all that is done to quotations. */
export function claimsOf(
  { text, speaker }: Quotation,
  other: Quotation,
  random: () => number,
): readonly Claim[] {
  const words = wordsOf(text);
  const at = 2 + Math.floor(random() * (words.length - 4));
  const isElse = other.text !== text && lastName(other.speaker) !== lastName(speaker);
  const put = (added: string) => words.toSpliced(at, 0, added).join(" ");
  const claims: Claim[] = [
    { kind: "as it is", words: text, right: ["verbatim"] },
    { kind: "in other marks and case", words: `„${text.toUpperCase()}“`, right: ["verbatim"] },
    { kind: "with its speaker behind", words: `“${text}” — ${speaker}`, right: ["verbatim"] },
    { kind: "with its speaker in front", words: `${speaker}: “${text}”`, right: ["verbatim"] },
    { kind: "a part of it", words: words.slice(0, -2).join(" "), right: ["verbatim"] },
    { kind: "a word left out", words: words.toSpliced(at, 1).join(" "), right: ["changed"] },
    { kind: "the middle cut out", words: cut(words), right: ["changed"] },
    { kind: "cut with an ellipsis", words: cut(words, " […]"), right: ["changed"] },
    { kind: "negated", words: put("not"), right: ["changed"] },
    { kind: "with a number", words: put("17"), right: ["changed"] },
    {
      kind: "a word exchanged",
      words: words.toSpliced(at, 1, "zebras").join(" "),
      right: ["changed"],
    },
    { kind: "with two words misspelt", words: misspelt(words), right: ["changed"] },
    { kind: "paraphrased", words: paraphrase(words), right: ["not found", "reported"] },
    {
      kind: "said again by hand",
      words: pick(SAID_AGAIN, random),
      right: ["not found", "reported"],
    },
    { kind: "made up", words: madeUp(random), right: ["not found"] },
  ];
  if (!isElse || other.speaker === null) return claims.filter(isDifferent(words));
  return [
    ...claims,
    {
      kind: "two joined",
      words: `${words.join(" ")} ${wordsOf(other.text).join(" ")}`,
      right: ["joined"],
    },
    {
      kind: "somebody else's",
      words: text,
      speaker: other.speaker,
      right: ["said by somebody else"],
    },
  ].filter(isDifferent(words));
}

/** As the command line tells it. */
export function toldOf({ verdict, notByAsked }: PastedVerification): string {
  const isOwnWords = verdict === "verbatim" || verdict === "changed" || verdict === "joined";
  return isOwnWords && notByAsked ? "said by somebody else" : verdict;
}

export function pick<One>(list: readonly One[], random: () => number): One {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error("There is nothing to pick from");
  return one;
}

/** Of "so so", leaving one out alters nothing that could be told from a part of it. */
function isDifferent(words: readonly string[]) {
  const whole = ` ${words.join(" ").toLowerCase()} `;
  return ({ words: claimed, right }: Claim) =>
    !right.includes("changed") || !whole.includes(` ${claimed.toLowerCase()} `);
}

/** A third of the words at each end is left. */
function cut(words: readonly string[], mark = ""): string {
  const left = Math.max(4, Math.floor(words.length / 3));
  return `${words.slice(0, left).join(" ")}${mark} ${words.slice(Math.max(left + 1, words.length - left)).join(" ")}`;
}

/** The longest word of each half without one of its letters. */
function misspelt(words: readonly string[]): string {
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle), words.slice(middle)]
    .flatMap((half) => {
      const longest = half.reduce((one, other) => (other.length > one.length ? other : one), "");
      return half.with(half.indexOf(longest), longest.slice(0, 2) + longest.slice(3));
    })
    .join(" ");
}

/** "Donald J. Trump" and "Donald Trump" may be one. */
function lastName(speaker: string | null): string {
  return speaker?.split(" ").at(-1) ?? "";
}

function wordsOf(text: string): readonly string[] {
  return text.replace(/[,.?!]+$/, "").split(/\s+/);
}

const MADE_OF = "pensions will be halved before any glacier melts again under seven moons".split(
  " ",
);

function madeUp(random: () => number): string {
  return Array.from({ length: 9 }, () => pick(MADE_OF, random)).join(" ");
}
