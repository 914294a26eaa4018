import type { Analysis } from "../../../analyse-text.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import type { Entity } from "../../../people/gather-entities.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { bearersTold } from "../bearer/bearers-told.ts";
import { agreesInAge } from "./ages.ts";
import { OTHER, SAME } from "./agreement.ts";
import { agreesInAllegiance, isOfPeople } from "./allegiance.ts";
import { isCalledOtherwiseBehind } from "./he-behind.ts";

/** In age, nation and party. "The Dane" is one of whom so much is told and no more. */
export function agreesInWhatIsTold(analysis: Analysis, entity: Entity, mention: Mention): number {
  const allegiance = agreesInAllegiance(analysis, entity, mention);
  if (allegiance === OTHER || isCalledOtherwiseBehind(analysis, entity, mention)) return OTHER;
  if (bearersTold(analysis, mention.head).get(entity.id) === OTHER) return OTHER;
  const age = agreesInAge(analysis, entity, mention);
  const isSame = allegiance === SAME && isOfPeople(analysis.words, mention.head);
  return isSame && age !== OTHER ? SAME : age;
}

/** "Croatia's Tom Low" is not "the Dane", nor is "Tom Low, 28" "the 34-year-old". */
export function isToldOtherwise(analysis: Analysis, index: number, entity: number): boolean {
  const { mentions, entities } = analysis;
  const one = itemOrNone(entities.list, entity);
  if (!one) return false;
  return agreesInWhatIsTold(analysis, one, itemAt(mentions, index)) === OTHER;
}
