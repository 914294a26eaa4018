import type { Analysis } from "../../../analyse-text.ts";
import { FROM, IT } from "../../../lexicon/single-words.ts";
import { AUXILIARY } from "../../../lexicon/word-classes.ts";
import { isWho } from "../../../people/presented.ts";
import { indexFrom } from "../../../speaker/mention-at.ts";
import { hashedWords, hashWord } from "../../../text/hash-word.ts";
import { itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf, isAmong, isComma } from "../../../text/token.ts";
import type { Antecedent } from "../sentence-topic.ts";
import { isOther, type Place } from "./others-here.ts";

/**
 * Whether the report right before sets somebody else against whoever is held to be meant: "Hale, not Low, will lead it",
 * "it was Hale who stopped Low", "Low drew a rebuke from Hale".
 */
export function isSetAgainst(
  analysis: Analysis,
  { before, gender }: Place,
  chosen: Antecedent,
): boolean {
  const { words } = analysis;
  const { earlier, entity } = chosen;
  if (hashOf(words, earlier.opening - 1) === NOT && isComma(words, earlier.opening - 2))
    return true;
  const other = Math.max(
    pickedOut(analysis, before.first, earlier.opening),
    whoReacts(analysis, earlier.last, before.last),
  );
  return other !== -1 && isOther(analysis, other, { entity, gender });
}

const NOT = hashWord("not");

/** "It was Hale who": the mention, or -1. */
function pickedOut(analysis: Analysis, first: number, until: number): number {
  const { words, mentions } = analysis;
  if (hashOf(words, first) !== IT || !hasClass(words, first + 1, AUXILIARY)) return -1;
  const index = indexFrom(analysis, first + 2);
  const last = itemOrNone(mentions, index)?.last ?? until;
  return last < until && isWho(words, last) ? index : -1;
}

/** Tokens: "has drawn sharp criticism from". */
const LONGEST_WAY = 9;
const REACTIONS = hashedWords(`
  criticism praise support backing rebuke reply response reaction answer retort fire applause sympathy anger scorn
  opposition objections protests condemnation ridicule mockery flak
`);

/** "Criticism from Hale": the mention, or -1. */
function whoReacts(analysis: Analysis, from: number, last: number): number {
  const { words } = analysis;
  for (let token = from + 1; token < Math.min(last, from + LONGEST_WAY); token++)
    if (hashOf(words, token) === FROM && isAmong(words, token - 1, REACTIONS))
      return indexFrom(analysis, token + 1);
  return -1;
}
