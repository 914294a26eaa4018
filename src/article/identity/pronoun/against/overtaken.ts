import type { Analysis } from "../../../analyse-text.ts";
import { isFiniteAt } from "../../../grammar/read-grammar.ts";
import { MAIN_JOINERS, RELATIVES } from "../../../lexicon/clause-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../../people/find-mentions.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { SEMICOLON } from "../../../text/characters.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { firstWhere, itemAt, itemOrNone } from "../../../text/lookup.ts";
import { codeOf, hasClass, isAmong } from "../../../text/token.ts";
import { isOneOfPeople } from "../../phrase/somebody.ts";
import { isSeveral } from "../is-several.ts";
import { reportBefore } from "../named-after.ts";
import { type Antecedent, isHere } from "../sentence-topic.ts";
import { takenUp } from "../taken-up.ts";

/**
 * "Low lost, but Reed was not impressed. “…,” he said": Reed, of whom the last clause is, may as well be meant, where
 * it is nothing that Low says of him.
 */
export function isOvertaken(analysis: Analysis, mention: number, chosen: Antecedent): boolean {
  const { words, mentions } = analysis;
  const { entity, earlier } = chosen;
  const { first } = itemAt(mentions, mention);
  const before = reportBefore(analysis, first);
  if (!before || entity === -1 || !isHere(before)(chosen)) return false;
  const gender = genderOfPronoun(words, first);
  for (let at = firstWhere(mentions, ({ lead }) => lead > earlier.last); ; at++) {
    const other = mentions[at];
    if (!other || other.lead >= before.last) return false;
    if (other.entity === entity || !mayBe(analysis, at, { entity, gender })) continue;
    if (opensClause(analysis, other)) return !isTold(analysis, earlier.last, other.lead);
  }
}

/** Another of that name, or somebody without one: "Low lost, and the judge was not impressed". */
function mayBe(
  analysis: Analysis,
  at: number,
  { entity, gender }: { entity: number; gender: number },
): boolean {
  const { mentions, entities, words } = analysis;
  const other = itemAt(mentions, at);
  if (other.kind === "name") {
    const theirs = itemOrNone(entities.list, other.entity)?.gender ?? -1;
    return theirs === 0 || theirs === gender;
  }
  // "Low, who came in June and whose predecessor left"
  if (other.kind === "pronoun" || isAmong(words, other.lead, RELATIVES)) return false;
  if (isSeveral(words, other)) return false;
  return isOneOfPeople(analysis, other, gender) && takenUp(analysis, at) !== entity;
}

/** Whether somebody says anything between the two. */
function isTold({ words }: Analysis, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (hasClass(words, token, SPEECH)) return true;
  return false;
}

const SO = hashedWords("so whereupon whilst");

/** Not the second of two: "he and Reed left". */
function opensClause(
  { words, grammar, mentions }: Analysis,
  { lead, last }: { lead: number; last: number },
): boolean {
  const isJoined = isAmong(words, lead - 1, MAIN_JOINERS) || isAmong(words, lead - 1, SO);
  if (!isJoined && codeOf(words, lead - 1) !== SEMICOLON) return false;
  if (mentionUpTo(mentions, lead - 1) !== -1) return false;
  return isFiniteAt(grammar, last);
}
