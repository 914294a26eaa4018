import type { Analysis } from "../../analyse-text.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import { startOf } from "../../text/token.ts";
import { subjectIn } from "./by-topic.ts";

/** Paragraphs looked through to either side. */
const MOST_PARAGRAPHS = 60;
/** One quotation above one paragraph may be how any report begins. */
const LEAST_PAIRS = 2;

/**
 * "“We stood on their shoulders.” / Manager Tom Reed would hear of no comparison. / “It is late.” / Ann Low had
 * lost.": where quotations and reports without any take turns from the first on, each report below tells whose
 * words stand above it; -1 where it names nobody. Undefined elsewhere.
 */
export function toldBelow(analysis: Analysis, { start, paragraph }: Quoted): number | undefined {
  if (itemAt(analysis.paragraphs, paragraph).start < start - 1) return undefined;
  // "“B,” Ann Orr said." has its speaker beside it.
  if (!isPair(analysis, paragraph)) return undefined;
  const first = firstOfTurns(analysis, paragraph);
  if (first === -1) return undefined;
  let last = paragraph + 1;
  while (last - first < MOST_PARAGRAPHS && isPair(analysis, last + 1)) last += 2;
  if (isQuotation(analysis, last + 1) || last + 1 - first < LEAST_PAIRS * 2) return undefined;
  const report = itemAt(analysis.paragraphs, paragraph + 1);
  const told = accordingTo(analysis, paragraph + 1);
  return told === -1 ? subjectIn(analysis, report.start) : told;
}

/** The first quotation, which nothing leads into: it opens the text, or stands below a heading; or -1. */
function firstOfTurns(analysis: Analysis, paragraph: number): number {
  const { text, paragraphs } = analysis;
  let first = paragraph;
  while (paragraph - first < MOST_PARAGRAPHS && isPair(analysis, first - 2)) first -= 2;
  const above = paragraphs[first - 1];
  return above && /[.:?!”"]$/u.test(text.slice(above.start, above.end)) ? -1 : first;
}

function isPair(analysis: Analysis, index: number): boolean {
  return isQuotation(analysis, index) && isReport(analysis, index + 1);
}

/** All in marks. */
function isQuotation({ text, paragraphs }: Analysis, index: number): boolean {
  const span = paragraphs[index];
  if (!span || !MARK.test(text.charAt(span.end - 1))) return false;
  return WHOLE.test(text.slice(span.start, span.end));
}

const MARK = /["”]/;

const WHOLE = /^["“][^"“”]+[.?!…]["”]$/u;

/** Sentences without marks. */
function isReport({ text, paragraphs }: Analysis, index: number): boolean {
  const span = paragraphs[index];
  if (!span) return false;
  const report = text.slice(span.start, span.end);
  return /^\p{Lu}/u.test(report) && report.endsWith(".") && !/["“”]/u.test(report);
}

/** "Vale had no hope, according to Ann Low": the name that the report has it from; or -1. */
function accordingTo(analysis: Analysis, index: number): number {
  const { text, words, mentions, paragraphs } = analysis;
  const { start, end } = itemAt(paragraphs, index);
  const according = /\baccording to (?=\p{Lu})/u.exec(text.slice(start, end));
  if (!according) return -1;
  const from = start + according.index + according[0].length;
  const mention = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= from);
  const named = mentions[mention];
  return named?.kind === "name" && startOf(words, named.lead) === from ? mention : -1;
}
