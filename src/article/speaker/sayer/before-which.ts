import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isPassive } from "../../grammar/clauses.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { isFiniteAt, taggedUnitAt } from "../../grammar/read-grammar.ts";
import { RELATIVES_BUT_THAT } from "../../lexicon/clause-words.ts";
import { TELLING_VERBS } from "../../lexicon/verbs/hearing-verbs.ts";
import { ADVERB, AUXILIARY, PREPOSITION, SPEECH } from "../../lexicon/word-classes.ts";
import { mentionOpening, mentionUpTo } from "../../people/find-mentions.ts";
import { hashedWords } from "../../text/hash-word.ts";
import { itemOrNone } from "../../text/lookup.ts";
import { endsWith, hasClass, hasShape, isAmong, isComma } from "../../text/token.ts";
import { WORD } from "../../text/tokenize.ts";

/** Tokens of what commas set off. */
const LONGEST_ASIDE = 40;

/**
 * "The firm, which belongs to Low and Reed, told staff": the head of whom the clause between commas tells of, where
 * the grammar has nobody, or somebody in it; or -1.
 */
export function beforeWhich(analysis: Analysis, verb: number): number {
  const { mentions, words, grammar } = analysis;
  let closing = verb - 1;
  while (closing > verb - MOST_HELPERS && hasClass(words, closing, AUXILIARY | ADVERB)) closing--;
  if (
    !closesAside(analysis, closing) ||
    !hasClass(words, verb, SPEECH) ||
    endsWith(words, verb, "ing")
  )
    return -1;
  const which = whichBefore(analysis, closing);
  if (which === -1 || isPassive(grammar, verb) || isInverted(analysis, verb)) return -1;
  const head = subjectOf(grammar, verb);
  const told = mentions[mentionUpTo(mentions, which - 1)];
  if (!told || isAmong(words, told.lead - 1, BESIDE)) return -1;
  // "“Cats,” says Reed is late": he is the subject of what is said.
  const isTold = head > verb && isFiniteAt(grammar, head + 1);
  return head !== -1 && (head < which || (head > verb && !isTold)) ? -1 : told.head;
}

/** Tokens: "has since also told". */
const MOST_HELPERS = 4;

/** "The Echo, like Low, who was late, said", "the pier in Dayton, which is rotten, Reed said" */
const BESIDE = hashedWords("like unlike than as in at of by with from for on to near including");

/** A comma, or a mark that closes on one: "who runs a page called “Cats,” said". */
export function closesAside({ words, quoteOf }: Analysis, token: number): boolean {
  if (isComma(words, token)) return true;
  const isMark = quoteOf[token] === -1 && !hasShape(words, token, WORD);
  return isMark && (quoteOf[token - 1] ?? -1) !== -1 && isComma(words, token - 1);
}

/** The "which", or "for whom", behind a comma that opens what the next comma closes, or -1. */
function whichBefore({ words, grammar, sentenceOf, quoteOf }: Analysis, closing: number): number {
  for (let token = closing - 1; token > Math.max(1, closing - LONGEST_ASIDE); token--) {
    if (sentenceOf[token] !== sentenceOf[closing]) return -1;
    if (quoteOf[token] !== -1) continue;
    const opening = hasClass(words, token - 1, PREPOSITION) ? token - 1 : token;
    if (isAmong(words, token, RELATIVES_BUT_THAT) && isComma(words, opening - 1)) return opening;
    // "Low, who was late, appeared before what the chair, Reed, said": the aside ends sooner.
    if (isComma(words, token) && isVerbAt(grammar, taggedUnitAt(grammar, token + 1))) return -1;
  }
  return -1;
}

/** "The firm, which belongs to Low, said Reed, is late", but not "said Reed was late" */
function isInverted({ mentions, words }: Analysis, verb: number): boolean {
  const next = itemOrNone(mentions, mentionOpening(mentions, verb + 1));
  if (!next || isAmong(words, verb, TELLING_VERBS)) return false;
  return next.kind !== "pronoun" && !hasShape(words, next.last, WORD);
}
