import { type Analysis, sentenceAt } from "../../analyse-text.ts";
import { OF } from "../../lexicon/single-words.ts";
import { DETERMINER, POSSESSIVE, SPEECH } from "../../lexicon/word-classes.ts";
import { isNounish } from "../../people/noun-phrase.ts";
import type { Statement } from "../../statement/statement.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemAt, itemOrNone, tokenAt } from "../../text/lookup.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL } from "../../text/tokenize.ts";

/** Characters and tokens: "vast majority" is such a piece, a longer one is more than a word of the reporter's. */
const LONGEST_PIECE = 26;
const LONGEST_SENTENCE = 60;

/**
 * “We fought,” Low said. A “handful” of jobs will go. The father had “dreadful” cuts: a word or two right before their
 * noun, in a sentence where nobody says, thinks or would do anything, may be the reporter's own, whoever spoke last.
 */
export function isSneered(analysis: Analysis, { type, inner, start, source }: Statement): boolean {
  const [only] = inner;
  if (type !== "mixed" || inner.length !== 1 || !only || start !== only.start - 1) return false;
  if (only.end - only.start > LONGEST_PIECE) return false;
  const { words, mentions } = analysis;
  const [first, behind] = [tokenAt(words, only.start), tokenAt(words, only.end) + 1];
  if (hasShape(words, first, CAPITAL) || !isBeforeNoun(analysis, behind)) return false;
  const before = first - 2;
  const lead = itemOrNone(mentions, source)?.lead ?? -1;
  const isElsewhere = sentenceAt(analysis, lead) !== sentenceAt(analysis, first);
  const isOfNoun =
    isElsewhere &&
    (hasClass(words, before, DETERMINER | POSSESSIVE) || isAmong(words, before, SOME));
  return (isOfNoun || isAmong(words, before, HAVING)) && !isReported(analysis, first);
}

const SOME = hashedWords("some");
const HAVING = hashedWords("has have had suffered");

function isBeforeNoun({ words }: Analysis, token: number): boolean {
  if (hasShape(words, token, CAPITAL)) return false;
  return hashOf(words, token) === OF || isNounish(words, token);
}

/** By a verb of speech or of thought, or as what would be. */
function isReported({ words, sentences, sentenceOf, quoteOf }: Analysis, first: number): boolean {
  const { first: from, last: to } = itemAt(sentences, sentenceOf[first] ?? 0);
  if (to - from > LONGEST_SENTENCE) return true;
  for (let token = from; token < to; token++) {
    // "In May"
    if (quoteOf[token] !== -1 || hasShape(words, token, CAPITAL)) continue;
    if (hasClass(words, token, SPEECH) || isAmong(words, token, TOLD)) return true;
  }
  return false;
}

/** "Would", "according to", "hopes": what stands beside these is told of by somebody. */
const TOLD = hashedWords(`
  would could might should must may according
  think thinks thought feel feels felt believe believes believed hope hopes hoped want wants wanted fear fears feared
  see sees saw hear heard hears expect expects expected
`);
