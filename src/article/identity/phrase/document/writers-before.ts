import type { Analysis } from "../../../analyse-text.ts";
import { subjectOf } from "../../../grammar/clause/subject-of.ts";
import { isNegated, isPassive } from "../../../grammar/clauses.ts";
import { HUMAN, kindOfHead } from "../../../grammar/noun-kinds.ts";
import { AND } from "../../../lexicon/single-words.ts";
import { GROUP, PLURAL, SPEECH } from "../../../lexicon/word-classes.ts";
import { mentionOver } from "../../../speaker/mention-at.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf } from "../../../text/token.ts";
import { jointSpeakers } from "../../joint-speakers.ts";
import { isSeveral } from "../../pronoun/is-several.ts";
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
    return areSeveral(analysis, index) ? index : -1;
  }
  return -1;
}

/** "Economists", "the trustees", "Bill and Ann Low" */
function areSeveral(analysis: Analysis, index: number): boolean {
  const { words, mentions, grammar } = analysis;
  const one = itemAt(mentions, index);
  if (one.kind === "pronoun") return false;
  if (one.kind === "name") return jointSpeakers(analysis, index).length > 1;
  if (hasClass(words, one.head, PLURAL | GROUP)) return true;
  // "Bill and Ann Low": he bears her name.
  const other = mentions[index + 1];
  if (hashOf(words, one.last) === AND && other?.kind === "name" && other.lead === one.last + 1)
    return true;
  return isSeveral(words, one) && kindOfHead(grammar, one.head) === HUMAN;
}
