import type { Span } from "../../domain/span.ts";
import { HYPHEN, isLongDash, outsideMarks } from "../text/characters.ts";
import { itemAt } from "../text/lookup.ts";
import { withCarriedOn } from "./carried-turns.ts";
import { ADDRESS, interviewTurns, NOTICE, TIME } from "./interview.ts";
import { LABELLED, type Quoted } from "./pair-quotation-marks.ts";
import { rollCall } from "./roll-call.ts";
import { unlabelledAnswers } from "./unlabelled-interview.ts";

const CAPS = "\\p{Lu}[\\p{Lu}.'’-]*";
/** Radio prints "Mr. LOW:", with the surname alone in capitals. */
const COURTESY =
  "(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|Gen|Prof|Rev|Sgt|Lt|Capt|President|Senator|Professor|Secretary|Judge)\\.?";
const ASIDE = "[([][^()[\\]\\n]{1,40}[)\\]]";
/**
 * "COOPER:", "Q.", "HOST (Ana Low):", "DR ANA LOW, CHIEF VET:", "SEN. ANA LOW (R), FLORIDA:", "(BEGIN CLIP)
 * LOW:" at the head of a paragraph or of what it quotes.
 */
const CAPS_LABEL = new RegExp(
  `^(?:${ASIDE} ?){0,2}(?:[QA][.:]|(?:${COURTESY} )?\\p{Lu}[\\p{Lu}.'’-]+(?: (?:${CAPS}|#\\d+)){0,4}(?:,? ${ASIDE})?(?:, ${CAPS}(?: (?:& )?${CAPS}){0,5}){0,2}(?: ${ASIDE})?:)\\s+${TIME}`,
  "u",
);
const NAME_LABEL = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}:\s+/u;
/**
 * Characters: a name, a role and their colon are shorter. No longer stretch is searched for a label.
 */
const LONGEST_LABEL = 100;
/** Fewer may stand in a report. */
const LEAST_TURNS = 4;

/** Takes speakers' labels out of the quotations; in a transcript, labelled paragraphs are quotations. */
export function readTranscript(
  text: string,
  paragraphs: readonly Span[],
  quoted: readonly Quoted[],
): readonly Quoted[] {
  const bare = quoted
    .filter(
      ({ start, end }) =>
        !isStageDirection(text.slice(start, Math.min(end, start + LONGEST_LABEL))),
    )
    .map((quotation) => withoutLabel(text, paragraphs, quotation));
  const turns = paragraphs.flatMap((paragraph, index) => turnOf(text, paragraph, index));
  const isTranscript =
    turns.some(({ paragraph }, at) => turns[at + 1]?.paragraph === paragraph + 1) &&
    !areTopics(text, paragraphs, turns);
  const labelled = interviewTurns(text, paragraphs);
  const answers =
    labelled.length > 0
      ? withCarriedOn(text, paragraphs, { turns: labelled, isTranscript: false })
      : isTranscript
        ? []
        : unnamedTurns(text, paragraphs);
  const spoken = isTranscript
    ? withCarriedOn(text, paragraphs, { turns, isTranscript: turns.length >= LEAST_TURNS })
    : [];
  return merged(merged(bare, answers), spoken);
}

function unnamedTurns(text: string, paragraphs: readonly Span[]): readonly Quoted[] {
  const called = rollCall(text, paragraphs);
  return called.length > 0 ? called : unlabelledAnswers(text, paragraphs);
}

/** "(CROSSTALK.)", "[applause]", "Follow Ann Low on Twitter @annlow": marks that enclose nobody's words. */
function isStageDirection(words: string): boolean {
  return DIRECTION.test(words);
}

const DIRECTION =
  /^\s*(?:[([][^()[\]\n]{2,40}[)\]][.\s]*|Follow \p{Lu}[^.!?\n]{2,40} on (?:Twitter|Facebook|Instagram)\b[^.!?\n]{0,40}\.?\s*)$/u;

function withoutLabel(text: string, paragraphs: readonly Span[], quotation: Quoted): Quoted {
  const { start, end, paragraph, closed, mark } = quotation;
  const whole = itemAt(paragraphs, paragraph);
  // Before "…," she said the colon is the speaker's own: "My answer: no."
  if (whole.start < start - 1 || whole.end > end + 1) return quotation;
  const head = text.slice(start, Math.min(end, start + LONGEST_LABEL));
  const label = CAPS_LABEL.exec(head) ?? NAME_LABEL.exec(head);
  return label && start + label[0].length < end
    ? { start: start + label[0].length, end, paragraph, closed, mark }
    : quotation;
}

function turnOf(text: string, { start, end }: Span, paragraph: number): readonly Quoted[] {
  const label = CAPS_LABEL.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)));
  const from = start + (label?.[0].length ?? 0);
  // "LOW AND REED: THE FULL PRESS CONFERENCE" is the title.
  if (paragraph === 0 && isInCapitals(text.slice(from, end))) return [];
  if (ADDRESS.test(text.slice(from, Math.min(end, from + LONGEST_LABEL)))) return [];
  return label && !NOTICE.test(label[0]) && !HEADING.test(label[0]) && from < end
    ? [{ start: from, end, paragraph, closed: true, mark: LABELLED }]
    : [];
}

function isInCapitals(words: string): boolean {
  return words.length < LONGEST_LABEL && !/\p{Ll}/u.test(words);
}

/**
 * "SCHEDULE: Heats start early. “It is hot,” Ann Low said." and "DOPING: Results were negative.": reports under a
 * topic each. Nobody in them is "I" or "you" outside marks, and somebody else is told to say what stands in marks.
 */
function areTopics(text: string, paragraphs: readonly Span[], turns: readonly Quoted[]): boolean {
  const labels = new Set<string>();
  let isTold = false;
  for (const { start, end, paragraph } of turns) {
    labels.add(text.slice(itemAt(paragraphs, paragraph).start, start).trim());
    const words = text.slice(start, Math.min(end, start + LONGEST_LINE));
    if (SPEAKS.test(outsideMarks(words))) return false;
    isTold ||= TOLD.test(words);
  }
  return isTold && labels.size === turns.length;
}

const SPEAKS = /\b(?:I|we|my|our|you|your|me|us)\b/i;
/** “It is hot,” Ann Low said */
const TOLD = /[,?!.]["”]\s[^.!?"“”\n]{0,80}\b(?:said|says|told|added|asked|wrote)\b/;

/** "THE BACKGROUND:" heads a part of the report; who has an article for a name has an office. */
const HEADING =
  /^THE (?!(?:[A-Z]+ )?(?:COURT|JUDGE|WITNESS|PRESIDENT|CHAIR\p{Lu}*|CLERK|SPEAKER|DEFENDANT|ACCUSED|INTERPRETER|MODERATOR|HOST|REPORTER|CORONER|COMMISSIONER|MAYOR|SECRETARY|MINISTER|DEPUTY|DOCTOR|CALLER)\b)/u;

/** A turn takes the place of the quotations inside its paragraph. */
function merged(quoted: readonly Quoted[], turns: readonly Quoted[]): readonly Quoted[] {
  const spoken = new Set(turns.map(({ paragraph }) => paragraph));
  const others = quoted.filter(({ paragraph }) => !spoken.has(paragraph));
  return [...others, ...turns].sort((one, other) => one.start - other.start);
}

const DASH = /^[—–―-]\s+/u;
const VERBS =
  "said|says|asked|asks|replied|replies|answered|answers|added|adds|told|cried|shouted|whispered|insisted|explained|continued|wrote";
const NAME = "(?:\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}|he|she|they|the \\p{L}+)";
/** ", said Bob." or ", she asked," after what was said. */
const TAG = new RegExp(
  `[,?!…]\\s+(?:(?:${VERBS}) ${NAME}|${NAME} (?:${VERBS}))(?=[\\s.,;:!?]|$)`,
  "u",
);
/**
 * Characters of a line that are searched for a tag, so that a megabyte on one line costs no more.
 */
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
  const code = text.charCodeAt(start);
  const dash = isLongDash(code) || code === HYPHEN ? DASH.exec(text.slice(start, start + 4)) : null;
  if (!dash) return [];
  const from = start + dash[0].length;
  const tag = TAG.exec(text.slice(from, Math.min(end, from + LONGEST_LINE)));
  if (!tag) return [];
  const isComma = tag[0].startsWith(",");
  const to = from + tag.index + (isComma ? 0 : 1);
  return to > from ? [{ start: from, end: to, paragraph, closed: true, mark: LABELLED }] : [];
}
