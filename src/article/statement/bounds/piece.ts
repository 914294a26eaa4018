import type { Analysis } from "../../analyse-text.ts";
import type { Attribution, Reported } from "../../attribution/attribution.ts";

/** A piece of what a cue is held to report, as far as it is cut. */
export interface Piece {
  readonly analysis: Analysis;
  readonly content: Reported;
  readonly attribution: Attribution;
  /** The attribution's number among all of the text. */
  readonly nth: number;
  readonly attributions: readonly Attribution[];
}
