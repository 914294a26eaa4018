import type { Analysis } from "../../analyse-text.ts";
import { subjectOf } from "../../grammar/clause/subject-of.ts";
import { isHuman, kindOfHead, THING } from "../../grammar/noun-kinds.ts";
import { isVerbAt } from "../../grammar/phrases.ts";
import { taggedUnitAt } from "../../grammar/read-grammar.ts";
import { DASHES } from "../../lexicon/cut-words.ts";
import { THOSE, WHICH, WHO } from "../../lexicon/single-words.ts";
import { ADVERB, AUXILIARY, PREPOSITION, SPEECH } from "../../lexicon/word-classes.ts";
import { mentionUpTo } from "../../people/find-mentions.ts";
import { hasClass, hashOf, hasShape, isAmong } from "../../text/token.ts";
import { CAPITAL, WORD } from "../../text/tokenize.ts";

/** Tokens of what dashes set off. */
const LONGEST_ASIDE = 40;

/**
 * "Low – who has backed the challenger Reed – said": the head of who stands before the dashes, where the grammar
 * has somebody between them; or -1.
 */
export function beforeAside(analysis: Analysis, verb: number): number {
  const { mentions, words, grammar, sentenceOf } = analysis;
  const closing = hasClass(words, verb - 1, AUXILIARY) ? verb - 2 : verb - 1;
  if (!isAmong(words, closing, DASHES)) return -1;
  for (let token = closing - 1; token > Math.max(0, closing - LONGEST_ASIDE); token--) {
    if (sentenceOf[token] !== sentenceOf[verb]) return -1;
    if (!isAmong(words, token, DASHES)) continue;
    const isBefore = subjectOf(grammar, verb) < token;
    return isBefore ? -1 : (mentions[mentionUpTo(mentions, token)]?.head ?? -1);
  }
  return -1;
}

/** Tokens: "who spoke on condition of anonymity to discuss internal strategy". */
const LONGEST_RELATIVE = 14;

/**
 * "An official who spoke to discuss strategy said": a thing that stands between the two verbs says nothing, but who
 * is told of does; or -1.
 */
export function pastRelative(analysis: Analysis, verb: number, thing: number): number {
  if (thing !== verb - 1) return -1;
  const { grammar, words, mentions } = analysis;
  for (let token = thing - 1; token > Math.max(0, thing - LONGEST_RELATIVE); token--) {
    if (!hasShape(words, token, WORD)) return -1;
    if (hashOf(words, token) !== WHO) continue;
    const told = mentions[mentionUpTo(mentions, token)];
    const isTold = told?.last === token && (told.kind === "name" || isHuman(grammar, told.head));
    // Asked last: what a name stands for takes longer to weigh than all else.
    return isTold && kindOfHead(grammar, thing) === THING ? told.head : -1;
  }
  return -1;
}

/**
 * "At which point the crowd chanted", where the grammar has the preposition for a subject, and "a letter in which Low had
 * said", where it has the letter: whoever stands right before the verb; or -1.
 */
export function rightBeforeVerb(analysis: Analysis, verb: number, subject: number): number {
  const { words, mentions } = analysis;
  if (subject === -1) return -1;
  const end = hasClass(words, verb - 1, AUXILIARY | ADVERB) ? verb - 1 : verb;
  const told = mentions[mentionUpTo(mentions, end)];
  if (told?.last !== end) return -1;
  if (hasClass(words, subject, PREPOSITION)) return end === verb ? told.head : -1;
  const which = told.lead - 1;
  // "A member of Which Money said"
  const isWhich = hashOf(words, which) === WHICH && !hasShape(words, which, CAPITAL);
  const isIn = isWhich && hasClass(words, which - 1, PREPOSITION);
  return isIn && subject < which ? told.head : -1;
}

/** Tokens: "those who have worked with the mayor of Port Ellen". */
const LONGEST_THOSE = 12;

/** "Those who back Low said": they do, however the grammar reads "back"; or -1. */
export function thoseBefore({ grammar, words }: Analysis, verb: number): number {
  for (let token = verb - 2; token > verb - LONGEST_THOSE && token > 0; token--) {
    if (!hasShape(words, token, WORD) || hasClass(words, token, SPEECH)) return -1;
    if (hashOf(words, token) !== WHO || hashOf(words, token - 1) !== THOSE) continue;
    // "Those who say", "those who have long said"
    const next = token + 1;
    const isOwn = verb - token < 3 && isVerbAt(grammar, taggedUnitAt(grammar, next));
    return isOwn || hasClass(words, next, AUXILIARY) ? -1 : token - 1;
  }
  return -1;
}
