import { areDaysWith } from "../../domain/time/days.ts";
import { foldedWords } from "../words/fold.ts";
import { stemWord } from "../words/stem-word.ts";
import { isNamed, isPlace } from "./names.ts";
import type { Rule } from "./parse-rule.ts";
import { hasPhrase, type ReadWord } from "./read-words.ts";

/** An article, a sentence or a quotation, as rules look at it. */
export interface Checked {
  readonly text: string;
  readonly words: readonly ReadWord[];
  /** Whoever says something in it. */
  readonly speakers: readonly string[];
  /** Where it was printed: see `placesOf`. */
  readonly places: readonly string[];
  readonly day: string | null;
}

/**
 * Whether all of a rule holds in one text. Words are there in any of their forms, and where
 * `asStarts` says so also as beginnings of others.
 */
export function holdsIn(rule: Rule, checked: Checked, asStarts = false): boolean {
  switch (rule.kind) {
    case "not":
      return !holdsIn(rule.part, checked, asStarts);
    case "and":
      return rule.parts.every((part) => holdsIn(part, checked, asStarts));
    case "or":
      return rule.parts.some((part) => holdsIn(part, checked, asStarts));
    case "words":
    case "start":
      return foldedWords(rule.value).every((wanted) => {
        const isWanted = matcherOf(wanted, asStarts || rule.kind === "start");
        return checked.words.some(isWanted);
      });
    case "phrase":
      return hasPhrase(checked.words, rule.value);
    case "speaker":
      return checked.speakers.some((name) => isNamed(name, rule.value));
    case "source":
      return checked.places.some((place) => isPlace(place, rule.value));
    case "days":
      return areDaysWith(rule.days, checked.day);
    case "pattern":
      return rule.find(checked.text) !== null;
  }
}

/**
 * A quick look before the words of a folded text are read: it is false only where the rule cannot
 * hold. Whatever the ending, a word begins with its stem, but for the "y" of "flies".
 */
export function mayHoldIn(rule: Rule, folded: string): boolean {
  switch (rule.kind) {
    case "and":
      return rule.parts.every((part) => mayHoldIn(part, folded));
    case "or":
      return rule.parts.some((part) => mayHoldIn(part, folded));
    case "words":
    case "phrase":
      return foldedWords(rule.value).every((word) =>
        folded.includes(stemWord(word).replace(/y$/, "")),
      );
    default:
      return true;
  }
}

/** Whether a word of a text is one that is looked for. */
export function matcherOf(wanted: string, asStart: boolean): (word: ReadWord) => boolean {
  const stem = stemWord(wanted);
  return (word) => word.stem === stem || (asStart && word.folded.startsWith(wanted));
}
