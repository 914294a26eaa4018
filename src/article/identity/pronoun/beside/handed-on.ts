import type { Analysis } from "../../../analyse-text.ts";
import { TO } from "../../../lexicon/single-words.ts";
import { indexFrom } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { hashOf, isAmong } from "../../../text/token.ts";
import type { Antecedent } from "../sentence-topic.ts";
import { isOther, type Place } from "./others-here.ts";

/** Tokens from the name to the "to": "then at once handed the microphone over to". */
const LONGEST_WAY = 8;
const HANDING = hashedWords(
  "handed hands passed passes gave gives yielded yields ceded left leaves",
);
const FLOORS = hashedWords(
  "microphone mic megaphone floor phone word stage podium lectern stand over way pulpit chair",
);

/** Whether whoever is held to be meant lets somebody else speak in the report right before: "Low handed over to Hale". */
export function isHandedOn(
  analysis: Analysis,
  { before, gender }: Place,
  chosen: Antecedent,
): boolean {
  const { words } = analysis;
  const { earlier, entity } = chosen;
  const end = Math.min(before.last, earlier.last + LONGEST_WAY);
  let isHanding = false;
  let isFloor = false;
  for (let token = earlier.last; token < end; token++) {
    isHanding ||= isAmong(words, token, HANDING);
    isFloor ||= isHanding && isAmong(words, token, FLOORS);
    if (isFloor && hashOf(words, token) === TO)
      return isOther(analysis, indexFrom(analysis, token + 1), { entity, gender });
  }
  return false;
}
