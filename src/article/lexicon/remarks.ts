import { hashedWords, hashWord } from "../text/hash-word.ts";

/** The words with which a writer remarks on the clause that follows, the last of each after a colon. */
const REMARKS = [
  "no: wonder doubt surprise surprises question way mistake kidding",
  "little: wonder doubt",
  "small: wonder",
  "big: surprise deal",
  "good: thing news",
  "bad: thing news",
  "funny: thing how",
  "strange: thing",
  "odd: thing",
  "sad: thing",
  "too: bad",
  "thank: god goodness heaven heavens",
  "of: course",
  "turns: out",
  "looks: like",
  "seems: like",
  "sounds: like",
  "better: yet still",
  "worse: yet still",
  "never: mind",
  "fair: enough",
  "then: again",
  "chances: are",
  "odds: are",
  "truth: is",
  "fact: is",
  "point: is",
  "trouble: is",
  "thing: is",
  "problem: is",
  "god: knows",
  "lord: knows",
  "goodness: knows",
  "heaven: knows",
  "rumor: has",
  "rumour: has",
  "word: has",
  "legend: has",
].map((remark) => remark.split(": "));
export const REMARK_OPENERS = hashedWords(REMARKS.map(([first]) => first).join(" "));
const LAST: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  REMARKS.map(([first = "", lasts = ""]) => [hashWord(first), hashedWords(lasts)]),
);

/** Whoever a remark may be followed by, and need not be named: "looks like someone told Low". */
export const SOMEBODY = hashedWords("someone somebody everyone everybody nobody anyone anybody");

/** "No wonder", "Thank God": of each word the hash. */
export function isRemark(first: number, last: number): boolean {
  return LAST.get(first)?.has(last) === true;
}

/** What is said is nobody who says it: "Words fell: “…”". */
export const MERE_SAYINGS = hashedWords(
  "words remarks sentences phrases sayings utterances syllables quotes quotations",
);
