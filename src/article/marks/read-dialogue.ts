import type { Span } from "../../domain/span.ts";
import type { Quoted } from "./pair-quotation-marks.ts";
import { LABELLED } from "./read-transcript.ts";

const DASH = /^[—–―-]\s+/u;
const VERBS =
  "said|says|asked|asks|replied|replies|answered|answers|added|adds|told|cried|shouted|whispered|insisted|explained|continued|wrote";
const NAME = "(?:\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}|he|she|they|the \\p{L}+)";
/** ", said Bob." or ", she asked," after what was said. */
const TAG = new RegExp(
  `[,?!…]\\s+(?:(?:${VERBS}) ${NAME}|${NAME} (?:${VERBS}))(?=[\\s.,;:!?]|$)`,
  "u",
);
const LONGEST_LINE = 2_000;

/** Lines of dialogue: "— We go now, said Anna." The dash alone could open a list or a signature. */
export function readDialogue(
  text: string,
  paragraphs: readonly Span[],
  quoted: readonly Quoted[],
): readonly Quoted[] {
  const taken = new Set(quoted.map(({ paragraph }) => paragraph));
  const lines = paragraphs.flatMap((paragraph, index) =>
    taken.has(index) ? [] : lineOf(text, paragraph, index),
  );
  if (lines.length === 0) return quoted;
  return [...quoted, ...lines].sort((one, other) => one.start - other.start);
}

function lineOf(text: string, { start, end }: Span, paragraph: number): readonly Quoted[] {
  const dash = DASH.exec(text.slice(start, start + 4));
  if (!dash) return [];
  const from = start + dash[0].length;
  const tag = TAG.exec(text.slice(from, Math.min(end, from + LONGEST_LINE)));
  if (!tag) return [];
  const isComma = tag[0].startsWith(",");
  const to = from + tag.index + (isComma ? 0 : 1);
  return to > from ? [{ start: from, end: to, paragraph, closed: true, mark: LABELLED }] : [];
}
