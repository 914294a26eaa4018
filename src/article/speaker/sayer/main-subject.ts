import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isMainVerb } from "../../grammar/phrases.ts";
import { unitAt } from "../../grammar/read-grammar.ts";

/** The last main verb of the sentence before a token that has its subject before it, or -1. */
export function mainVerbBefore({ grammar, sentenceOf }: Analysis, stop: number): number {
  for (let token = stop - 1; token >= 0 && sentenceOf[token] === sentenceOf[stop]; token--) {
    if (!isMainVerb(grammar, unitAt(grammar, token))) continue;
    const subject = subjectOf(grammar, token);
    if (subject !== -1 && subject < token) return token;
  }
  return -1;
}

/** The head of whoever does what the sentence tells, as far as a token, or -1. */
export function mainSubjectBefore(analysis: Analysis, stop: number): number {
  const main = mainVerbBefore(analysis, stop);
  return main === -1 ? -1 : subjectOf(analysis.grammar, main);
}
