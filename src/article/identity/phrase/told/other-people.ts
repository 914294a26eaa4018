import type { Analysis } from "../../../analyse-text.ts";
import { PLURAL_VERBS } from "../../../lexicon/function-words.ts";
import { THE } from "../../../lexicon/single-words.ts";
import { isMinded } from "../../../people/subjects/minded.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { hashOf, hasShape, isAmong } from "../../../text/token.ts";
import { WORD } from "../../../text/tokenize.ts";
import { reportBefore } from "../../pronoun/named-after.ts";

/** "Two of them", "those in the queue", "most": some of those there, and not all who spoke. */
const SOME = hashedWords("two three four five some most many several few those others");
/** Tokens: "The recently evicted were". */
const LONGEST = 4;

/** "They said so. The evicted were less sure. “No,” they said": whether the report right before is about people whom no noun tells of. */
export function isAboutOthers(analysis: Analysis, pronoun: number): boolean {
  const { words } = analysis;
  const report = reportBefore(analysis, pronoun);
  if (!report) return false;
  const { first } = report;
  if (isAmong(words, first, SOME)) return isMinded(words, first);
  if (hashOf(words, first) !== THE) return false;
  for (let token = first + 1; token < first + LONGEST; token++) {
    if (!hasShape(words, token, WORD)) return false;
    if (isAmong(words, token + 1, PLURAL_VERBS)) return isMinded(words, token);
  }
  return false;
}
