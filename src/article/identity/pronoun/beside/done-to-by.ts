import type { Analysis } from "../../../analyse-text.ts";
import { BY } from "../../../lexicon/single-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { indexFrom } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { hasClass, hashOf, isAmong } from "../../../text/token.ts";
import { metBefore, passiveBefore } from "../against/met-by.ts";
import { pronounIn } from "../against/pronoun-in.ts";
import type { Antecedent } from "../sentence-topic.ts";
import { isOther, type Place } from "./others-here.ts";

const CUTTING_IN = hashedWords("interrupted");
const PLAYING = hashedWords("played portrayed voiced");
/** Tokens of a sentence that are looked through. */
const LONGEST = 80;

/**
 * Whether the report right before a "he" has somebody else do something to whoever is held to be meant: "Low was
 * followed by Hale", "Low was stopped at the door by his brother".
 */
export function isDoneToBy(
  analysis: Analysis,
  { before, gender }: Place,
  chosen: Antecedent,
): boolean {
  const { words, quoteOf, grammar } = analysis;
  const { earlier, entity } = chosen;
  for (let by = earlier.last + 1; by < Math.min(before.last, before.first + LONGEST); by++) {
    if (hashOf(words, by) !== BY || quoteOf[by] !== -1) continue;
    const met = metBefore(analysis, by);
    if (met < earlier.first || met >= earlier.last) continue;
    const verb = passiveBefore(grammar, by);
    // "Was quoted by the Echo as saying", "the old man is played by Hale": nobody does anything.
    const isSaid = hasClass(words, verb, SPEECH) && !isAmong(words, verb, CUTTING_IN);
    if (isSaid || isAmong(words, verb, PLAYING)) return false;
    const isHe = pronounIn(analysis, { first: by, last: before.last }, gender) !== -1;
    return !isHe && isOther(analysis, indexFrom(analysis, by + 1), { entity, gender });
  }
  return false;
}
