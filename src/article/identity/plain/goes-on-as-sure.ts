import type { Analysis } from "../../analyse-text.ts";
import type { Statement } from "../../statement/statement.ts";
import { startOf } from "../../text/token.ts";
import type { Speaker } from "../name-speaker.ts";

/** A statement with whoever is said to say it. */
interface Said {
  readonly statement: Statement;
  readonly speaker: Speaker;
}

/**
 * "“We waited,” a nurse said. “Nobody came.”": what follows the tail in its paragraph, or is carried over into the
 * next by the marks, is as sure as the words before it; a paragraph of words alone below it nearly so.
 */
export function goOnAsSure(analysis: Analysis, said: readonly Said[]): readonly Said[] {
  const sure: Said[] = [];
  let before: Said | undefined;
  for (const one of said) {
    const raised = before ? asSureAs(analysis, before, one) : one;
    sure.push(raised);
    if (one.statement.type === "direct") before = raised;
  }
  return sure;
}

function asSureAs(analysis: Analysis, before: Said, one: Said): Said {
  const { statement, speaker } = one;
  if (statement.type !== "direct" || statement.source !== before.statement.source) return one;
  if (speaker.name === null || speaker.name !== before.speaker.name) return one;
  const least = leastOf(analysis, before, statement);
  if (speaker.probability >= least) return one;
  return { statement, speaker: { ...speaker, probability: least } };
}

function leastOf(analysis: Analysis, { statement: before, speaker }: Said, own: Statement): number {
  const { text } = analysis;
  if (own.start - before.end > LONGEST_TAIL) return 0;
  const between = text.slice(before.end, own.start);
  if (CARRIED.test(between)) return speaker.probability;
  const isAlone = /^\S?\s*(?:\n|$)/.test(text.slice(own.end, own.end + 8));
  if (isAlone && isLedOn(text, before, own) && !isExchange(text, before, own))
    return Math.min(speaker.probability, BELOW);
  // A signature that names nobody the text tells of is no mention.
  const mention = analysis.mentions[own.source];
  const source = mention ? startOf(analysis.words, mention.lead) : -1;
  if (source < before.end || source > own.start) return 0;
  // "“Are you sure?” Low asked. “I am.”": another may answer.
  const isAsked = text.charAt(before.end - 1) === "?";
  if (SAME_PARAGRAPH.test(between)) return isAsked ? 0 : speaker.probability;
  if (!isAlone || !NEXT_PARAGRAPH.test(between) || isExchange(text, before, own)) return 0;
  return Math.min(speaker.probability, BELOW);
}

/** "A nurse said: “We waited.”", and below it one more paragraph in the same marks. */
function isLedOn(text: string, { start, end }: Statement, own: Statement): boolean {
  const isLed = LED.test(text.slice(Math.max(0, start - LONGEST_LED), start));
  if (!isLed || text.charAt(start - 1) !== text.charAt(own.start - 1)) return false;
  return CLOSED.test(text.slice(end - 1, own.start));
}

/** Characters: a colon, a space and the mark. */
const LONGEST_LED = 3;
const LED = /:\s\S$/;
const CLOSED = /^[.!…]["”’'»]\s*\n\s*["“‘'«]$/;

/** Somebody else may answer a question, and whoever answers one may be asked another. */
function isExchange(text: string, before: Statement, own: Statement): boolean {
  const isAsked = [before, own].some(({ end }) => text.charAt(end - 1) === "?");
  const cue = before.cue ? text.slice(before.cue.start, before.cue.end).toLowerCase() : "";
  return isAsked || ASKED_OR_ANSWERED.test(cue);
}

const ASKED_OR_ANSWERED = /^(?:ask|answer|repl|retort|respond|shot|shoot|counter|snap|interrupt)/;

/** Characters: "said Ann Low, the mayor of Dayton, in a statement on Monday". Chosen by hand. */
const LONGEST_TAIL = 200;
/** Only the end of the paragraph, and no closing mark before it. */
const CARRIED = /^\s*\n\s*["“‘'«]$/;
/** The mark, a tail that no other sentence follows, and the next mark. */
const SAME_PARAGRAPH =
  /^["”’'»]+ (?:(?:Mrs?|Ms|Dr|Sgt|Capt|Sen|Rep|Gov|Cllr|St)\.|[^.!?\n"“”])+[.,:;—–-][ \t]*["“‘'«]$/;
const NEXT_PARAGRAPH =
  /^["”’'»]+ (?:(?:Mrs?|Ms|Dr|Sgt|Capt|Sen|Rep|Gov|Cllr|St)\.|[^.!?\n"“”])+\.\s*\n\s*["“‘'«]$/;
/** As sure as whoever goes on there has been, of articles unseen. */
const BELOW = 0.78;
