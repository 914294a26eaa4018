import type { Analysis } from "../analyse-text.ts";
import { GROUP, ROLE } from "../lexicon/word-classes.ts";
import type { Quoted } from "../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt } from "../text/lookup.ts";
import { hasClass, startOf } from "../text/token.ts";

const SOMEBODY = /\b(?:I|we|he|she|they|who|my|our|his|her|hers|their|theirs|him|them)\b|["“”«»]/i;

/**
 * Whether the line above a quotation that is set off leads into it and tells of nobody: "From the
 * minutes of the meeting:". Then whoever spoke before has not said it.
 */
export function isLedByNobody(
  { text, words, mentions, paragraphs }: Analysis,
  { start, paragraph }: Quoted,
): boolean {
  const own = itemAt(paragraphs, paragraph);
  const line = paragraphs[paragraph - 1];
  if (!line || own.start < start - 1 || text.charAt(line.end - 1) !== ":") return false;
  const from = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= line.start);
  for (let index = from; index < mentions.length; index++) {
    const { lead, head, kind } = itemAt(mentions, index);
    if (startOf(words, lead) >= line.end) break;
    if (kind !== "nominal" || hasClass(words, head, ROLE | GROUP)) return false;
  }
  return !SOMEBODY.test(text.slice(line.start, line.end));
}
