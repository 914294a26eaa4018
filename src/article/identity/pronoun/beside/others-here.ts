import type { Analysis } from "../../../analyse-text.ts";
import { itemOrNone } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { hasShape } from "../../../text/token.ts";
import { CAPITAL } from "../../../text/tokenize.ts";
import { isOneOfPeople } from "../../phrase/somebody.ts";
import { mayBe } from "../antecedents.ts";
import { isSeveral } from "../is-several.ts";
import { takenUp } from "../taken-up.ts";

/** Where a "he" stands, or words without a tail, the report right before, and the gender of that "he"; 0 if unknown. */
export interface Place {
  readonly at: number;
  readonly before: Sentence;
  readonly gender: number;
}

/** Whether a mention is of somebody else than that entity, by a name or a phrase, who may be a "he" of that gender. */
export function isOther(
  analysis: Analysis,
  index: number,
  { entity, gender }: { readonly entity: number; readonly gender: number },
): boolean {
  const other = itemOrNone(analysis.mentions, index);
  if (!other || other.kind === "pronoun") return false;
  if (other.kind === "name") return isOtherPerson(analysis, other.entity, { entity, gender });
  const { first, head, lead } = other;
  // "Kovar" may be anything.
  if (lead === head && hasShape(analysis.words, head, CAPITAL)) return false;
  // "Low and the coach were late": the verb is of both.
  if (isSeveral(analysis.words, { first, head, last: head })) return false;
  return isOneOfPeople(analysis, other, gender) && takenUp(analysis, index) !== entity;
}

/** Of "Kovar" alone nobody knows whether it is a man or a club. */
function isOtherPerson(
  analysis: Analysis,
  index: number,
  { entity, gender }: { readonly entity: number; readonly gender: number },
): boolean {
  const person = itemOrNone(analysis.entities.list, index);
  if (!person || index === entity || (person.lone && person.gender === 0)) return false;
  return mayBe(analysis, index, gender);
}
