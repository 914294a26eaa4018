import type { Analysis } from "../../../analyse-text.ts";
import { BY } from "../../../lexicon/single-words.ts";
import { SPEECH } from "../../../lexicon/word-classes.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { indexFrom } from "../../../speaker/mention-at.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { hasClass, hashOf, isAmong } from "../../../text/token.ts";
import { metBefore, passiveBefore } from "../against/met-by.ts";
import { pronounIn } from "../against/pronoun-in.ts";
import { reportBefore } from "../named-after.ts";
import { type Antecedent, isHere } from "../sentence-topic.ts";
import { isOther } from "./others-here.ts";

const PLAYING = hashedWords("played portrayed voiced");
/** Tokens of a sentence that are looked through. */
const LONGEST = 80;

/**
 * Whether the report right before a "he" has somebody else do something to whoever is held to be meant: "Low was
 * followed by Hale", "Low was stopped at the door by his brother".
 */
export function isDoneToBy(analysis: Analysis, mention: number, chosen: Antecedent): boolean {
  const { words, mentions, quoteOf, grammar } = analysis;
  const { earlier, entity } = chosen;
  const { first } = itemAt(mentions, mention);
  const before = reportBefore(analysis, first);
  if (!before || entity === -1 || !isHere(before)(chosen)) return false;
  const gender = genderOfPronoun(words, first);
  for (let by = earlier.last + 1; by < Math.min(before.last, before.first + LONGEST); by++) {
    if (hashOf(words, by) !== BY || quoteOf[by] !== -1) continue;
    const met = metBefore(analysis, by);
    if (met < earlier.first || met >= earlier.last) continue;
    const verb = passiveBefore(grammar, by);
    // "Was quoted by the Echo as saying", "the old man is played by Hale": nobody does anything.
    if (hasClass(words, verb, SPEECH) || isAmong(words, verb, PLAYING)) return false;
    const isHe = pronounIn(analysis, { first: by, last: before.last }, gender) !== -1;
    return !isHe && isOther(analysis, indexFrom(analysis, by + 1), { entity, gender });
  }
  return false;
}
