import type { Analysis } from "../../../analyse-text.ts";
import { indexFrom } from "../../../speaker/mention-at.ts";
import { isAmong } from "../../../text/token.ts";
import { BESIDE, STANDING } from "../is-newcomer.ts";
import type { Antecedent } from "../sentence-topic.ts";
import { isOther, type Place } from "./others-here.ts";

/** Tokens from the sentence's first to the name: "right next to". */
const LONGEST_PLACE = 5;

/**
 * Whether the report right before tells where somebody else stood beside whoever is held to be meant: "Next to Low sat
 * the coach", "after Low came Hale".
 */
export function isStoodBeside(
  analysis: Analysis,
  { before, gender }: Place,
  chosen: Antecedent,
): boolean {
  const { words } = analysis;
  const { opening, last } = chosen.earlier;
  if (opening - before.first > LONGEST_PLACE || !isAmong(words, before.first, BESIDE)) return false;
  if (!isAmong(words, last, STANDING)) return false;
  return isOther(analysis, indexFrom(analysis, last + 1), { entity: chosen.entity, gender });
}
