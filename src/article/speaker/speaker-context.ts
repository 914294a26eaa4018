import type { Analysis } from "../analyse-text.ts";
import type { Attribution } from "../attribution/attribution.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { describeMentions, type Trait } from "./speaker-traits.ts";

export interface SpeakerContext {
  readonly analysis: Analysis;
  /** Of each quotation, what the running text around it says. */
  readonly evidence: readonly Evidence[];
  readonly traits: readonly Trait[];
}

/** A quotation as the ranker sees it: its tokens, and what was said before it. */
export interface Utterance {
  readonly quote: number;
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  /** Mention chosen for the quotation before, or -1. */
  readonly previous: number;
}

/** The text with what its running text says of each mention and each quotation. */
export function speakerContext(
  analysis: Analysis,
  attributions: readonly Attribution[],
): SpeakerContext {
  const traits = describeMentions(analysis);
  return { analysis, traits, evidence: evidenceOf(analysis, traits, attributions) };
}
