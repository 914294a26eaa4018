import { FORENAME } from "../../lexicon/word-classes.ts";
import { COLON } from "../../text/characters.ts";
import { hashedWords, hashWord } from "../../text/hash-word.ts";
import { codeOf, hasClass, isAmong } from "../../text/token.ts";
import type { Words } from "../../text/tokenize.ts";

/** What a form asks of somebody, and nobody is called. */
const LABELS = hashedWords(`
  age ages aged born birthday birthplace birthdate hometown residence residency address occupation profession
  job role position title employer work career trade pay salary wage income experience education degree major
  height weight status spouse spouses children kids siblings email e-mail phone telephone mobile website
  handle hobbies interests politics affiliation nationality ethnicity religion gender
  sex pronouns quote answer vote
`);
/** What else it asks, behind an entry of its own: "Name: Ann Low City: Dayton", but "Denby Golf Club: “…”". */
const WITHIN_FORM = hashedWords(`
  city town state county country location neighborhood neighbourhood village party district seat constituency office
  club team league school college university company organisation organization church union rank number
`);
/** "Home town:", "Job title:", "Marital status:" */
const LABEL_OPENERS = hashedWords(
  "home job marital political current birth relationship net favorite favourite high",
);

/** Where a name ends before what the form asks next: "Name: Ann Low Age: 27", "Ann Low Home town: Dayton"; or `last`. */
export function upToLabel(words: Words, first: number, last: number): number {
  const label = labelAt(words, last - 1);
  if (label === -1 || last - first < 2) return last;
  const isEntry = codeOf(words, first - 1) === COLON;
  const from = isAmong(words, label - 1, LABEL_OPENERS) ? label - 1 : label;
  if (!isEntry && from === label && !isAmong(words, label, LABELS)) return last;
  const isName = isEntry || (from - first > 1 && hasClass(words, first, FORENAME));
  return isName && from > first ? from : last;
}

/** "Age: 27", "Quote: “No”": nobody is told of. */
export function isFormLabel(words: Words, index: number): boolean {
  return codeOf(words, index + 1) === COLON && isAmong(words, index, LABELS);
}

/** "Zubor Low Age: 27" is an entry with the next, and no phrase for anybody. */
export function hasFormLabel(phrase: string): boolean {
  const colon = phrase.indexOf(": ");
  const label = hashWord(phrase, phrase.lastIndexOf(" ", colon) + 1, Math.max(0, colon));
  return colon > 0 && (LABELS.has(label) || WITHIN_FORM.has(label));
}

/** The label's last word, where one stands here before its colon, "Age:", "Home town:"; or -1. */
function labelAt(words: Words, index: number): number {
  const isOne = codeOf(words, index + 1) === COLON;
  if (!isOne && !isAmong(words, index, LABEL_OPENERS)) return -1;
  const label = isOne ? index : index + 1;
  if (codeOf(words, label + 1) !== COLON) return -1;
  return isAmong(words, label, LABELS) || isAmong(words, label, WITHIN_FORM) ? label : -1;
}
