import type { Analysis } from "../../analyse-text.ts";
import { isFiniteAt } from "../../grammar/read-grammar.ts";
import { ADVERB, AUXILIARY, PREPOSITION, SPEECH } from "../../lexicon/word-classes.ts";
import { type Mention, mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemOrNone } from "../../text/lookup.ts";
import { endsWith, hasClass, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";

const TITLED = hashedWords(`
  headed headlined entitled titled called named captioned subtitled dubbed nicknamed labelled labeled marked
`);
/** Tokens of a title with its marks. */
const LONGEST_TITLE = 16;

/**
 * "A note headed “Cats” said the vet was “a fraud”": the head of what has its title in marks right before the verb, or
 * -1: the note says so, and nobody whom the sentence names before.
 */
export function titledBefore(analysis: Analysis, verb: number): number {
  const { words, quoteOf } = analysis;
  let mark = verb - 1;
  while (hasClass(words, mark, AUXILIARY | ADVERB)) mark--;
  const isSetOff = isComma(words, mark);
  if (isSetOff) mark--;
  const quote = quoteOf[mark - 1] ?? -1;
  if (quote === -1 || hasShape(words, mark, WORD) || !isTelling(analysis, verb)) return -1;
  let opening = mark - 1;
  while (opening > mark - LONGEST_TITLE && quoteOf[opening] === quote) opening--;
  if (!isAmong(words, opening - 1, TITLED)) return -1;
  // "Low, who runs a page called “Cats”, says": she does.
  const isClosed = isSetOff || isComma(words, mark - 1);
  if (isClosed !== isComma(words, opening - 2)) return -1;
  return outermost(analysis, isClosed ? opening - 2 : opening - 1)?.head ?? -1;
}

/** "Claimed", "recorded", however the grammar reads what a title stands before. */
function isTelling({ words, grammar }: Analysis, verb: number): boolean {
  if (endsWith(words, verb, "ing")) return false;
  return (
    hasClass(words, verb, SPEECH) || isAmong(words, verb, RECORDING) || isFiniteAt(grammar, verb)
  );
}

const RECORDING = hashedWords(
  "recorded records noted notes showed shows listed lists gave gives had has",
);

/** Tokens from the verb to the words. */
const LONGEST_CLAUSE = 24;

/** The same of the verb that stands nearest before words in marks; -1 where another verb of speech does. */
export function titledOver(analysis: Analysis, first: number): number {
  const { words, quoteOf, sentenceOf } = analysis;
  for (let token = first - 2; token > Math.max(2, first - LONGEST_CLAUSE); token--) {
    if (quoteOf[token] !== -1 || sentenceOf[token] !== sentenceOf[first]) return -1;
    if (!hasShape(words, token, WORD) || hasClass(words, token, AUXILIARY)) continue;
    const titled = titledBefore(analysis, token);
    if (titled !== -1 || hasClass(words, token, SPEECH)) return titled;
  }
  return -1;
}

/** Of "an editorial in the Echo" the editorial, by where the phrase ends. */
function outermost({ words, mentions }: Analysis, end: number): Mention | undefined {
  const inner = itemOrNone(mentions, mentionUpTo(mentions, end));
  if (!inner || !hasClass(words, inner.lead - 1, PREPOSITION)) return inner;
  return itemOrNone(mentions, mentionUpTo(mentions, inner.lead - 1)) ?? inner;
}
