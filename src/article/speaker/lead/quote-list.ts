import type { Analysis } from "../../analyse-text.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { firstWhere, itemAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";
import { endOf, startOf } from "../../text/token.ts";
import { subjectIn } from "./by-topic.ts";
import type { Lead, LeadCase } from "./lead.ts";
import { isQuotation } from "./signed/heading.ts";

/** "Quotes of the year", and each with a report below it. */
export const QUOTE_LIST_RULE: Rule<LeadCase, Lead> = {
  name: "in a list that is announced as quotes, the report below each says whose it is",
  example: {
    text: "Who said what: the best quotes of the year.\n\n“It burst a tyre”\n\nDriver Tom Lee after the race in Rome.\n\n“I was down”\n\nMaria Lopez following her defeat by Lee.\n\n“It is late”\n\nAna Orr, a doctor, on the race.",
    said: [
      ["I was down", "Maria Lopez"],
      ["It is late", "Ana Orr"],
    ],
  },
  answer({ analysis, quotation }) {
    const mention = toldOf(analysis, quotation);
    if (mention === undefined) return undefined;
    return { mention, cue: null, isSigned: true, isNobody: mention === -1 };
  },
};

/** Paragraphs looked through to either side. */
const MOST_PARAGRAPHS = 120;
const LEAST_PAIRS = 3;
const ANNOUNCED = /\b(?:[Qq]uotes|[Qq]uotations|[Ss]oundbites|[Ww]ho said what)\b/;
/** Characters: a heading is shorter than a report. */
const LONGEST_HEADING = 40;

/** Whom the report below the words tells of, or -1 for nobody; undefined where this is no such list. */
function toldOf(analysis: Analysis, { start, paragraph }: Quoted): number | undefined {
  const { paragraphs } = analysis;
  if (itemAt(paragraphs, paragraph).start < start - 1 || !isPair(analysis, paragraph))
    return undefined;
  let first = paragraph;
  let pairs = 1;
  for (let next = before(analysis, first); next !== -1; next = before(analysis, first)) {
    if (paragraph - next > MOST_PARAGRAPHS) break;
    first = next;
    pairs++;
  }
  if (!isDashed(analysis, paragraph + 1) && !isAnnounced(analysis, first)) return undefined;
  let last = paragraph;
  for (
    let next = after(analysis, last);
    next !== -1 && pairs < LEAST_PAIRS;
    next = after(analysis, last)
  ) {
    last = next;
    pairs++;
  }
  return pairs < LEAST_PAIRS ? undefined : namedIn(analysis, paragraph + 1);
}

/** The quotation of the pair above, past a heading; or -1. */
function before(analysis: Analysis, quote: number): number {
  if (isPair(analysis, quote - 2)) return quote - 2;
  return isHeading(analysis, quote - 1) && isPair(analysis, quote - 3) ? quote - 3 : -1;
}

function after(analysis: Analysis, quote: number): number {
  if (isPair(analysis, quote + 2)) return quote + 2;
  return isHeading(analysis, quote + 2) && isPair(analysis, quote + 3) ? quote + 3 : -1;
}

function isPair(analysis: Analysis, index: number): boolean {
  return isQuotation(analysis, index) && isReport(analysis, index + 1);
}

/** Without marks, and more than a heading. */
function isReport({ text, paragraphs }: Analysis, index: number): boolean {
  const span = paragraphs[index];
  if (!span || span.end - span.start <= LONGEST_HEADING / 2) return false;
  return REPORT.test(text.slice(span.start, span.end));
}

const DASH = /^(?:[—–―]|--?)\s*/u;
const REPORT = /^(?:(?:[—–―]|--?)\s*)?\p{Lu}[^"“”]+\.$/u;

/** "– Coach Tom Low was not a happy man on Sunday.": behind a dash it can be of nothing but the words above. */
function isDashed({ text, paragraphs }: Analysis, index: number): boolean {
  const { start } = itemAt(paragraphs, index);
  return DASH.test(text.slice(start, start + 4));
}

function isHeading({ text, paragraphs }: Analysis, index: number): boolean {
  const span = paragraphs[index];
  if (!span || span.end - span.start > LONGEST_HEADING) return false;
  return !/["“”]|[.?!:]$/u.test(text.slice(span.start, span.end));
}

/** One of the lines above the list, a heading between them or not. */
function isAnnounced(analysis: Analysis, first: number): boolean {
  const { text, paragraphs } = analysis;
  const above = isHeading(analysis, first - 1) ? first - 2 : first - 1;
  return [first - 1, above].some((index) => {
    const line = paragraphs[index];
    return line !== undefined && ANNOUNCED.test(text.slice(line.start, line.end));
  });
}

/** The name that the report opens with, or that its first verb is of; or -1. */
function namedIn(analysis: Analysis, index: number): number {
  const { text, words, mentions, paragraphs } = analysis;
  const line = itemAt(paragraphs, index);
  const start = line.start + (DASH.exec(text.slice(line.start, line.start + 4))?.[0].length ?? 0);
  const opening = firstWhere(mentions, ({ lead }) => startOf(words, lead) >= start);
  const named = mentions[opening];
  if (named?.kind !== "name" || named.entity === -1 || startOf(words, named.lead) !== start)
    return subjectIn(analysis, start);
  const end = endOf(words, named.last - 1);
  return /^['’/]/.test(text.slice(end, end + 1)) ? -1 : opening;
}
