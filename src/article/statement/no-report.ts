import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { ACCUSING_VERBS, BEGINNING_VERBS } from "../lexicon/reporting-words.ts";
import { HEAR_VERBS } from "../lexicon/verbs/hearing-verbs.ts";
import { governorOfClause, TO_SUBJECT } from "../speaker/governor.ts";
import { isOne } from "../speaker/mention-at.ts";
import { tokenAt } from "../text/lookup.ts";
import { isAmong } from "../text/token.ts";

/** "Started the day hoping to “calm” the board": what begins beside a quotation says words, and otherwise none. */
export function isOfTime({ words, text }: Analysis, cue: Span, { start }: Span): boolean {
  const isBeginning = isAmong(words, tokenAt(words, cue.start), BEGINNING_VERBS);
  return (
    isBeginning && /^(?:the|his|her|their|its|a|an) \p{L}/iu.test(text.slice(start, start + 6))
  );
}

/** "Low has been accused of presiding over a “worse” crisis": he is whom the words are said of. */
export function isAccused(analysis: Analysis, verb: number, named: number): boolean {
  if (!isAmong(analysis.words, verb, ACCUSING_VERBS)) return false;
  const { manner, subject } = governorOfClause(analysis, verb);
  return manner === TO_SUBJECT && subject !== -1 && isOne(analysis, subject, named);
}

/** "Low heard that it was “late”": others have said so. */
export function isHearer(analysis: Analysis, verb: number, named: number): boolean {
  if (!isAmong(analysis.words, verb, HEAR_VERBS)) return false;
  const { subject } = governorOfClause(analysis, verb);
  return subject !== -1 && isOne(analysis, subject, named);
}
