import type { Span } from "../../../domain/span.ts";

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
