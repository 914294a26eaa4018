import { type Analysis, sentenceAt } from "../../../analyse-text.ts";
import { HE, HIM } from "../../../lexicon/function-words.ts";
import type { Mention } from "../../../people/find-mentions.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { isWho } from "../../../people/presented.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt } from "../../../text/lookup.ts";
import { isAmong } from "../../../text/token.ts";
import { isSamePronoun } from "../focus.ts";
import type { Reference } from "../sentence-topic.ts";
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

/** "A reporter asked the guard why. He thought about it. “I was late,” he said": who asks for a paper is told of no further. */
export function asksForPaper(
  { words }: Analysis,
  { head, last }: Pick<Mention, "head" | "last">,
): boolean {
  return isAmong(words, head, REPORTERS) && isAmong(words, last, ASKING);
}

const REPORTERS = hashedWords("reporter journalist correspondent interviewer presenter questioner");
const ASKING = hashedWords("asked asks pressed shouted questioned quizzed wanted wondered");

/** "He said he had heard him tell a friend": whoever has heard "him" is another, so it is not who has just spoken. */
export function heardByHim(
  analysis: Analysis,
  { mention, lastSpeaker }: Reference,
): readonly number[] {
  const { words, mentions, sentences } = analysis;
  const { first } = itemAt(mentions, mention);
  if (lastSpeaker < 0 || !isAmong(words, first, HIM)) return [];
  const gender = genderOfPronoun(words, first);
  const opening = itemAt(sentences, sentenceAt(analysis, first)).first;
  const isAboutHim = isAmong(words, opening, HE) && genderOfPronoun(words, opening) === gender;
  for (let he = first - 2; isAboutHim && he >= first - LONGEST_DEED; he--)
    if (isAmong(words, he, HE) && genderOfPronoun(words, he) === gender) return [lastSpeaker];
  return [];
}
