import type { Span } from "../../../domain/span.ts";
import type { Analysis } from "../../analyse-text.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { firstWhere } from "../../text/lookup.ts";
import { startOf } from "../../text/token.ts";

/** A mention and the verb, colon or dash by which the quotation is plainly its words. */
export interface Lead {
  readonly mention: number;
  readonly cue: Span | null;
  /** By the line above or below the quotation, which leaves nothing to weigh. */
  readonly isSigned?: boolean;
  /** Of nobody: nor is it whoever else stands before the words, "On how the team felt: “…”". */
  readonly isNobody?: boolean;
  /** The signature itself, where it names nobody the text tells of. */
  readonly printed?: Span | undefined;
}

/** A quotation that somebody may lead into. */
export interface LeadCase {
  readonly analysis: Analysis;
  readonly quotation: Quoted;
}

/** The number of the last mention that begins before the character, or -1. */
export function lastBefore({ words, mentions }: Analysis, start: number): number {
  return firstWhere(mentions, ({ lead }) => startOf(words, lead) >= start) - 1;
}
