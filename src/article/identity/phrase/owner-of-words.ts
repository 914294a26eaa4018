import type { Analysis } from "../../analyse-text.ts";
import { CLAIMS } from "../../lexicon/reporting-words.ts";
import { isPossessiveClitic } from "../../people/noun-phrase.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { firstWhere, itemOrNone } from "../../text/lookup.ts";
import { isAmong } from "../../text/token.ts";

const VERDICTS = hashedWords("verdict answer reply response retort message advice explanation");

/** "Low's verdict", "Low's blunt answer": the entity whose words they are; or -1. */
export function ownerOfWords(
  { words, names, entities }: Analysis,
  lead: number,
  head: number,
): number {
  if (!isAmong(words, head, VERDICTS) && !isAmong(words, head, CLAIMS)) return -1;
  const at = firstWhere(names, ({ opening }) => opening >= lead);
  const owner = itemOrNone(names, at);
  if (owner?.opening !== lead || !isPossessiveClitic(words, owner.last)) return -1;
  return entities.entityOf[at] ?? -1;
}
