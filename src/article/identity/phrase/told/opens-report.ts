import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hasShape, isAmong, startOf } from "../../../text/token.ts";
import { NUMBER } from "../../../text/tokenize.ts";
import { bodyAt } from "../phrase-name.ts";

/** "DAYTON: A crowd marched", "hundreds of fans marched": the subject behind the place, or behind how many they are. */
export function opensReport(
  analysis: Analysis,
  { lead, first }: Pick<Mention, "lead" | "first">,
): boolean {
  if (isCounted(analysis, lead)) return true;
  const { words } = analysis;
  if (lead === 0 || lead !== first || !isAmong(words, lead - 1, BEHIND_PLACE)) return false;
  return bodyAt(analysis, lead) === startOf(words, lead);
}

const BEHIND_PLACE = hashedWords(": - -- – —");

/** What tells how many there are. */
const COUNTING = hashedWords(`
  a an the of in at to up out more less fewer than least most about around nearly almost over under some all half
  one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty dozen dozens score scores
  hundred hundreds thousand thousands million millions couple pair trio quartet handful number majority minority group
  bunch crowd party team gang delegation third quarter many several few both other another
`);
/** "In a tweet the group said": no number of tweets. */
const LEADING_IN = hashedWords("of in to out");
/** Tokens: "More than three quarters of the". */
const LONGEST = 7;

/** "Hundreds of fans", "at least two guards", "half a dozen cadets": a sentence opens with them, and with how many they are. */
function isCounted(analysis: Analysis, lead: number): boolean {
  const { words, sentences } = analysis;
  const { first } = itemAt(sentences, sentenceAt(analysis, lead));
  if (first === lead || lead - first > LONGEST || isAmong(words, first, LEADING_IN)) return false;
  for (let token = first; token < lead; token++)
    if (!isAmong(words, token, COUNTING) && !hasShape(words, token, NUMBER)) return false;
  return true;
}
