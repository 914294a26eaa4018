import type { Analysis } from "../../../analyse-text.ts";
import { HE, HIM } from "../../../lexicon/function-words.ts";
import { genderOfNoun } from "../../../people/gender-told.ts";
import { mentionsIn } from "../../../speaker/mention-at.ts";
import { hashWord } from "../../../text/hash-word.ts";
import { itemAt, itemOrNone } from "../../../text/lookup.ts";
import { hasClass, hashOf, isAmong } from "../../../text/token.ts";
import { namesIn } from "../named-after.ts";
import type { Antecedent } from "../sentence-topic.ts";
import { isBeforeSomebody } from "./joined-with.ts";
import { isOther, type Place } from "./others-here.ts";

/** "His late wife" says nothing. */
const LATE = hashWord("late");
/** Tokens of a sentence that are looked through. */
const LONGEST = 80;

/**
 * Whether the report right before a "she" has a woman in it, and nothing of whoever is held to be meant: "Low said no.
 * Reed turned to the chairwoman. “…,” she said", "Reed came with his wife", "Reed and his lawyer were late".
 */
export function isPassedBy(
  analysis: Analysis,
  { before, gender }: Place,
  chosen: Antecedent,
): boolean {
  const { words, mentions } = analysis;
  if (gender === 0 || chosen.earlier.last > before.first) return false;
  const { first } = before;
  const stretch = { first, last: Math.min(before.last, first + LONGEST) };
  if (isOfHer(analysis, stretch, gender)) return false;
  if (standsWithMan(analysis, stretch, gender)) return true;
  for (const index of mentionsIn(analysis, stretch)) {
    const { kind, head } = itemAt(mentions, index);
    if (kind !== "nominal" || genderOfNoun(words, head) !== gender) continue;
    if (hashOf(words, head - 1) === LATE) continue;
    if (isOther(analysis, index, { entity: chosen.entity, gender })) return true;
  }
  return false;
}

/** "Her brother told her", "she left": the sentence is of whoever was told of before. */
function isOfHer(
  { words, quoteOf }: Analysis,
  { first, last }: { readonly first: number; readonly last: number },
  gender: number,
): boolean {
  for (let token = first; token < last; token++) {
    const isOne = isAmong(words, token, HE) || isAmong(words, token, HIM);
    if (isOne && quoteOf[token] === -1 && hasClass(words, token, gender)) return true;
  }
  return false;
}

/** "Reed and his lawyer were late": of the two only she is a "she". */
function standsWithMan(
  analysis: Analysis,
  { first, last }: { readonly first: number; readonly last: number },
  gender: number,
): boolean {
  const { names, entities } = analysis;
  for (const index of namesIn(analysis, { from: first, to: last })) {
    const theirs = itemOrNone(entities.list, entities.entityOf[index] ?? -1)?.gender ?? 0;
    if (theirs === 0 || theirs === gender) continue;
    if (isBeforeSomebody(analysis, itemAt(names, index).last, gender)) return true;
  }
  return false;
}
