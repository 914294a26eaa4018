import type { Analysis } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isNegated, isPassive } from "../../../grammar/clauses.ts";
import { GROUP, PLURAL, SPEECH } from "../../../lexicon/word-classes.ts";
import { mentionOver } from "../../../speaker/mention-at.ts";
import { itemOrNone } from "../../../text/lookup.ts";
import { hasClass } from "../../../text/token.ts";
import { reportBefore } from "../../pronoun/named-after.ts";
import { LOOK_BACK } from "./document-before.ts";

/** Tokens of a sentence that are looked through. */
const LONGEST = 60;

/**
 * Of a "they" those who first say something in the report right before it, wherever they stand: "Sales rose,
 * bank economists wrote on Friday after the ministry reported the figures. “Giddy up,” they wrote"; or -1.
 */
export function writersBefore(analysis: Analysis, first: number): number {
  const { words, quoteOf, grammar, mentions } = analysis;
  const before = reportBefore(analysis, first, LOOK_BACK);
  if (!before) return -1;
  for (let verb = before.first; verb < Math.min(before.last, before.first + LONGEST); verb++) {
    if (quoteOf[verb] !== -1 || !hasClass(words, verb, SPEECH)) continue;
    if (isPassive(grammar, verb) || isNegated(grammar, verb)) continue;
    const index = mentionOver(analysis, subjectOf(grammar, verb));
    const one = itemOrNone(mentions, index);
    if (!one) continue;
    // "The council said residents had told it": either.
    return one.kind === "nominal" && hasClass(words, one.head, PLURAL | GROUP) ? index : -1;
  }
  return -1;
}
