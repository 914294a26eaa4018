import type { Span } from "../../domain/span.ts";
import { foldedWords } from "../words/fold.ts";
import { matcherOf } from "./check-rule.ts";
import type { Rule } from "./parse-rule.ts";
import { placesOfPhrase, type ReadWord, readWords } from "./read-words.ts";

/** Chosen by hand: more show nothing any more. */
const MOST_MARKS = 12;

/** Where the words stand that a text was found by, in order; neighbours are one span. */
export function markWords(text: string, rule: Rule, asStarts = false): readonly Span[] {
  const words = readWords(text);
  const found = spansOf(rule, words, asStarts).toSorted(
    (one, other) => one.start - other.start || one.end - other.end,
  );
  const marks: Span[] = [];
  for (const span of found) {
    const last = marks.at(-1);
    if (last && text.slice(last.end, span.start).trim() === "") {
      marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else marks.push({ start: span.start, end: span.end });
  }
  return marks.slice(0, MOST_MARKS);
}

/** What must not be there is nowhere, and neither are names of speakers and outlets or days. */
function spansOf(rule: Rule, words: readonly ReadWord[], asStarts: boolean): readonly Span[] {
  switch (rule.kind) {
    case "and":
    case "or":
      return rule.parts.flatMap((part) => spansOf(part, words, asStarts));
    case "words":
    case "start":
      return foldedWords(rule.value).flatMap((wanted) =>
        words.filter(matcherOf(wanted, asStarts || rule.kind === "start")),
      );
    case "phrase":
      return placesOfPhrase(words, rule.value);
    case "not":
    case "speaker":
    case "source":
    case "days":
    case "pattern":
      return [];
  }
}
