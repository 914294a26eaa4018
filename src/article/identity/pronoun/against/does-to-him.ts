import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { isWho } from "../../../people/presented.ts";
import { itemAt } from "../../../text/lookup.ts";
import { isSamePronoun } from "../focus.ts";
import { pronounIn } from "./pronoun-in.ts";

/** Tokens from "who" to "him". Chosen by hand. */
const LONGEST_DEED = 4;

/** "He asked the guard who arrested him": the guard is another. */
export function doesToHim(
  analysis: Analysis,
  { lead, last }: Pick<Mention, "lead" | "last">,
  gender: number,
): boolean {
  const who = isWho(analysis.words, last - 1) ? last - 1 : last;
  if (!isWho(analysis.words, who)) return false;
  const { first } = itemAt(analysis.sentences, sentenceAt(analysis, lead));
  if (pronounIn(analysis, { first, last: lead }, gender) === -1) return false;
  for (let token = who + 1; token <= who + LONGEST_DEED; token++)
    if (isSamePronoun(analysis, token, gender)) return true;
  return false;
}
