import type { Span } from "../../domain/span.ts";
import type { Analysis } from "../analyse-text.ts";
import { GROUP, ROLE } from "../lexicon/word-classes.ts";
import type { Quoted } from "../marks/pair-quotation-marks.ts";
import { hashedWords } from "../text/hash-word.ts";
import { firstWhere, itemAt, tokenAt } from "../text/lookup.ts";
import { hasClass, hasShape, isAmong, startOf } from "../text/token.ts";
import { NUMBER } from "../text/tokenize.ts";

const SOMEBODY = /\b(?:I|we|he|she|they|who|my|our|his|her|hers|their|theirs|him|them)\b|["“”«»]/i;

const OUR_POST = /\b[Ff]rom our\b/;

/**
 * Whether the line above a quotation that is set off leads into it and tells of nobody: "From the
 * minutes of the meeting:". Then whoever spoke before has not said it.
 */
export function isLedByNobody(analysis: Analysis, quotation: Quoted): boolean {
  const { text, words, mentions } = analysis;
  const line = lineBefore(analysis, quotation);
  if (!line || text.charAt(line.end - 1) !== ":") return false;
  const from = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= line.start);
  for (let index = from; index < mentions.length; index++) {
    const { lead, head, kind } = itemAt(mentions, index);
    if (startOf(words, lead) >= line.end) break;
    if (kind !== "nominal" || hasClass(words, head, ROLE | GROUP)) return false;
  }
  return !SOMEBODY.test(text.slice(line.start, line.end).replace(OUR_POST, ""));
}

/** The paragraph above one that is wholly quoted, or "From our inbox:" at the head of its sentence. */
function lineBefore(
  { text, words, sentences, paragraphs, sentenceOf }: Analysis,
  { start, paragraph }: Quoted,
): Span | undefined {
  if (itemAt(paragraphs, paragraph).start >= start - 1) return paragraphs[paragraph - 1];
  const opening = sentences[sentenceOf[tokenAt(words, start) - 2] ?? -1]?.first ?? -1;
  // "13.12 From our inbox": the time stands before it.
  const first = hasShape(words, opening, NUMBER) ? opening + 1 : opening;
  if (opening === -1 || !isAmong(words, first, BY_WHICH_WAY)) return undefined;
  return { start: startOf(words, first), end: text.slice(0, start - 1).trimEnd().length };
}

const BY_WHICH_WAY = hashedWords("from via by");
