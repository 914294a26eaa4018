import { LINE_BREAK_BEFORE } from "../text/tokenize.ts";
import type { Narration } from "./narrate.ts";

/** The stretch of narration, in items, where the source and the content of a cue are sought. */
export interface AttributionWindow {
  readonly cue: number;
  readonly first: number;
  readonly last: number;
}

/** Far enough for any sentence; it keeps a text without stops from costing the square of it. */
const REACH = 70;

const COLON = 58;

/** The cue's sentence, with the quotation just before it or after it. */
export function attributionWindow(narration: Narration, cue: number): AttributionWindow {
  const { quoted, count, sentenceFirsts, sentenceLasts } = narration;
  let first = sentenceFirsts[cue] as number;
  let last = sentenceLasts[cue] as number;
  if (first > 0 && quoted[first - 1] === 1 && !startsLine(narration, first)) first--;
  if (last < count && quoted[last] === 1 && isTakenUp(narration, last)) last++;
  return { cue, first: Math.max(first, cue - REACH), last: Math.min(last, cue + REACH) };
}

function startsLine(narration: Narration, item: number): boolean {
  return ((narration.shapes[item] as number) & LINE_BREAK_BEFORE) !== 0;
}

/** A quotation in the next paragraph belongs to this sentence only after a colon. */
function isTakenUp({ tokens, shapes, firsts }: Narration, next: number): boolean {
  if (((shapes[next] as number) & LINE_BREAK_BEFORE) === 0) return true;
  const before = (firsts[next] as number) - 1;
  return tokens.text.charCodeAt(tokens.starts[before] as number) === COLON;
}
