import type { Analysis } from "../../analyse-text.ts";
import type { Attribution, Reported } from "../../attribution/attribution.ts";
import { tokenAt } from "../../text/lookup.ts";

/** A piece of what a cue is held to report, as far as it is cut. */
export interface Piece {
  readonly analysis: Analysis;
  readonly content: Reported;
  readonly attribution: Attribution;
  /** The attribution's number among all of the text. */
  readonly nth: number;
  readonly attributions: readonly Attribution[];
  readonly place: Place;
}

/** The token of the cue, the first token of the content, and the one behind its last. */
interface Place {
  readonly cue: number;
  readonly first: number;
  readonly last: number;
}

export function pieceOf(
  { analysis, attribution, nth, attributions }: Omit<Piece, "content" | "place">,
  content: Reported,
): Piece {
  const { words } = analysis;
  const place = {
    cue: tokenAt(words, attribution.cue.start),
    first: tokenAt(words, content.start),
    last: tokenAt(words, content.end),
  };
  return { analysis, content, attribution, nth, attributions, place };
}
