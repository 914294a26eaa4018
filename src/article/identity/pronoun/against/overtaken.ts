import type { Analysis } from "../../../analyse-text.ts";
import { isFiniteAt } from "../../../grammar/read-grammar.ts";
import { MAIN_JOINERS } from "../../../lexicon/clause-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../../people/find-mentions.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { SEMICOLON } from "../../../text/characters.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { codeOf, hasClass, isAmong } from "../../../text/token.ts";
import { reportBefore } from "../named-after.ts";
import { type Antecedent, isHere } from "../sentence-topic.ts";

/**
 * "Low lost, but Reed was not impressed. “…,” he said": Reed, of whom the last clause is, may as well be meant, where
 * it is nothing that Low says of him.
 */
export function isOvertaken(analysis: Analysis, mention: number, chosen: Antecedent): boolean {
  const { words, mentions, entities } = analysis;
  const { entity, earlier } = chosen;
  const { first } = itemAt(mentions, mention);
  const before = reportBefore(analysis, first);
  if (!before || entity === -1 || !isHere(before)(chosen)) return false;
  const gender = genderOfPronoun(words, first);
  for (let at = firstWhere(mentions, ({ lead }) => lead > earlier.last); ; at++) {
    const other = mentions[at];
    if (!other || other.lead >= before.last) return false;
    const theirs = itemOrNone(entities.list, other.entity)?.gender ?? -1;
    const mayBe = theirs === 0 || theirs === gender;
    if (other.kind !== "name" || other.entity === entity || !mayBe) continue;
    if (opensClause(analysis, other)) return !isTold(analysis, earlier.last, other.lead);
  }
}

/** Whether somebody says anything between the two. */
function isTold({ words }: Analysis, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (hasClass(words, token, SPEECH)) return true;
  return false;
}

/** Not the second of two: "he and Reed left". */
function opensClause(
  { words, grammar, mentions }: Analysis,
  { lead, last }: { lead: number; last: number },
): boolean {
  if (!isAmong(words, lead - 1, MAIN_JOINERS) && codeOf(words, lead - 1) !== SEMICOLON)
    return false;
  if (mentionUpTo(mentions, lead - 1) !== -1) return false;
  return isFiniteAt(grammar, last);
}
