import { classesOfWord, FEMALE, MALE, ROLE } from "../lexicon/word-classes.ts";
import { isHyphen } from "./characters.ts";
import { hashedWords, hashWord } from "./hash-word.ts";

/** Before a hyphen they leave who somebody is: "ex-cadet", "co-pilot", "great-aunt", "half-sister". */
const BEFORE_PEOPLE = hashedWords(
  "ex co vice deputy great grand half step sub non then arch under semi foster head fellow",
);
/** Behind one they tell what somebody is of: "father-of-three", "editor-in-chief", "mother-to-be", "passer-by". */
const BEHIND_PEOPLE = hashedWords("of in at to by on up for");

/** Characters of a word: "ex-pm", and no address without a space. */
const SHORTEST = 5;
const LONGEST = 40;

interface Stretches {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Whether a word of a hyphen is a man's or a woman's, by the part that says who somebody is: "mother-of-two" as "mother", "half-sister" as "sister". */
export function classesOfHyphened({ text, starts, ends }: Stretches, index: number): number {
  const [start, end] = [starts[index] ?? 0, ends[index] ?? 0];
  if (end - start < SHORTEST || end - start > LONGEST) return 0;
  return genderOf(classesOfWord(personIn(text, start, end) ?? 0));
}

/** No more than that: the grammar asks what is a role, and reads such words well as it is. */
function genderOf(classes: number): number {
  return (classes & ROLE) === 0 ? 0 : classes & (MALE | FEMALE);
}

/** The hash of the part of a word of a hyphen that says who somebody is. */
export function personIn(text: string, start: number, end: number): number | undefined {
  const first = hyphenIn(text, start, end);
  if (first === -1) return undefined;
  if (BEFORE_PEOPLE.has(hashWord(text, start, first))) return hashWord(text, first + 1, end);
  const next = hyphenIn(text, first + 1, end);
  const link = hashWord(text, first + 1, next === -1 ? end : next);
  return BEHIND_PEOPLE.has(link) ? hashWord(text, start, first) : undefined;
}

/** "A 40-year-old", "twenty-somethings", "the over-60s": whom nothing but an age tells of. */
export function isOfAge(text: string, start: number, end: number): boolean {
  const singular = text.charAt(end - 1) === "s" ? end - 1 : end;
  if (text.startsWith("-year-old", singular - 9) || text.startsWith("-something", singular - 10))
    return singular - start > 10;
  const isAsLong = end - start === OVER.length || end - start === UNDER.length;
  return isAsLong && /^(?:over|under)-\d\ds$/i.test(text.slice(start, end));
}

/** Hardly another word of a hyphen is as long as these. */
const OVER = "over-60s";
const UNDER = "under-21s";

export function hasHyphen(text: string, start: number, end: number): boolean {
  return hyphenIn(text, start, end) !== -1;
}

function hyphenIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (isHyphen(text.charCodeAt(at))) return at;
  return -1;
}
