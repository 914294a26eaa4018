import type { Analysis } from "../../analyse-text.ts";
import { isHuman } from "../../grammar/noun-kinds.ts";
import { OF } from "../../lexicon/single-words.ts";
import type { Quoted } from "../../marks/pair-quotation-marks.ts";
import { itemAt } from "../../text/lookup.ts";
import { endOf, hashOf, startOf } from "../../text/token.ts";
import { type Lead, lastBefore } from "./lead.ts";

const WHICH_STATES =
  /,? (?:which|that) (?:also |now |clearly )?(?:states|state|stated|reads?|provides?|stipulates?|requires)(?: in part| as follows| that)?[:,]$/u;
/** Characters from the document to the colon. */
const LONGEST_CLAUSE = 40;

/** "The pier code which states:" and its words, here or on the next line: nobody's but the document's. */
export function byDocument(analysis: Analysis, { start, paragraph }: Quoted): Lead | undefined {
  const { text, words, mentions, grammar, paragraphs } = analysis;
  const isBelow = itemAt(paragraphs, paragraph).start >= start - 1;
  const end = isBelow ? (paragraphs[paragraph - 1]?.end ?? 0) : start - 1;
  const line = text.slice(Math.max(0, end - LONGEST_CLAUSE), end).trimEnd();
  const which = WHICH_STATES.exec(line);
  if (!which) return undefined;
  const clause = Math.max(0, end - LONGEST_CLAUSE) + which.index;
  const mention = lastBefore(analysis, clause);
  const named = mentions[mention];
  // "The pier code which" may be one phrase.
  if (!named || endOf(words, named.last - 1) < clause)
    return line.endsWith(":")
      ? { mention: -1, cue: null, isSigned: true, isNobody: true }
      : undefined;
  if (named.kind === "pronoun" || isHuman(grammar, named.head)) return undefined;
  const outer = mentions[mention - 1];
  const isOf = hashOf(words, named.lead - 1) === OF && outer?.last === named.lead - 1;
  const from = startOf(words, isOf ? outer.lead : named.lead);
  return { mention: -1, cue: null, isSigned: true, printed: { start: from, end: clause } };
}
