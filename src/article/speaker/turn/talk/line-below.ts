import { type Analysis, fillsParagraph } from "../../../analyse-text.ts";
import { itemAt } from "../../../text/lookup.ts";
import { UNGOVERNED } from "../../governor.ts";
import type { SpeakerContext } from "../../speaker-context.ts";
import { LONGEST_CRY } from "../exchange.ts";
import { isSame, type Turn } from "../turn.ts";

/** Whether the ranker leaves the words to whoever spoke right before. */
export function isOfOneBefore({ context, quote, choices }: Turn): boolean {
  return isSame(context.analysis, choices[quote - 1], choices[quote]);
}

/** Short words that are the whole of their paragraph, below the one before. */
export function isLineBelow({ analysis, governors }: SpeakerContext, quote: number): boolean {
  const { start, end, closed } = itemAt(analysis.quoted, quote);
  if (!closed || end - start > LONGEST_CRY || governors[quote]?.manner !== UNGOVERNED) return false;
  return isBelow(analysis, quote) && fillsParagraph(analysis, quote);
}

/** In the paragraph below that of the quotation before, which was closed. */
export function isBelow({ quoted }: Analysis, quote: number): boolean {
  const before = quoted[quote - 1];
  return before?.closed === true && before.paragraph === itemAt(quoted, quote).paragraph - 1;
}
