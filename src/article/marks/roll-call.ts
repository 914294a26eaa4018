import type { Span } from "../../domain/span.ts";
import { LABELLED, type Quoted } from "./pair-quotation-marks.ts";

const WORD = "\\p{Lu}[\\p{L}.'’-]+";
/** "Ann Low, tea seller:", "Ann Low, 43, from Lowmere:" at the head of a paragraph. */
const LABEL = new RegExp(
  `^${WORD}(?: (?:(?:de|van|von|bin|al) )?${WORD}){1,3}, (?=[^:\\n]*[\\p{Ll}\\d])[^:.;!?“”"\\n]{2,70}:\\s+`,
  "u",
);
/** Characters. */
const LONGEST_LABEL = 120;
const REPORTS = /\b(?:said|says|told|wrote|asked|added|on|about|to)\b/;
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b/;
/** Paragraphs from one to the next. Chosen by hand. */
const FARTHEST = 3;

/**
 * What several say one after another, each under a name with an office: “Ann Low, tea seller: I have a van.” A
 * list of who is who has no "I".
 */
export function rollCall(text: string, paragraphs: readonly Span[]): readonly Quoted[] {
  const turns = paragraphs.flatMap((paragraph, index) => turnOf(text, paragraph, index));
  const called = turns.filter(
    ({ paragraph }, at) =>
      isNear(paragraph, turns[at - 1]?.paragraph) || isNear(paragraph, turns[at + 1]?.paragraph),
  );
  const own = called.filter(({ start, end }) => FIRST_PERSON.test(text.slice(start, end)));
  return own.length > 1 && own.length * 3 >= called.length * 2 ? called : [];
}

function isNear(paragraph: number, other: number | undefined): boolean {
  return other !== undefined && Math.abs(paragraph - other) <= FARTHEST;
}

function turnOf(text: string, { start, end }: Span, paragraph: number): readonly Quoted[] {
  const opening = text.slice(start, Math.min(end, start + LONGEST_LABEL));
  const label = opening.includes(":") ? LABEL.exec(opening)?.[0] : undefined;
  const from = start + (label?.length ?? 0);
  if (label === undefined || from >= end || REPORTS.test(label)) return [];
  if (/["“„«‘]/u.test(text.charAt(from))) return [];
  return [{ start: from, end, paragraph, closed: true, mark: LABELLED }];
}
