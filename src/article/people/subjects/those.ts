import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { THOSE, WHO } from "../../lexicon/single-words.ts";
import { SPEECH } from "../../lexicon/word-classes.ts";
import { hasClass, hashOf, hasShape } from "../../text/token.ts";
import { WORD, type Words } from "../../text/tokenize.ts";
import type { Stretch } from "../near-quotations.ts";
import type { PhrasePage } from "../noun-phrase.ts";

/** The heads of "those close to Low said": they speak, and not she, whether the grammar holds them or "close" for who does. */
export function thoseIn(
  { words, quoteOf, grammar }: PhrasePage,
  [from, to]: Stretch,
): readonly number[] {
  const those: number[] = [];
  for (let token = from; token < to; token++) {
    if (quoteOf[token] !== -1 || hashOf(words, token) !== THOSE) continue;
    const verb = verbOfThose(words, token);
    if (verb === -1 || !isVerbAt(grammar, taggedUnitAt(grammar, verb))) continue;
    const subject = hashOf(words, token + 1) === WHO ? token : subjectOf(grammar, verb);
    if (subject >= token && subject <= token + 1) those.push(subject);
  }
  return those;
}

/** The first verb of speech that may be theirs, or -1. */
function verbOfThose(words: Words, those: number): number {
  // In "those who say" the verb is not the sentence's own.
  for (let token = those + 1; token < those + LONGEST_THOSE; token++) {
    if (!hasShape(words, token, WORD)) return -1;
    if (token >= those + 3 && hasClass(words, token, SPEECH)) return token;
  }
  return -1;
}

/** Tokens: "those who have worked with the mayor of Port Ellen". */
const LONGEST_THOSE = 14;
