import type { Analysis } from "../analyse-text.ts";
import type { Attribution } from "../attribution/attribution.ts";
import { firstAnswer } from "../text/rule.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type Governor, governorsOf } from "./governor.ts";
import type { Lead } from "./lead/lead.ts";
import { LEAD_RULES } from "./lead/lead-rules.ts";
import { describeMentions, type Trait } from "./speaker-traits.ts";

export interface SpeakerContext {
  readonly analysis: Analysis;
  /** Of each quotation, who signs it or plainly leads into it. */
  readonly leads: readonly (Lead | undefined)[];
  /** Of each quotation, what the running text around it says. */
  readonly evidence: readonly Evidence[];
  readonly traits: readonly Trait[];
  /** Of each quotation, the verb that it hangs on. */
  readonly governors: readonly Governor[];
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
  const leads = analysis.quoted.map((quotation) =>
    firstAnswer(LEAD_RULES, { analysis, traits, quotation }),
  );
  const evidence = evidenceOf(analysis, leads, attributions);
  return { analysis, traits, leads, evidence, governors: governorsOf(analysis) };
}
