import {
  type Analysis,
  isQuotedIn,
  paragraphAt,
  paragraphOpening,
  sentenceAt,
} from "../../../analyse-text.ts";
import { ASKING_VERBS } from "../../../lexicon/reporting-words.ts";
import { genderOfPronoun } from "../../../people/gender-told.ts";
import { isLooseLine } from "../../../speaker/loose-line.ts";
import { hashedWords } from "../../../text/hash-word.ts";
import { itemAt, tokenAt } from "../../../text/lookup.ts";
import type { Sentence } from "../../../text/split-sentences.ts";
import { isAmong } from "../../../text/token.ts";
import type { Words } from "../../../text/tokenize.ts";
import { hasObject } from "../asked-about.ts";
import { isNewcomer, namedOpener } from "../is-newcomer.ts";
import { reportBefore } from "../named-after.ts";
import type { Antecedent, Reference } from "../sentence-topic.ts";

/**
 * The rank of the newcomer whom the one sentence of the paragraph above opens with, where the pronoun's own
 * paragraph opens with the words: "A friend of Low was less sure.\n\n“It came late,” he said"; or -1.
 */
export function openerAbove(
  analysis: Analysis,
  { mention }: Reference,
  antecedents: readonly Antecedent[],
): number {
  const { words, mentions, paragraphOf } = analysis;
  const { first } = itemAt(mentions, mention);
  const above = sentenceAbove(analysis, first);
  if (!above || isQuotedIn(analysis, above.first, above.last)) return -1;
  const isOnly =
    above.first === 0 || paragraphOf[above.first - 1] !== paragraphAt(analysis, first) - 1;
  if (asks(words, above) || hasObject(analysis, above, genderOfPronoun(words, first))) return -1;
  const named = namedOpener(analysis, above, antecedents);
  if (named !== -1 || !isOnly) return named;
  const within = antecedents.filter(({ earlier }) => earlier.opening >= above.first);
  const [only] = within.filter(
    ({ phrase, earlier }) => phrase !== -1 && earlier.opening === above.first,
  );
  if (!only || !isNewcomer(analysis, itemAt(mentions, only.phrase))) return -1;
  return within.every(({ earlier }) => earlier.first < itemAt(mentions, only.phrase).last)
    ? antecedents.indexOf(only)
    : -1;
}

/** The last of the paragraph above, where that of a "he" opens with the words that he says. */
export function sentenceAbove(analysis: Analysis, first: number): Sentence | undefined {
  const { words, sentences, quoteOf, text, paragraphs } = analysis;
  const { start } = itemAt(paragraphs, paragraphAt(analysis, first));
  const opening = tokenAt(words, start);
  if (opening === 0 || !/["“‘'«]/.test(text.charAt(start))) return undefined;
  const isOwnTag = quoteOf[opening + 1] !== -1 && first - opening < LONGEST_TURN;
  return isOwnTag
    ? itemAt(sentences, sentenceAt(analysis, pastLooseLines(analysis, opening) - 1))
    : undefined;
}

/** The same, or the nearest report before in the "he"'s own paragraph. */
export function reportAbove(analysis: Analysis, first: number): Sentence | undefined {
  return sentenceAbove(analysis, first) ?? reportBefore(analysis, first, OWN_PARAGRAPH);
}

const OWN_PARAGRAPH = { sentences: 6, paragraphs: 0 };

/** "Read more: Bridge to close, says Low": the paragraph above is the one before such lines. */
function pastLooseLines(analysis: Analysis, opening: number): number {
  let token = opening;
  while (token > 0 && isLooseLine(analysis, paragraphAt(analysis, token - 1)))
    token = paragraphOpening(analysis, token - 1);
  return token;
}

/** The first token of the paragraph that the sentence closes, where that is short and has no words in marks; or -1. */
export function openingOfTold(analysis: Analysis, { last }: Sentence): number {
  const opening = paragraphOpening(analysis, last - 1);
  if (last - opening > LONGEST_PARAGRAPH || isQuotedIn(analysis, opening, last)) return -1;
  return opening;
}

/** Tokens. Chosen by hand. */
const LONGEST_PARAGRAPH = 120;

/** "One reporter shouted a question": the answer is another's. */
function asks(words: Words, { first, last }: Sentence): boolean {
  for (let token = first; token < Math.min(last, first + LONGEST_TURN); token++)
    if (isAmong(words, token, ASKING_VERBS) || isAmong(words, token, QUESTIONS)) return true;
  return false;
}

const QUESTIONS = hashedWords("question questions query wondered inquired");
/** Tokens of words with their tag. Chosen by hand. */
const LONGEST_TURN = 80;
