import type { Analysis } from "../../analyse-text.ts";
import type { Attribution } from "../../attribution/attribution.ts";
import { hedgeOf } from "../../people/subjects/hedged.ts";
import { mentionOver } from "../../speaker/mention-at.ts";
import { holderBefore } from "../../speaker/sayer/past-hedge.ts";
import { tokenAt } from "../../text/lookup.ts";
import type { Rule } from "../../text/rule.ts";

interface Held {
  readonly analysis: Analysis;
  readonly attribution: Attribution;
  /** The mention that the model holds to be the source, or -1. */
  readonly own: number;
}

export const HOLDER_RULE: Rule<Held, number> = {
  name: "what others say somebody is, they say, and not that one",
  example: {
    text: "Tom Reed, who critics say is too old for the job, left on Friday.",
    said: [["is too old for the job", null]],
  },
  answer({ analysis, attribution: { cue }, own }) {
    const verb = tokenAt(analysis.words, cue.start);
    const holder = holderBefore(analysis, verb);
    const isHolder = (analysis.mentions[own]?.lead ?? -1) > hedgeOf(analysis, verb);
    return holder === -1 || isHolder ? undefined : mentionOver(analysis, holder);
  },
};
