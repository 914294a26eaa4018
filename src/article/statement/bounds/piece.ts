import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import type { Attribution, Reported } from "../../attribution/attribution.ts";
import { tokenAt } from "../../text/lookup.ts";
import { endOf, isComma } from "../../text/token.ts";

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

/** Fewer tokens are no clause. */
export const LEAST_CLAUSE = 2;

/** The piece up to a token, without the comma before it; but nothing that is no clause then. */
export function cutBefore(
  { analysis: { words }, content, place }: Piece,
  token: number,
): Span | undefined {
  const last = isComma(words, token - 1) ? token - 1 : token;
  if (last - place.first < LEAST_CLAUSE) return undefined;
  return { start: content.start, end: endOf(words, last - 1) };
}
