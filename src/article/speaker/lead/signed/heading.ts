import type { Analysis } from "../../../analyse-text.ts";
import type { Quoted } from "../../../marks/pair-quotation-marks.ts";
import { codesOf } from "../../../text/characters.ts";
import { itemAt } from "../../../text/lookup.ts";
import type { Rule } from "../../../text/rule.ts";
import { endOf, textOf } from "../../../text/token.ts";
import type { Lead, LeadCase } from "../lead.ts";
import { LONGEST_LINE, signerAt } from "./signature.ts";

/** Of round-ups, where each is named on a line of his own. */
export const HEADING_RULE: Rule<LeadCase, Lead> = {
  name: "where lines with a name and quotations take turns, the line above says whose they are",
  example: {
    text: "Rain fell on the pier.\n\nMaria Lopez, 1st, 1:40.9\n\n“We had a good day, and we will have more of them.”\n\nTom Lee, 2nd, 1:41.2\n\n“It is a long race, and we are quick in it.”",
    said: [
      ["We had a good day, and we will have more of them.", "Maria Lopez"],
      ["It is a long race, and we are quick in it.", "Tom Lee"],
    ],
  },
  answer({ analysis, quotation }) {
    const mention = headedBy(analysis, quotation);
    return mention === undefined ? undefined : { mention, cue: null, isSigned: true };
  },
};

/** Paragraphs looked through to either side: a round-up may name some twenty, and each says a few. */
const MOST_PARAGRAPHS = 80;
/** Characters: the mark that closes a paragraph, and spaces. */
const LONGEST_CLOSING = 4;
/** Fewer lines with a name may be captions. */
const LEAST_HEADS = 2;

/**
 * "Ann Low, 1st, 1:40.9" above one quotation and "Tom Lee, team principal" above the next: where such lines
 * and quotations take turns, whoever the last one names, as long as it begins with a line and ends with a
 * quotation. The other way round the lines sign what stands above them.
 */
function headedBy(analysis: Analysis, { start, paragraph }: Quoted): number | undefined {
  const own = itemAt(analysis.paragraphs, paragraph);
  if (own.start < start - 1 || !isQuotation(analysis, paragraph)) return undefined;
  const first = runEnd(analysis, paragraph, -1);
  const last = runEnd(analysis, paragraph, 1);
  if (headAt(analysis, first) === -1 || !isQuotation(analysis, last)) return undefined;
  const names = new Set<string>();
  let head = -1;
  for (let index = first; index < last; index++) {
    const mention = headAt(analysis, index);
    if (mention === -1) continue;
    if (index < paragraph) head = mention;
    names.add(nameAt(analysis, mention));
  }
  return names.size >= LEAST_HEADS ? head : undefined;
}

/** The last paragraph of the run of such lines and quotations, `step` by step. */
export function runEnd(analysis: Analysis, from: number, step: 1 | -1): number {
  let at = from;
  while (Math.abs(at - from) < MOST_PARAGRAPHS) {
    const next = at + step;
    if (!isQuotation(analysis, next) && headAt(analysis, next) === -1) break;
    at = next;
  }
  return at;
}

/** All in marks, or left open for the next paragraph to take up: no tail tells who. */
export function isQuotation(
  { text, paragraphs }: Pick<Analysis, "text" | "paragraphs">,
  index: number,
): boolean {
  const span = paragraphs[index];
  if (!span || !OPENING.has(text.charCodeAt(span.start))) return false;
  const closing = /["”“»]/.exec(text.slice(span.start + 1, span.end))?.index ?? -1;
  return closing === -1 || span.start + closing + LONGEST_CLOSING >= span.end;
}

const OPENING = codesOf('"“„«');

/** Whom a line names that goes on with a role, a rank or a time, or -1. */
export function headAt(analysis: Analysis, index: number): number {
  const { text, words, mentions, paragraphs } = analysis;
  const line = paragraphs[index];
  if (!line || line.end - line.start > LONGEST_LINE) return -1;
  if (/["“”„«»]|[.?!…:]$/u.test(text.slice(line.start, line.end))) return -1;
  const mention = signerAt(analysis, line);
  const named = mentions[mention];
  if (!named || named.kind === "pronoun") return -1;
  const end = endOf(words, named.last - 1);
  const isNamed =
    named.kind === "name" ? named.entity !== -1 : NAME.test(text.slice(line.start, end));
  return isNamed && /^(?:,|\s?[(–—-])/u.test(text.slice(end, line.end)) ? mention : -1;
}

/** Somebody whose forename is in no list. */
export const NAME = /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}$/u;

function nameAt({ mentions, words }: Analysis, mention: number): string {
  const { lead, last } = itemAt(mentions, mention);
  return textOf(words, lead, last);
}
