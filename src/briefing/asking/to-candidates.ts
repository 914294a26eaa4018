import { type Days, daysInBoth } from "../../domain/time/days.ts";
import type { WordQuery } from "../../ports/archive.ts";
import { foldedWords } from "../words/fold.ts";
import { stemsOf, stemWord } from "../words/stem-word.ts";
import type { Rule } from "./parse-rule.ts";

/** By what an archive finds all that a rule holds for, and perhaps more. */
export interface Candidates {
  readonly words: WordQuery | null;
  readonly days: Days;
  /** Each of them must have said something in it, or printed it. */
  readonly speakers: readonly string[];
  readonly outlets: readonly string[];
}

/**
 * Gives what has to be there for a rule to hold. Whoever is given too much looks at it with
 * `holdsIn`; nothing that the rule holds for may be missing, so what could leave such out is left
 * to that look.
 */
export function toCandidates(rule: Rule, asStarts = false): Candidates {
  const all = conjunctsOf(rule);
  return {
    words: toWords({ kind: "and", parts: all }, asStarts),
    days: all.reduce<Days>(
      (days, part) => (part.kind === "days" ? daysInBoth(days, part.days) : days),
      {},
    ),
    speakers: all.flatMap((part) => (part.kind === "speaker" ? [part.value] : [])),
    outlets: all.flatMap((part) => (part.kind === "source" ? [part.value] : [])),
  };
}

/** All of which have to hold. */
export function conjunctsOf(rule: Rule): readonly Rule[] {
  return rule.kind === "and" ? rule.parts.flatMap(conjunctsOf) : [rule];
}

/** `null` where a text may have any words at all. */
function toWords(rule: Rule, asStarts: boolean): WordQuery | null {
  switch (rule.kind) {
    case "words":
    case "start":
      return together(
        foldedWords(rule.value).map((word) =>
          asStarts || rule.kind === "start"
            ? { kind: "word", stem: startOfStems(word), isStart: true }
            : { kind: "word", stem: stemWord(word) },
        ),
      );
    case "phrase":
      return phraseOf(stemsOf(rule.value));
    case "and":
      return together(
        rule.parts.flatMap((part) => {
          const words = toWords(part, asStarts);
          return words ? [words] : [];
        }),
      );
    case "or": {
      const parts = rule.parts.map((part) => toWords(part, asStarts));
      const known = parts.filter((part) => part !== null);
      return known.length === parts.length ? { kind: "or", parts: known } : null;
    }
    // A sentence may lack a word that its article has.
    case "not":
    case "speaker":
    case "source":
    case "days":
    case "pattern":
      return null;
  }
}

function together(parts: readonly WordQuery[]): WordQuery | null {
  const [only] = parts;
  if (only === undefined) return null;
  return parts.length === 1 ? only : { kind: "and", parts };
}

function phraseOf(stems: readonly string[]): WordQuery | null {
  const [only] = stems;
  if (only === undefined) return null;
  return stems.length === 1 ? { kind: "word", stem: only } : { kind: "phrase", stems };
}

/** Shorter ones begin half of all words. Chosen by hand. */
const SHORTEST_START = 2;
const DOUBLE = /([^aeiou])\1$/;

/**
 * What the stems of all words begin with that begin so: "votin" begins "voting", whose stem is
 * "vot".
 */
export function startOfStems(word: string): string {
  const start = word.replace(/(?:i|ing?|ie[sd]?|e[sd]?|s|y)$/, "").replace(DOUBLE, "$1");
  return start.length < SHORTEST_START ? word : start;
}
