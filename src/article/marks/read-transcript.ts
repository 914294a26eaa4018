import type { Span } from "../../domain/span.ts";
import type { Quoted } from "./pair-quotation-marks.ts";

/** "COOPER:", "Q.:", "Chris Matthews:" at the head of a paragraph or of what it quotes. */
const CAPS_LABEL = /^(?:[QA][.:]|\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,3}:)\s+/u;
const NAME_LABEL = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}:\s+/u;
const LONGEST_LABEL = 60;
/** What editors put in capitals before a colon. */
const NOTICE =
  /^(?:NOTE|UPDATE|UPDATED|WATCH|READ|MORE|RELATED|SEE|PHOTO|PHOTOS|VIDEO|LIVE|EDITOR|CORRECTION|BREAKING|EXCLUSIVE|POLL|FULL|ALSO|SOURCE|SOURCES|CREDIT|WARNING|OPINION|ANALYSIS)\b/;
/** What is said in a paragraph without marks, under its speaker's label. */
export const LABELLED = ":";

/** Takes speakers' labels out of the quotations; in a transcript, labelled paragraphs are quotations. */
export function readTranscript(
  text: string,
  paragraphs: readonly Span[],
  quoted: readonly Quoted[],
): readonly Quoted[] {
  const bare = quoted.map((quotation) => withoutLabel(text, paragraphs, quotation));
  const turns = paragraphs.flatMap((paragraph, index) => turnOf(text, paragraph, index));
  const isTranscript = turns.some(
    ({ paragraph }, at) => turns[at + 1]?.paragraph === paragraph + 1,
  );
  return isTranscript ? merged(bare, turns) : bare;
}

function withoutLabel(text: string, paragraphs: readonly Span[], quotation: Quoted): Quoted {
  const { start, end, paragraph } = quotation;
  const whole = paragraphs[paragraph] as Span;
  // Before "…," she said the colon is the speaker's own: "My answer: no."
  if (whole.start < start - 1 || whole.end > end + 1) return quotation;
  const head = text.slice(start, Math.min(end, start + LONGEST_LABEL));
  const label = CAPS_LABEL.exec(head) ?? NAME_LABEL.exec(head);
  return label && start + label[0].length < end
    ? { ...quotation, start: start + label[0].length }
    : quotation;
}

function turnOf(text: string, { start, end }: Span, paragraph: number): readonly Quoted[] {
  const label = CAPS_LABEL.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)));
  const from = start + (label?.[0].length ?? 0);
  return label && !NOTICE.test(label[0]) && from < end
    ? [{ start: from, end, paragraph, closed: true, mark: LABELLED }]
    : [];
}

/** A turn takes the place of the quotations inside its paragraph. */
function merged(quoted: readonly Quoted[], turns: readonly Quoted[]): readonly Quoted[] {
  const spoken = new Set(turns.map(({ paragraph }) => paragraph));
  const others = quoted.filter(({ paragraph }) => !spoken.has(paragraph));
  return [...others, ...turns].sort((one, other) => one.start - other.start);
}
